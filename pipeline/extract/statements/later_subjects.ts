import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast } from '../people/cast.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import type { Subject } from './subjects.ts';

/** پس از اینکه نخست وزیر خواستار A شد: the subject right behind که serves the cue that follows it. */
export function subjectAfterThat(reading: Reading, cast: Cast, from: number, to: number): Subject | undefined {
  for (let at = to - 1; at >= from; at--) {
    const marker = reading.marker[at];
    if (longest(reading, at, 'verbs') !== undefined && marker === undefined)
      return refused(reading, 'speaker', 'subject-after-that', to, 'a verb stands between it and a conjunction');
    if (marker !== 'that' && marker !== 'this_that') continue;
    const mention = cast.at.get(reading.markerEnd[at]!);
    if (mention === undefined || mention.phrase.last > to || mention.phrase.kind === 'pronoun')
      return refused(reading, 'speaker', 'subject-after-that', to, 'nobody is named right behind the conjunction');
    fired(
      reading,
      'speaker',
      'subject-after-that',
      to,
      [at, mention.phrase.last],
      'the subject of the clause of this cue',
    );
    return { mention, end: mention.phrase.last };
  }
  return refused(reading, 'speaker', 'subject-after-that', to, 'no conjunction of a clause since the cue before');
}

/** A new subject after an earlier cue of the same sentence: … گفت و وزیر خارجه ترکیه نیز بر … تاکید کرد. */
export function subjectBetween(
  reading: Reading,
  cast: Cast,
  from: number,
  to: number,
  sentence: SentenceSpan,
): Subject | undefined {
  let at = from;
  while (
    at < to &&
    (reading.marker[at] === 'and' ||
      reading.marker[at] === 'but' ||
      isMark(reading, at, '،') ||
      isMark(reading, at, '.'))
  )
    at++;
  if (at === from || at >= to)
    return refused(
      reading,
      'speaker',
      'later-subject',
      to,
      'no conjunction and words between the cue before and this one',
    );
  const mention = cast.at.get(at);
  if (mention === undefined || mention.phrase.kind === 'country' || mention.phrase.last > to || sentence.last < to)
    return refused(reading, 'speaker', 'later-subject', to, 'nobody but a country is named behind the conjunction');
  fired(reading, 'speaker', 'later-subject', to, [at, mention.phrase.last], 'a new subject behind the cue before');
  return { mention, end: mention.phrase.last };
}

/** گفت که A و وزیر راه ارمنستان نیز بر B تاکید کرد: a subject with نیز and a cue of its own ends A; gives where it begins. */
export function cutAtNewSubject(
  reading: Reading,
  cast: Cast,
  cue: Cue,
  content: Content,
  later: readonly Cue[],
): number {
  const span = content.spans.at(-1)!;
  // هشدار داد، اگر A عمل نکند، B هم …: the condition and what follows from it are one content
  if (content.mode === 'nominal' || reading.marker[span[0]] === 'if') return 0;
  for (let at = span[0] + 1; at < span[1]; at++) {
    if (reading.marker[at - 1] !== 'and' && !isMark(reading, at - 1, '،')) continue;
    const phrase = cast.at.get(at)?.phrase;
    if (phrase === undefined || reading.marker[phrase.last] !== 'also') continue;
    if (!later.some((cue) => cue.kind === 'finite' && cue.first >= phrase.last && cue.first < span[1])) continue;
    fired(reading, 'content', 'ends', cue.first, [at - 2, at - 1], 'before a new subject with a cue of its own');
    span[1] = at - 1;
    content.open = false;
    return at - 1;
  }
  return 0;
}
