import { isMark, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { refused } from '../../trace.ts';
import type { Cast } from '../people/cast.ts';
import { addressedBy } from './addressees.ts';
import type { Content } from './content.ts';
import { finiteContent } from './contents.ts';
import { counterpartIn } from './counterparts.ts';
import { type Cue, isPassive } from './cue.ts';
import { documentSpeaker } from './documents.ts';
import { addresseeOf, type Floor, leadBack, moveFloor, noteMeeting } from './floor.ts';
import { impersonalSpeaker } from './impersonal_speakers.ts';
import { cutAtNewSubject, subjectAfterThat, subjectBetween } from './later_subjects.ts';
import { sidesMet } from './meeting_sides.ts';
import { participialContent } from './participial_contents.ts';
import { asCounterpart, asSide } from './same_office.ts';
import { sourceStatement } from './sources.ts';
import { speakerOf, withOthers } from './speakers.ts';
import type { Statement } from './statement.ts';
import { statementOf } from './statement_of.ts';
import { joinedSubjects, type Subject, subjectOf } from './subjects.ts';
import { unreadSubject } from './unread_subjects.ts';

/** What one sentence gives. */
export interface Made {
  statements: Statement[];
  /** Direct speech that may go on in the next sentence. */
  open: Statement | undefined;
}

/** The statements of one sentence, whose cues are given. */
export function sentenceStatements(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  cues: readonly Cue[],
  floor: Floor,
): Made {
  const made: Made = { statements: [], open: undefined };
  const firstFinite = cues.find((cue) => cue.kind === 'finite');
  const limit = firstFinite?.first ?? sentence.last;
  const subject = subjectOf(reading, cast, sentence, limit);
  const unread =
    subject === undefined &&
    firstFinite !== undefined &&
    !isPassive(firstFinite) &&
    firstFinite.rule !== 'document-says'
      ? unreadSubject(reading, cast, sentence, firstFinite.first)
      : undefined;
  const others = subject === undefined ? [] : joinedSubjects(reading, cast, sentence, subject);
  const both = subject?.mention.phrase.kind === 'sides' ? sidesMet(reading, cast, sentence.first, limit) : undefined;
  if (both !== undefined) noteMeeting(floor, both, sentence, index);
  if (subject?.mention.phrase.kind === 'pronoun') leadBack(floor, cast, subject.mention.phrase.first);
  const side = asSide(subject?.mention, floor.meeting);
  const source = asCounterpart(reading, side, cast, floor.subject) ?? unread;
  let speaker = withOthers(speakerOf(reading, source, floor), others);
  const counterpart = counterpartIn(reading, cast, sentence, cues, speaker.parties);
  moveFloor(floor, sentence, index, speaker, subject, counterpart, reading);
  if (unread !== undefined) floor.subject = speaker.parties;
  const met =
    subject === undefined || counterpart === undefined ? sidesMet(reading, cast, sentence.first, limit) : undefined;
  if (met !== undefined) noteMeeting(floor, met, sentence, index);
  let boundary = subject?.end ?? unread?.phrase.last ?? sentence.first;
  let covered = 0;
  let clauseEnd = 0;
  for (const [number, cue] of cues.entries()) {
    if (cue.first < covered) {
      refused(reading, 'content', cue.rule, cue.first, 'the cue stands in the content of the one before it');
      continue;
    }
    if (cue.kind === 'source') {
      // با اشاره به اینکه به گفته آژانس A، گفت: …: the source is that of the clause alone
      const end = cue.first < clauseEnd ? clauseEnd : sentence.last;
      const source = sourceStatement(reading, cast, sentence, index, cue, cues[number + 1], floor, end);
      if (source !== undefined) {
        made.statements.push(source);
        covered = source.spans.at(-1)![1];
      }
      continue;
    }
    const content =
      cue.kind === 'participial'
        ? beforeSubject(reading, participialContent(reading, sentence, cues, number), subject)
        : finiteContent(reading, sentence, cues, number, boundary);
    const later =
      number > 0 && cue.kind === 'finite'
        ? (subjectBetween(reading, cast, boundary, cue.first, sentence) ??
          subjectAfterThat(reading, cast, boundary, cue.first))
        : undefined;
    if (later !== undefined) speaker = speakerOf(reading, later.mention, floor);
    const document = documentSpeaker(reading, cast, sentence, cue);
    if (document !== undefined) speaker = speakerOf(reading, document, floor);
    if (subject === undefined) speaker = impersonalSpeaker(reading, sentence, cue, floor, met) ?? speaker;
    if (content !== undefined && cue.kind === 'finite')
      boundary = Math.max(boundary, cutAtNewSubject(reading, cast, cue, content, cues.slice(number + 1)));
    if (content !== undefined) {
      const addressee =
        addressedBy(reading, cast, cue, content, boundary) ??
        addresseeOf(reading, cue.first, floor, speaker, counterpart);
      const statement = statementOf(reading, cue, content, speaker, addressee, index);
      made.statements.push(statement);
      if (content.mode !== 'nominal' && cue.kind === 'finite') covered = content.spans.at(-1)![1];
      if (content.open) made.open = statement;
      if (cue.rule === 'participle-clause') clauseEnd = content.spans.at(-1)![1];
    }
    if (cue.kind === 'finite') boundary = Math.max(boundary, cue.after);
    else if (content !== undefined) boundary = Math.max(boundary, content.spans.at(-1)![1]);
  }
  return made;
}

/** با تاکید بر A، [وزیر] گفت: the subject of the main cue ends what the participle is about. */
function beforeSubject(
  reading: Reading,
  content: Content | undefined,
  subject: Subject | undefined,
): Content | undefined {
  const span = content?.spans.at(-1);
  const at = subject?.mention.phrase.first ?? -1;
  if (span !== undefined && span[0] < at - 1 && at < span[1] && isMark(reading, at - 1, '،')) span[1] = at - 1;
  return content;
}
