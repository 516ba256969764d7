import type { Line } from '../lexicon/entries.ts';
import { all, isMark, longest, type Reading } from '../reading.ts';

/** A place where the words name a topic: tokens `first` to `last` (exclusive). */
export interface TopicMention {
  topic: string;
  first: number;
  last: number;
  /**
   * strong: the words are about the topic wherever they stand (گمرک).
   * weak: only where no strong word of anything stands elsewhere in the same span (همکاری is bilateral relations as such
   * in همکاری دو کشور, not in همکاری در زمینه گاز).
   * faint: only where nothing else is there at all.
   */
  strength: 'strong' | 'weak' | 'faint';
  rule: 'topic-word' | 'topic-word-in-list';
}

type TopicWord = Line<'topic_words'>;

/** A place of a word, before it is known what the text is about. */
type Worded = Omit<TopicMention, 'strength'> & { strength: TopicMention['strength'] | 'context' };

/** The words of one stretch of text: what they name, or nothing where they hide what stands inside them. */
interface Stretch {
  first: number;
  last: number;
  words: (TopicWord & { topic: string })[];
  /** وزیر, وزارت: what follows directly is the name of an office. */
  office: boolean;
}

/**
 * Every place where a topic word of the lexicon stands, in order. The longest entry at a token hides all shorter ones
 * inside it, also where it has no topic itself: راه حل and نقشه راه are no roads, آب های آزاد no water.
 * A `listed` word is too common to count alone, and counts in a list of topics: گاز، راه و برق.
 * The name of an office is no topic: وزیر نفت، وزارت صنعت، معدن و تجارت.
 */
export function topicMentions(reading: Reading): TopicMention[] {
  const mentions: Worded[] = [];
  for (const run of runsOf(reading, findStretches(reading))) {
    const office = run.findIndex((stretch, index) => stretch.office && run[index + 1]?.first === stretch.last);
    const counts = run.length > 1 && run.some(({ words }) => words.some((word) => word.listed !== true));
    for (const { first, last, words } of office < 0 ? run : run.slice(0, office)) {
      for (const { topic, strength, listed } of words) {
        if (listed === true && !counts) continue;
        const rule = listed === true ? 'topic-word-in-list' : 'topic-word';
        mentions.push({ topic, first, last, strength: strength ?? 'strong', rule });
      }
    }
  }
  return inContext(mentions);
}

/** Fewest strong words of a topic that make a text one about it. */
const fewestInContext = 3;

/**
 * توافق, تعهدات: in a text about برجام they mean that deal, and not relations. A `context` word counts as a strong one where the text has enough
 * strong words of its topic, and hides what it would be elsewhere; else it counts for nothing.
 */
function inContext(words: readonly Worded[]): TopicMention[] {
  const strong = new Map<string, number>();
  for (const { topic, strength } of words) if (strength === 'strong') strong.set(topic, (strong.get(topic) ?? 0) + 1);
  const meant = ({ topic, strength }: Worded): boolean =>
    strength === 'context' && (strong.get(topic) ?? 0) >= fewestInContext;
  const taken = new Set(words.filter(meant).map(({ first }) => first));
  return words.flatMap((word) => {
    const { strength } = word;
    if (meant(word)) return [{ ...word, strength: 'strong' as const }];
    return strength === 'context' || taken.has(word.first) ? [] : [{ ...word, strength }];
  });
}

function findStretches(reading: Reading): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < reading.tokens.count; ) {
    const stretch = stretchAt(reading, at);
    if (stretch !== undefined) stretches.push(stretch);
    at = stretch?.last ?? at + 1;
  }
  return stretches;
}

/** The longest entries that start at a token, all of one length; without an ending before with one: ارزان is not ارز. */
function stretchAt(reading: Reading, at: number): Stretch | undefined {
  if (longest(reading, at, 'topic_words') === undefined) return undefined;
  const hits = all(reading, at, 'topic_words').filter(({ entry, ending }) => entry.exact !== true || ending === 0);
  const last = hits[0]?.end;
  if (last === undefined) return undefined;
  const widest = hits.filter((hit) => hit.end === last);
  const plain = widest.filter((hit) => hit.ending === 0);
  const stretch: Stretch = { first: at, last, words: [], office: false };
  for (const { entry } of plain.length > 0 ? plain : widest) {
    if (entry.topic !== null) stretch.words.push({ ...entry, topic: entry.topic });
    else if (entry.office === true) stretch.office = true;
  }
  return stretch;
}

/** Stretches in runs joined by commas and و, an office with what follows it: گاز، راه و برق; وزیر نفت. */
function runsOf(reading: Reading, stretches: readonly Stretch[]): Stretch[][] {
  const runs: Stretch[][] = [];
  let last: Stretch | undefined;
  for (const stretch of stretches) {
    if (last !== undefined && areJoined(reading, last, stretch)) runs.at(-1)!.push(stretch);
    else runs.push([stretch]);
    last = stretch;
  }
  return runs;
}

function areJoined(reading: Reading, left: Stretch, right: Stretch): boolean {
  if (left.office && right.first === left.last) return true;
  if (right.first !== left.last + 1) return false;
  return reading.marker[left.last] === 'and' || isMark(reading, left.last, '،') || isMark(reading, left.last, ',');
}
