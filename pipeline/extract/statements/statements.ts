import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Cast, Party } from '../people/cast.ts';
import {
  type Content,
  coordinatedContent,
  endOfSentence,
  finiteContent,
  hasFirstPerson,
  type Mode,
  participialContent,
} from './contents.ts';
import { type Cue, type CueLine, findCues } from './cues.ts';
import { documentSpeaker } from './documents.ts';
import { isHeading, openingWord } from './headings.ts';
import { headlineStatements } from './headlines.ts';
import { requoted, unquoted } from './quotes.ts';
import {
  counterpartIn,
  type Floor,
  joined,
  joinedSubjects,
  newFloor,
  type Speaker,
  type Subject,
  speakerOf,
  subjectOf,
} from './speakers.ts';

/** A statement in tokens: who, by which cue, what, to whom. */
export interface Statement {
  mode: Mode;
  cueFirst: number;
  cueLast: number;
  line: CueLine | null;
  verb: Cue['verb'];
  spans: [first: number, last: number][];
  speaker: Speaker;
  addressee: Party | null;
  /** Index of the sentence of its cue. */
  sentence: number;
  /** Index of the statement in whose content this one stands, or null. */
  parent: number | null;
  rule: string;
}

/** All statements of a document, in the order of their cues. */
export function findStatements(reading: Reading, cast: Cast): Statement[] {
  const statements: Statement[] = [];
  const floor = newFloor();
  let speech: Statement | undefined;
  let paragraph = -1;
  for (const [index, sentence] of reading.sentences.entries()) {
    if (sentence.paragraph !== paragraph) {
      speech = undefined;
      paragraph = sentence.paragraph;
    }
    if (isHeading(reading, index)) {
      statements.push(...headlineStatements(reading, cast, sentence, index, floor));
      continue;
    }
    const cues = findCues(reading, sentence.first, sentence.last);
    if (speech !== undefined && !takesBackTheFloor(reading, cast, sentence, cues)) {
      extend(speech, sentence);
      continue;
    }
    const made = sentenceStatements(reading, cast, sentence, index, cues, floor);
    statements.push(...made.statements);
    speech = made.open;
  }
  addressLead(statements, floor);
  for (const { mode, spans } of statements) {
    spans.push(requoted(reading, ...spans.pop()!));
    if (mode !== 'nominal') spans[0] = unquoted(reading, ...spans[0]!);
  }
  return statements;
}

/** The headline and the lead repeat what is said at the meeting that the report tells after them: they are addressed alike. */
function addressLead(statements: readonly Statement[], floor: Floor): void {
  const meeting = floor.meetings[0];
  if (meeting === undefined || floor.meetings.length > 1) return;
  for (const statement of statements) {
    if (
      statement.sentence >= meeting.sentence ||
      statement.addressee !== null ||
      statement.speaker.parties.length !== 1
    )
      continue;
    statement.addressee = other(meeting.sides, statement.speaker.parties[0]!);
  }
}

function other(sides: readonly Party[], speaker: Party): Party | null {
  if (sides.length !== 2 || !sides.includes(speaker)) return null;
  return sides[0] === speaker ? sides[1]! : sides[0]!;
}

/** Direct speech goes on through a sentence unless the newsroom is heard again: a cue with a colon, وی, a speaker by name. */
function takesBackTheFloor(reading: Reading, cast: Cast, sentence: SentenceSpan, cues: readonly Cue[]): boolean {
  let first = openingWord(reading, sentence);
  while (first < sentence.last && (reading.marker[first] === 'also' || reading.marker[first] === 'continuing'))
    first = reading.markerEnd[first]!;
  const marker = reading.marker[first];
  if (marker === 'newsroom' || marker === 'credit' || marker === 'boilerplate') return true;
  const colon = cues.some((cue) => cue.kind === 'finite' && isMark(reading, cue.after, ':'));
  if (colon) return true;
  // وزیر نیرو تاکید کرد که کمبود نداریم: the first person behind a cue is the one that it reports
  const finite = cues.find((cue) => cue.kind === 'finite');
  if (hasFirstPerson(reading, sentence.first, finite?.after ?? sentence.last)) return false;
  if (marker === 'here') first = reading.markerEnd[first]!;
  const mention = cast.at.get(first);
  if (mention === undefined || cues.length === 0) return false;
  return mention.phrase.kind === 'pronoun' || mention.phrase.kind === 'person' || mention.phrase.kind === 'sides';
}

