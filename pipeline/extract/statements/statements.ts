import { lightVerbs } from '../../lexicon/light_verbs.ts';
import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Cast, Party } from '../people/cast.ts';
import { addressedBy } from './addressees.ts';
import { hasFirstPerson } from './clause_ends.ts';
import type { Content } from './content.ts';
import { finiteContent } from './contents.ts';
import { counterpartIn } from './counterparts.ts';
import type { Cue } from './cue.ts';
import { findCues } from './cues.ts';
import { documentSpeaker } from './documents.ts';
import { addresseeOf, addressLead, type Floor, moveFloor, newFloor } from './floor.ts';
import { isHeading, openingWord } from './headings.ts';
import { headlineStatements } from './headlines.ts';
import { participialContent } from './participial_contents.ts';
import { requoted, unquoted } from './quotes.ts';
import { sourceStatement } from './sources.ts';
import { joined, speakerOf } from './speakers.ts';
import type { Speaker, Statement } from './statement.ts';
import { cutAtNewSubject, joinedSubjects, subjectAfterThat, subjectBetween, subjectOf } from './subjects.ts';
import { unreadSubject } from './unread_subjects.ts';

/** All statements of a document, in the order of their cues. */
export function findStatements(reading: Reading, cast: Cast): Statement[] {
  const statements: Statement[] = [];
  const floor = newFloor();
  let speech: Statement | undefined;
  let paragraph = -1;
  for (const [index, sentence] of reading.sentences.entries()) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (isHeading(reading, index)) {
      statements.push(...headlineStatements(reading, cast, sentence, index, floor));
      speech = undefined;
      continue;
    }
    const cues = findCues(reading, sentence.first, sentence.last);
    if (opens && speech !== undefined && !goesOn(reading, cast, speech, sentence, cues)) speech = undefined;
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

/**
 * Direct speech goes on in the next paragraph only where that plainly is the speaker's: in the first person, or before the
 * quotation mark that it opened is closed.
 */
function goesOn(
  reading: Reading,
  cast: Cast,
  speech: Statement,
  sentence: SentenceSpan,
  cues: readonly Cue[],
): boolean {
  if (!sentence.closed || cues.length > 0 || cast.at.has(sentence.first)) return false;
  const [first, last] = speech.spans[0]!;
  const opened = isMark(reading, first, '«') || isMark(reading, first - 1, '«');
  for (let at = first; opened && at < last; at++) if (isMark(reading, at, '»')) return false;
  return opened || hasFirstPerson(reading, sentence.first, sentence.last);
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

/** اعلام شد: what stands before a passive is what was said, not who said it; خواستار شد is active. */
function isPassive({ verb, line }: Cue): boolean {
  if (verb === null) return false;
  return verb.form.passive || (lightVerbs.become.includes(verb.past) && line.light?.includes('do') === true);
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
  const unread =
    subject === undefined && firstFinite !== undefined && !isPassive(firstFinite)
      ? unreadSubject(reading, cast, sentence, firstFinite.first)
      : undefined;
  let speaker = speakerOf(reading, subject?.mention ?? unread, floor);
  const others = subject === undefined ? [] : joinedSubjects(reading, cast, sentence, subject);
  if (others.length > 0)
    speaker = { ...speaker, parties: [...speaker.parties, ...others], name: joined([...speaker.parties, ...others]) };
  if (cues.length === 0 && subject === undefined) return made;
  const counterpart = counterpartIn(reading, cast, sentence, firstFinite?.first ?? sentence.last, speaker.parties);
  moveFloor(floor, sentence, index, speaker, subject, counterpart, reading);
  if (unread !== undefined) floor.subject = speaker.parties;
  let boundary = subject?.end ?? unread?.phrase.last ?? sentence.first;
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
      number > 0 && cue.kind === 'finite'
        ? (subjectBetween(reading, cast, boundary, cue.first, sentence) ??
          subjectAfterThat(reading, cast, boundary, cue.first))
        : undefined;
    if (later !== undefined) speaker = speakerOf(reading, later.mention, floor);
    const document = documentSpeaker(reading, cast, sentence, cue);
    if (document !== undefined) speaker = speakerOf(reading, document, floor);
    if (content !== undefined && cue.kind === 'finite')
      boundary = Math.max(boundary, cutAtNewSubject(reading, cast, content, cues.slice(number + 1)));
    if (content !== undefined) {
      const addressed = addressedBy(reading, cast, cue, content, boundary);
      const statement = statementOf(
        reading,
        cue,
        content,
        speaker,
        addressed ?? addresseeOf(floor, speaker, counterpart),
        index,
      );
      made.statements.push(statement);
      if (content.mode !== 'nominal' && cue.kind === 'finite') covered = content.spans.at(-1)![1];
      if (content.open) made.open = statement;
    }
    if (cue.kind === 'finite') boundary = Math.max(boundary, cue.after);
    else if (content !== undefined) boundary = Math.max(boundary, content.spans.at(-1)![1]);
  }
  return made;
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
