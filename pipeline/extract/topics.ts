import type { Reading } from '../reading.ts';
import type { TopicMention } from './topic_mentions.ts';

const mostTopics = 5;

/**
 * The topics that the token ranges `spans` (a content, an evidence) are about, in the order of the taxonomy, at most five.
 * `mentions` are all of the document, in order. A span that points back (این پروژه، در این زمینه) and has no strong word of
 * its own takes the topics of what stands before it. Where more than five count, a parent whose child counts goes first,
 * then the topics with fewer words, then those that come later.
 */
export function topicsOf(
  reading: Reading,
  mentions: readonly TopicMention[],
  spans: readonly (readonly [first: number, last: number])[],
): string[] {
  const inside = spans.flatMap(([first, last]) => mentionsIn(mentions, first, last));
  const own = countingMentions(inside);
  const before = own.some(isStrong) ? [] : antecedents(reading, mentions, spans);
  return mostNamed(reading, before.length > 0 ? before : own);
}

/** Topics that are named beside many others, and so are no field that a whole text is about. */
const everywhere: ReadonlySet<string> = new Set(['trade', 'provinces', 'relations']);
const fewestOfTheme = 4;
const themeShare = 0.6;

/** The one field that a text is about, by most of its words: کشتیرانی all over; null where there is none. */
export function themeOf(mentions: readonly TopicMention[]): string | null {
  const counts = new Map<string, number>();
  const strong = mentions.filter(isStrong);
  for (const { topic } of strong) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  for (const [topic, count] of counts)
    if (!everywhere.has(topic) && count >= fewestOfTheme && count >= themeShare * strong.length) return topic;
  return null;
}

const isStrong = (mention: TopicMention): boolean => mention.strength === 'strong';

/** Strong mentions; weak ones where no strong word stands elsewhere; faint ones where there is nothing else. */
function countingMentions(inside: readonly TopicMention[]): readonly TopicMention[] {
  const strong = inside.filter(isStrong);
  const elsewhere = new Set(strong.map((mention) => mention.first));
  const weak = inside.filter(({ strength, first }) => {
    return strength === 'weak' && (elsewhere.size === 0 || (elsewhere.size === 1 && elsewhere.has(first)));
  });
  return strong.length + weak.length > 0 ? [...strong, ...weak] : inside;
}

/** What این points back to: the strong mentions before it in its sentence, else in the sentence before in its paragraph. */
function antecedents(
  reading: Reading,
  mentions: readonly TopicMention[],
  spans: readonly (readonly [first: number, last: number])[],
): TopicMention[] {
  if (!spans.some(([first, last]) => pointsBack(reading, first, last))) return [];
  const first = spans[0]![0];
  const index = sentenceAt(reading, first);
  const sentence = reading.sentences[index];
  if (sentence === undefined) return [];
  const here = mentionsIn(mentions, sentence.first, first).filter(isStrong);
  const previous = reading.sentences[index - 1];
  if (here.length > 0 || previous?.paragraph !== sentence.paragraph) return here;
  return mentionsIn(mentions, previous.first, previous.last).filter(isStrong);
}

/** این, همین, این موضوع: not این که. */
function pointsBack(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    if (reading.marker[at] === 'this' || reading.marker[at] === 'this_matter') return true;
  }
  return false;
}

/** At most five topics of the mentions that count, in the order of the taxonomy. */
function mostNamed(reading: Reading, counting: readonly TopicMention[]): string[] {
  const counts = new Map<string, number>();
  for (const { topic } of counting) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const taxonomy = reading.lexicon.lines.topics.filter((line) => counts.has(line.topic));
  for (const { parent } of taxonomy) if (parent !== null && counts.has(parent)) counts.set(parent, 0);
  const order = [...counts.keys()];
  const kept = order.sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, mostTopics);
  return taxonomy.filter((line) => kept.includes(line.topic)).map((line) => line.topic);
}

/** Index of the sentence that holds a token. */
function sentenceAt({ sentences }: Reading, token: number): number {
  return firstIndex(sentences.length, (index) => sentences[index]!.last > token);
}

/** Mentions inside a range of tokens. */
function mentionsIn(mentions: readonly TopicMention[], first: number, last: number): TopicMention[] {
  const from = firstIndex(mentions.length, (index) => mentions[index]!.first >= first);
  return mentions.slice(
    from,
    from + firstIndex(mentions.length - from, (index) => mentions[from + index]!.last > last),
  );
}

/** First of the indices 0 to `count` (exclusive) that `holds`, else `count`; what holds for one holds for all after it. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
