import { isMark, isWord, type Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import { isTimeWord } from '../phrases/time_words.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import { beforeObjectMarker } from './object_phrases.ts';

/** The noun phrase before the cue by the frames of its lexicon line. */
export function nounPhrase(reading: Reading, cue: Cue, frames: readonly string[], from: number): Content | undefined {
  const to = cue.first;
  if (frames.includes('of_as')) return ofAs(reading, from, to);
  if (frames.includes('predicate') || frames.includes('object')) {
    const found = beforeObjectMarker(reading, cue, from, frames);
    if (found !== undefined) return found;
  }
  // از وزیر برای سفر به تهران دعوت کرد
  const purpose = frames.includes('for') ? afterPreposition(reading, from, to, new Set(['for'])) : undefined;
  if (purpose !== undefined) return purpose;
  const wanted = new Set(prepositional.flatMap(([frame, marker]) => (frames.includes(frame) ? [marker] : [])));
  const found =
    wanted.size === 0
      ? undefined
      : (afterPreposition(reading, from, to, wanted) ??
        afterPreposition(reading, from, to, subject) ??
        loosely(reading, cue, from));
  return (
    found ?? no(reading, to, 'noun-phrase', 'no noun phrase stands before the cue as its line in the lexicon wants it')
  );
}

/** درباره X هشدار داد, where no preposition of the cue's own stands. */
const subject = new Set(['about']);

const fewestStressed = 3;

/** به ساخت سدهای بزرگ تاکید کرد, as some write for بر: of three words and more, as به شدت and به طور جدی are adverbs, and with nothing behind the verb. */
function loosely(reading: Reading, cue: Cue, from: number): Content | undefined {
  const goesOn = isWord(reading, cue.after) && reading.marker[cue.after] !== 'and';
  if (cue.line.cue_class !== 'stress' || goesOn) return undefined;
  const content = afterPreposition(reading, from, cue.first, new Set(['to']));
  const [first, last] = content?.spans[0] ?? [0, 0];
  return last - first >= fewestStressed ? content : undefined;
}

/** Refuses a noun phrase to the cue that starts at a token. */
function no(reading: Reading, cue: number, rule: string, why: string): undefined {
  return refused(reading, 'content', rule, cue, why);
}

/** The frames of cues that govern a noun phrase by a preposition, with the marker of that preposition. */
const prepositional = [
  ['on', 'on'],
  ['of', 'from'],
  ['to', 'to'],
  ['regarding', 'regarding'],
  ['with_object', 'with'],
] as const;

/** از [X] به عنوان [Y] یاد کرد. */
function ofAs(reading: Reading, from: number, to: number): Content | undefined {
  for (let as = to - 1; as > from; as--) {
    if (reading.marker[as] !== 'as') continue;
    for (let at = from; at < as; at++) {
      if (reading.marker[at] !== 'from') continue;
      return {
        mode: 'nominal',
        spans: [
          [at + 1, as],
          [reading.markerEnd[as]!, to],
        ],
        open: false,
        rule: 'noun-phrase-as',
      };
    }
  }
  return afterPreposition(reading, from, to, new Set(['from']));
}

/** بر [X] تاکید کرد: the first such preposition of the clause. */
function afterPreposition(
  reading: Reading,
  from: number,
  to: number,
  wanted: ReadonlySet<string>,
): Content | undefined {
  for (let at = from; at < to; at = reading.markerEnd[at]!) {
    // بعد از and پیش از are one word: their از governs nothing
    if (!wanted.has(reading.marker[at] ?? '')) continue;
    const first = reading.markerEnd[at]!;
    // از فردا خبر داد: a time alone is when, not what
    if (first + 1 === to && isTimeWord(reading, first)) continue;
    if (first >= to) return no(reading, to, 'noun-phrase-preposition', 'nothing between the preposition and the cue');
    let last = to;
    if (reading.marker[last - 1] === 'also') last--;
    if (isMark(reading, last - 1, '،')) last--;
    // به آن اشاره کرد: what it is has been told before
    if (first + 1 === last && reading.marker[first] === 'it')
      return no(reading, to, 'noun-phrase-preposition', 'a pronoun alone');
    return first < last
      ? { mode: 'nominal', spans: [[first, last]], open: false, rule: 'noun-phrase-preposition' }
      : no(reading, to, 'noun-phrase-preposition', 'nothing but marks between the preposition and the cue');
  }
  return no(
    reading,
    to,
    'noun-phrase-preposition',
    'no preposition that the cue governs between the subject and the cue',
  );
}
