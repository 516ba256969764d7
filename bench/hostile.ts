import type { Lexicon } from '../pipeline/lexicon/compile.ts';
import { admit } from '../pipeline/read/admit.ts';
import { createRegister } from '../pipeline/read/identity.ts';
import { defaultLimits } from '../pipeline/read/record.ts';
import { readBatch } from '../pipeline/run/work.ts';
import { costOnce } from './measure.ts';
import { documentsOf } from './texts.ts';

/** Texts of one thing only; each has made some rule of some program quadratic. */
const units: Record<string, string> = {
  'all «': '«',
  'all blanks': ' ',
  'all combining marks': '\u0316\u0300',
  'all cue verbs': 'گفت ',
  'all colons': ':',
  'one name over and over': 'مسعود پزشکیان ',
  'meetings without a verb': 'در دیدار با ',
};

const bytes = 5_000_000;

/** What reading and encoding one text costs, from the reader's checks to finished buffers, in milliseconds. */
function textCost(text: string, lexicon: Lexicon): number {
  const fields = { id: 'a', outlet: null, url: null, title: null, published_at: null, text };
  return costOnce(() => {
    const events = admit(
      'a.txt',
      { kind: 'record', record: null, fields, warnings: [] },
      defaultLimits,
      createRegister(),
    );
    const documents = events.flatMap((event) => (event.kind === 'document' ? [event.document] : []));
    readBatch(documents, lexicon, ['csv', 'arrow', 'parquet']);
  });
}

/** For each hostile text of 5 MB, how many times the cost of as many bytes of `news` it costs. */
export function hostileCosts(news: readonly string[], lexicon: Lexicon): [string, number][] {
  const newsBytes = news.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const share = (news.reduce((sum, text) => sum + textCost(text, lexicon), 0) / newsBytes) * bytes;
  return Object.entries(units).map(([name, unit]) => {
    const text = `الف ${unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)))}`;
    return [name, textCost(text, lexicon) / share];
  });
}

/** What the first tenth of the texts costs when it is read again after all others, to what it cost at first. */
export function againCost(texts: readonly string[], lexicon: Lexicon): number {
  const documents = documentsOf(texts);
  const readAll = (from: number, to: number): void => {
    for (let at = from; at < to; at += 64) {
      readBatch(documents.slice(at, Math.min(at + 64, to)), lexicon, ['csv', 'arrow', 'parquet']);
    }
  };
  const tenth = Math.ceil(texts.length / 10);
  readAll(0, tenth); // to warm up
  const first = costOnce(() => readAll(0, tenth));
  readAll(tenth, texts.length);
  return costOnce(() => readAll(0, tenth)) / first;
}
