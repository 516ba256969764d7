/** The worker with defects: a text that holds one of these words brings it down, as no text brings down the real one. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerRecord } from '../../cluster/answer.ts';
import { serve } from '../../cluster/serve.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import { defaultLimits } from '../../pipeline/read/record.ts';
import { root } from '../../pipeline/run/code.ts';
import { poison } from './poison.ts';

const lexicon = loadLexicon(join(root, 'lexicon'));
const [onceFile] = process.argv.slice(2);

const die = (): void => void process.kill(process.pid, 'SIGKILL');

const defects: Record<keyof typeof poison, () => void> = {
  killed: die,
  hangs() {
    for (;;);
  },
  throws() {
    throw new Error('a defect');
  },
  exits: () => process.exit(0),
  killedOnce() {
    if (onceFile === undefined || existsSync(onceFile)) return;
    writeFileSync(onceFile, '');
    die();
  },
};

serve(lexicon, (record) => {
  const text = record.found.kind === 'record' ? (record.found.fields.text ?? '') : '';
  for (const [name, words] of Object.entries(poison)) {
    if (text.includes(words)) defects[name as keyof typeof poison]();
  }
  return answerRecord(record, lexicon, defaultLimits);
});
