import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { endOfSentence, lastVerb } from './clause_ends.ts';
import { findCues } from './cues.ts';
import type { Floor } from './floor.ts';
import { openingWord } from './headings.ts';
import { noteSpeaker, speakerOf, withOthers } from './speakers.ts';
import type { Statement } from './statement.ts';

/** Statements of a headline or heading: پزشکیان: امیدواریم …, تشکر عراقچی از دولت بغداد برای حمایت …, درخواست X برای Y. */
export function headlineStatements(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  floor: Floor,
): Statement[] {
  const statement =
    nameColon(reading, cast, sentence, index, floor) ?? nounOfSpeech(reading, cast, sentence, index, floor);
  return statement === undefined ? [] : [statement];
}

const furthestColon = 12;

/** Name: words. The name must be somebody who can speak; labels and datelines are not. */
function nameColon(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  floor: Floor,
): Statement | undefined {
  const mention = cast.at.get(openingWord(reading, sentence));
  if (mention === undefined || !canSpeak(reading, mention, sentence))
    return no(reading, sentence, 'headline-colon', 'the headline opens with nobody who could say the rest of it');
  if (mention.phrase.role?.ids[0] === 'journalist')
    return no(reading, sentence, 'headline-colon', 'it opens with a journalist: a label, or a question'); // خبرنگار: a label, or a question
  let colon = mention.phrase.last;
  while (colon < sentence.last && colon - sentence.first < furthestColon && !isMark(reading, colon, ':')) colon++;
  if (!isMark(reading, colon, ':') || colon + 1 >= endOfSentence(reading, sentence))
    return no(reading, sentence, 'headline-colon', 'no colon near its start with words behind it');
  const finite = findCues(reading, sentence.first, colon).find((cue) => cue.kind === 'finite' && cue.after === colon);
  if (finite === undefined && colon !== mention.phrase.last && reading.marker[mention.phrase.last] === undefined)
    return no(reading, sentence, 'headline-colon', 'words of another kind stand between the name and the colon');
  const to =
    reading.marker[mention.phrase.last] === 'to' ? cast.at.get(reading.markerEnd[mention.phrase.last]!) : undefined;
  const speaker = speakerOf(reading, mention, floor);
  const cue = finite?.first ?? colon;
  fired(reading, 'colon', 'headline', colon, [mention.phrase.first, mention.phrase.last], 'what this name says');
  fired(
    reading,
    'content',
    'headline-colon',
    cue,
    [colon + 1, endOfSentence(reading, sentence)],
    'the rest of the headline',
  );
  noteSpeaker(reading, cue, speaker);
  return {
    mode: finite === undefined ? 'headline' : 'direct',
    cueFirst: cue,
    cueLast: finite?.last ?? colon + 1,
    line: finite?.line ?? null,
    verb: finite?.verb ?? null,
    spans: [[colon + 1, endOfSentence(reading, sentence)]],
    speaker,
    addressee: toldTo(reading, cue, to),
    sentence: index,
    parent: null,
    rule: 'headline-colon',
  };
}

/** A person, a body, or a country before a clause: آمریکا: آماده مذاکره هستیم; not لبنان: قیمت ها. */
function canSpeak(reading: Reading, { phrase }: PartyMention, sentence: SentenceSpan): boolean {
  if (phrase.kind === 'country')
    return (
      isMark(reading, phrase.last, ':') &&
      lastVerb(reading, phrase.last, endOfSentence(reading, sentence)) !== undefined
    );
  return phrase.kind === 'person' || phrase.kind === 'body';
}

function no(reading: Reading, sentence: SentenceSpan, rule: string, why: string): undefined {
  return refused(reading, 'content', rule, sentence.first, why);
}

/** Whom a headline says that it is told to: عراقچی به گروسی: …, هشدار ایران به عراق درباره …; null where nobody that the text names. */
function toldTo(reading: Reading, cue: number, to: PartyMention | undefined): Party | null {
  if (to?.party == null) return null;
  fired(reading, 'addressee', 'headline', cue, [to.phrase.first, to.phrase.last], to.party.name);
  return to.party;
}

/** A noun of speech, its source, a preposition and what it is about. */
function nounOfSpeech(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  floor: Floor,
): Statement | undefined {
  const noun = longest(reading, openingWord(reading, sentence), 'cues');
  if (noun === undefined || noun.entry.form !== 'noun' || noun.ending !== 0)
    return no(reading, sentence, 'headline-noun-of-speech', 'the headline opens with no noun of the cues');
  const mention = cast.at.get(noun.end);
  const second = mention === undefined ? undefined : joinedTo(reading, cast, mention);
  const after = (second ?? mention)?.phrase.last ?? noun.end;
  const end = endOfSentence(reading, sentence);
  const to = reading.marker[after] === 'to' ? cast.at.get(reading.markerEnd[after]!) : undefined;
  const from = openingOf(reading, to?.phrase.last ?? after, end);
  if (mention === undefined || from < 0 || from >= end)
    return no(
      reading,
      sentence,
      'headline-noun-of-speech',
      'no source behind the noun, or no preposition with what it is about',
    );
  const speaker = withOthers(speakerOf(reading, mention, floor), second?.party == null ? [] : [second.party]);
  fired(reading, 'content', 'headline-noun-of-speech', noun.start, [from, end], 'nominal');
  noteSpeaker(reading, noun.start, speaker);
  return {
    mode: 'nominal',
    cueFirst: noun.start,
    cueLast: noun.end,
    line: noun.entry,
    verb: null,
    spans: [[from, end]],
    speaker,
    addressee: toldTo(reading, noun.start, to),
    sentence: index,
    parent: null,
    rule: 'headline-noun-of-speech',
  };
}

/** تاکید ایران و روسیه بر …: a second source of the same kind behind و. */
function joinedTo(reading: Reading, cast: Cast, { phrase, party }: PartyMention): PartyMention | undefined {
  const next = reading.marker[phrase.last] === 'and' ? cast.at.get(reading.markerEnd[phrase.last]!) : undefined;
  return next?.phrase.kind === phrase.kind && next.party !== null && next.party !== party ? next : undefined;
}

/** Where the content of a noun of speech begins: behind بر, از, درباره, or برای where there is one (تشکر X از Y برای Z); -1 where nothing opens it. */
function openingOf(reading: Reading, first: number, end: number): number {
  let from = -1;
  for (let at = first; at < end; at++) {
    const marker = reading.marker[at] ?? '';
    if (marker === 'for') return reading.markerEnd[at]!;
    if (from < 0 && opening.has(marker)) from = reading.markerEnd[at]!;
  }
  return from;
}

const opening = new Set(['on', 'about', 'regarding', 'from']);