function extend(speech: Statement, sentence: SentenceSpan): void {
  const span = speech.spans.at(-1)!;
  span[1] = sentence.last;
}

interface Made {
  statements: Statement[];
  /** Direct speech that may go on in the next sentence. */
  open: Statement | undefined;
}

function sentenceStatements(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  cues: readonly Cue[],
  floor: Floor,
): Made {
  const made: Made = { statements: [], open: undefined };
  const firstFinite = cues.find((cue) => cue.kind === 'finite');
  const subject = subjectOf(reading, cast, sentence, firstFinite?.first ?? sentence.last);
  let speaker = speakerOf(reading, subject?.mention, floor);
  const others = subject === undefined ? [] : joinedSubjects(reading, cast, sentence, subject);
  if (others.length > 0)
    speaker = { ...speaker, parties: [...speaker.parties, ...others], name: joined([...speaker.parties, ...others]) };
  if (cues.length === 0 && subject === undefined) return made;
  const counterpart = counterpartIn(reading, cast, sentence, firstFinite?.first ?? sentence.last, speaker.parties);
  moveFloor(floor, sentence, index, speaker, subject, counterpart, reading);
  let boundary = subject?.end ?? sentence.first;
  let covered = 0;
  for (const [number, cue] of cues.entries()) {
    if (cue.first < covered) continue;
    if (cue.kind === 'source') {
      const source = sourceStatement(reading, cast, sentence, index, cue, cues[number + 1], floor);
      if (source !== undefined) {
        made.statements.push(source);
        covered = source.spans.at(-1)![1];
      }
      continue;
    }
    const content =
      cue.kind === 'participial'
        ? participialContent(reading, sentence, cues, number)
        : finiteContent(reading, sentence, cues, number, boundary);
    const later =
      number > 0 && cue.kind === 'finite' ? subjectBetween(reading, cast, boundary, cue.first, sentence) : undefined;
    if (later !== undefined) speaker = speakerOf(reading, later.mention, floor);
    const document = documentSpeaker(reading, cast, sentence, cue);
    if (document !== undefined) speaker = speakerOf(reading, document, floor);
    for (const noun of cue.coordinated) {
      const shared = coordinatedContent(reading, noun, boundary);
      const addressee = addresseeOf(floor, speaker, counterpart);
      if (shared !== undefined)
        made.statements.push(
          statementOf(reading, { ...cue, ...noun, coordinated: [] }, shared, speaker, addressee, index),
        );
    }
    if (content !== undefined && cue.kind === 'finite')
      boundary = Math.max(boundary, cutAtNewSubject(reading, cast, content, cues.slice(number + 1)));
    if (content !== undefined) {
      const statement = statementOf(reading, cue, content, speaker, addresseeOf(floor, speaker, counterpart), index);
      made.statements.push(statement);
      if (content.mode !== 'nominal' && cue.kind === 'finite') covered = content.spans.at(-1)![1];
      if (content.open) made.open = statement;
    }
    if (cue.kind === 'finite') boundary = Math.max(boundary, cue.after);
    else if (content !== undefined) boundary = Math.max(boundary, content.spans.at(-1)![1]);
  }
  return made;
}

/** A new subject after an earlier cue of the same sentence: … گفت و وزیر خارجه ترکیه نیز بر … تاکید کرد. */
function subjectBetween(
  reading: Reading,
  cast: Cast,
  from: number,
  to: number,
  sentence: SentenceSpan,
): Subject | undefined {
  let at = from;
  while (at < to && (reading.marker[at] === 'and' || reading.marker[at] === 'but' || isMark(reading, at, '،'))) at++;
  if (at === from || at >= to) return undefined;
  const mention = cast.at.get(at);
  if (mention === undefined || mention.phrase.kind === 'country' || mention.phrase.last > to || sentence.last < to)
    return undefined;
  return { mention, end: mention.phrase.last };
}

/** گفت که A و وزیر راه ارمنستان نیز بر B تاکید کرد: a subject with نیز and a cue of its own ends A; gives where it begins. */
function cutAtNewSubject(reading: Reading, cast: Cast, content: Content, later: readonly Cue[]): number {
  const span = content.spans.at(-1)!;
  if (content.mode === 'nominal') return 0;
  for (let at = span[0] + 1; at < span[1]; at++) {
    if (reading.marker[at - 1] !== 'and' && !isMark(reading, at - 1, '،')) continue;
    const phrase = cast.at.get(at)?.phrase;
    if (phrase === undefined || reading.marker[phrase.last] !== 'also') continue;
    if (!later.some((cue) => cue.kind === 'finite' && cue.first >= phrase.last && cue.first < span[1])) continue;
    span[1] = at - 1;
    content.open = false;
    return at - 1;
  }
  return 0;
}

