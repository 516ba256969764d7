import { isMark, longest, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { finiteVerbAt } from '../clauses/clauses.ts';
import { wordAt } from '../clauses/words.ts';

const fewestItems = 3;
const shortestItem = 3;

/** What may stand between the comma or و and an item: و نهایتا [فعال کردن …], و نیز بر [توسعه …]. */
const beforeItem: ReadonlySet<string> = new Set(['and', 'also', 'continuing', 'on', 'to']);

/**
 * The items of a clause that lists pieces of cooperation one by one, each opening with a noun of action: «[تشکیل شورای مشترک]،
 * [برگزاری نمایشگاه] و [آموزش بازرگانان] از بندهای توافق نامه است»; none where it lists fewer than three.
 */
export function listedItems(reading: Reading, clause: Clause): [first: number, last: number][] {
  const [first, last] = clause.parts.at(-1)!;
  const starts: number[] = [];
  let open = true;
  for (let at = first; at < last; at++) {
    if (isMark(reading, at, '،') || isMark(reading, at, '؛')) {
      open = true;
      continue;
    }
    if (!open) {
      const marker = reading.marker[at];
      if (marker === 'and' && starts.length > 1 && opensItem(reading, at, last)) open = true;
      if (
        (marker === 'to' || marker === 'on') &&
        starts.length === 0 &&
        wordAt(reading, at + 1, 'action') !== undefined
      )
        open = true;
      continue;
    }
    const marker = reading.marker[at];
    if (marker !== undefined && beforeItem.has(marker)) continue;
    if (wordAt(reading, at, 'action') !== undefined) starts.push(at);
    open = false;
  }
  if (starts.length < fewestItems) return [];
  const ends = endOfList(reading, starts.at(-1)!, last);
  return starts.flatMap((start, index): [number, number][] => {
    const end = trimmed(reading, start, starts[index + 1] ?? ends);
    return end - start < shortestItem ? [] : [[start, end]];
  });
}

/** و نیز, و در نهایت, و with another noun of action: the next item. */
function opensItem(reading: Reading, and: number, last: number): boolean {
  for (let at = and + 1; at < Math.min(and + 4, last); at++) {
    if (reading.marker[at] === 'also' || reading.marker[at] === 'continuing') return true;
  }
  // توسعه و تقویت are one, … در مسقط و آموزش … are two
  const joined = wordAt(reading, and - 1, 'action') !== undefined;
  return (
    !joined && (wordAt(reading, and + 1, 'action') !== undefined || wordAt(reading, and + 2, 'action') !== undefined)
  );
}

/** The last item ends where the words begin that say what the list is of: از مهم ترین بندهای, or what else: و سایر موارد. */
function endOfList(reading: Reading, from: number, last: number): number {
  for (let at = from + 1; at < last; at++) {
    const lead = reading.marker[at] === 'from' ? 1 : 2;
    if (lead === 2 && reading.marker[at] !== 'and') continue;
    if (wordAt(reading, at + lead, 'list_end') !== undefined) return at;
  }
  return last;
}

function trimmed(reading: Reading, first: number, last: number): number {
  let end = last;
  while (
    end > first &&
    (isMark(reading, end - 1, '،') || reading.marker[end - 1] === 'and' || reading.marker[end - 1] === 'also')
  )
    end--;
  return end;
}

/** Segments between commas that open with the noun of a stage (افتتاح, تصویب), in a unit without a verb; none where there are not two. */
export function separateActs(reading: Reading, clause: Clause): [first: number, last: number][] {
  if (clause.verb !== null || clause.parts.length !== 1) return [];
  const [first, last] = clause.parts[0]!;
  const starts: number[] = [];
  for (let at = first; at < last; at++) {
    const opens =
      at === first || isMark(reading, at - 1, '،') || reading.marker[at - 1] === 'and' || afterIncluding(reading, at);
    const noun = longest(reading, at, 'stages')?.entry.form ?? '';
    if (opens && (noun === 'act' || noun === 'work') && finiteVerbAt(reading, at, last) === undefined) starts.push(at);
  }
  if (starts.length < 2 || !(starts[0] === first || afterIncluding(reading, starts[0]!))) return [];
  return starts.map((start, index) => [start, trimmed(reading, start, starts[index + 1] ?? last)]);
}

/** Directly behind از جمله. */
function afterIncluding(reading: Reading, at: number): boolean {
  return [1, 2, 3].some((back) => at - back >= 0 && wordAt(reading, at - back, 'including')?.end === at);
}
