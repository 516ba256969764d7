/**
 * The worker of a cluster: records in, everything that is read in them out, both as Arrow streams on stdin and stdout.
 * One batch out for each batch in, one row for each row, in order; docs/scaling.md has the protocol.
 */
import { join } from 'node:path';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import { root } from '../pipeline/run/code.ts';
import { answerRecord } from './answer.ts';
import { limitsOf, serve } from './serve.ts';

const limits = limitsOf(process.argv.slice(2));
const lexicon = loadLexicon(join(root, 'lexicon'));

serve(lexicon, (record) => answerRecord(record, lexicon, limits));
