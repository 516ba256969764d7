/** Writes docs/codebook.md out of the schemas. */
import { writeFileSync } from 'node:fs';
import { codebook } from '../pipeline/write/codebook.ts';

writeFileSync(new URL('../docs/codebook.md', import.meta.url), codebook());
