import { all, type Reading } from '../../reading.ts';
import { countriesIn, type Frame } from '../clauses/frame.ts';
import { wordAt } from '../clauses/words.ts';
import { nameText } from '../people/names.ts';
import { homeCountry } from '../phrases/countries.ts';

const bodiesOfStates: ReadonlySet<string> = new Set(['bloc', 'international']);

/** اتحادیه اروپا, آژانس بین المللی انرژی اتمی as sides, as the text names them: behind با, میان or the clause's word of joining. */
export function blocsIn(reading: Reading, first: number, last: number): string[] {
  const found: string[] = [];
  let joins = false;
  let among = false;
  for (let at = first; at < last; at++) {
    if (wordAt(reading, at, 'joining') !== undefined) joins = true;
    const before = reading.marker[at - 1];
    if (before === 'between') among = true;
    for (const { entry, end } of all(reading, at, 'bodies')) {
      if (!bodiesOfStates.has(entry.kind) || entry.ambiguous === true || end > last) continue;
      const linked = before === 'with' || before === 'between' || (before === 'and' && (among || found.length > 0));
      if (!linked && !(joins && entry.kind === 'bloc')) continue;
      const name = entry.kind === 'bloc' ? mainName(reading, entry.body) : nameText(reading, at, end);
      if (!found.includes(name)) found.push(name);
      break;
    }
  }
  return found;
}

/** اتحادیه اقتصادی اوراسیا for a text that says only اوراسیا. */
function mainName(reading: Reading, body: string): string {
  return reading.lexicon.lines.bodies.find((line) => line.body === body && line.variant !== true)?.text ?? body;
}

/** طرف های اروپایی, شرکت های خارجی: the other side of something, where a clause names no foreign country but one that broke it. */
export function groupsIn(reading: Reading, frame: Frame, first: number, last: number): string[] {
  if (countriesIn(frame, first, last).some((country) => country !== homeCountry)) return [];
  const found = new Set<string>();
  for (let at = first; at < last; at++) {
    const group = wordAt(reading, at, 'group');
    if (group !== undefined && group.end <= last) found.add(nameText(reading, at, group.end));
  }
  return [...found].slice(0, 1);
}
