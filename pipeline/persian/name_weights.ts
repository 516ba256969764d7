import { readFileSync } from 'node:fs';
import { readNameWeights } from './name_model.ts';

/** The weights of the tagger of names that ship. */
export const nameWeights = readNameWeights(readFileSync(new URL('data/name_weights.txt', import.meta.url), 'utf8'));