function statementOf(
  reading: Reading,
  cue: Cue,
  content: Content,
  speaker: Speaker,
  addressee: Party | null,
  sentence: number,
): Statement {
  const spans = content.spans.map(([first, last]): [number, number] => [first, last]);
  const span = spans.at(-1)!;
  if (content.mode !== 'direct')
    while (span[1] > span[0] + 1 && (isMark(reading, span[1] - 1, '،') || isMark(reading, span[1] - 1, '؛'))) span[1]--;
  return {
    mode: content.mode,
    cueFirst: cue.first,
    cueLast: cue.last,
    line: cue.line,
    verb: cue.verb,
    spans,
    speaker,
    addressee,
    sentence,
    parent: null,
    rule: cue.rule === content.rule ? cue.rule : `${cue.rule}:${content.rule}`,
  };
}

/** به گفته X، A: the phrase after the cue is the speaker, the rest of the sentence what he said. */
function sourceStatement(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  cue: Cue,
  next: Cue | undefined,
  floor: Floor,
): Statement | undefined {
  const mention = cast.at.get(cue.after);
  const comma = firstMark(reading, cue.after, sentence.last);
  const end = endOfSentence(reading, sentence);
  let from = mention?.phrase.last ?? comma;
  if (from === undefined) return undefined;
  while (
    from < end &&
    (isMark(reading, from, '،') ||
      isMark(reading, from, '؛') ||
      isMark(reading, from, ':') ||
      isMark(reading, from, '»') ||
      reading.marker[from] === 'that')
  )
    from++;
  if (from >= end || (next !== undefined && next.kind === 'finite' && !isInside(next, from, end, reading)))
    return undefined;
  const speaker = speakerOf(reading, mention, floor);
  if (mention === undefined) return undefined;
  if (speaker.parties.length > 0 && speaker.parties[0]!.kind === 'person') floor.subject = speaker.parties;
  return {
    mode: 'indirect',
    cueFirst: cue.first,
    cueLast: cue.last,
    line: cue.line,
    verb: null,
    spans: [[from, end]],
    speaker,
    addressee: null,
    sentence: index,
    parent: null,
    rule: 'source-phrase',
  };
}

/** A later cue takes the sentence over when it has a colon: به گزارش X، Y گفت: … */
function isInside(next: Cue, _from: number, _end: number, reading: Reading): boolean {
  return !isMark(reading, next.after, ':');
}

function firstMark(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 12); at++)
    if (isMark(reading, at, '،') || isMark(reading, at, '؛')) return at;
  return undefined;
}

function moveFloor(
  floor: Floor,
  sentence: SentenceSpan,
  index: number,
  speaker: Speaker,
  subject: Subject | undefined,
  counterpart: Party | undefined,
  reading: Reading,
): void {
  if (subject !== undefined && speaker.parties.some((party) => party.kind === 'person'))
    floor.subject = speaker.parties;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (reading.marker[at] !== 'reporters') continue;
    floor.meeting = [];
    return;
  }
  const sides = counterpart === undefined ? speaker.parties : [...speaker.parties, counterpart];
  if (sides.length < 2 || (counterpart === undefined && !tellsOfMeeting(reading, sentence))) return;
  floor.meeting = sides;
  const known = floor.meetings.some(({ sides }) => floor.meeting.every((party) => sides.includes(party)));
  if (!known) floor.meetings.push({ sides: floor.meeting, sentence: index });
}

/** دیدار, ملاقات, گفت‌وگو anywhere in the sentence. */
function tellsOfMeeting(reading: Reading, sentence: SentenceSpan): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (reading.marker[at] === 'meeting_noun' || reading.marker[at] === 'talks') return true;
  }
  return false;
}

/** In a report of a meeting each one's words go to the other. */
function addresseeOf(floor: Floor, speaker: Speaker, counterpart: Party | undefined): Party | null {
  if (floor.meeting.length === 0) return null;
  if (counterpart !== undefined) return counterpart;
  return speaker.parties.length === 1 ? other(floor.meeting, speaker.parties[0]!) : null;
}
