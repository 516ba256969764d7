import type { Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast } from '../people/cast.ts';
import { addressedBy } from './addressees.ts';
import { finiteContent } from './contents.ts';
import { goesOn, takesBackTheFloor } from './continuation.ts';
import { counterpartIn } from './counterparts.ts';
import { type Cue, isPassive } from './cue.ts';
import { findCues } from './cues.ts';
import { documentSpeaker } from './documents.ts';
import { addresseeOf, addressLead, type Floor, moveFloor, newFloor } from './floor.ts';
import { isHeading } from './headings.ts';
import { headlineStatements } from './headlines.ts';
import { withInner } from './inner_statements.ts';
import { cutAtNewSubject, subjectAfterThat, subjectBetween } from './later_subjects.ts';
import { participialContent } from './participial_contents.ts';
import { requoted, unquoted } from './quotes.ts';
import { sourceStatement } from './sources.ts';
import { speakerOf, withOthers } from './speakers.ts';
import type { Statement } from './statement.ts';
import { statementOf } from './statement_of.ts';
import { joinedSubjects, subjectOf } from './subjects.ts';
import { withoutInner } from './third_parties.ts';
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
      fired(
        reading,
        'sentence',
        'heading',
        sentence.first,
        [sentence.first, sentence.last],
        'a line of one short sentence without a stop: only the rules for headlines are tried',
      );
      statements.push(...headingStatements(reading, cast, sentence, index, floor));
      speech = undefined;
      continue;
    }
    const cues = findCues(reading, sentence.first, sentence.last);
    if (opens && speech !== undefined && !goesOn(reading, cast, speech, sentence, cues)) speech = undefined;
    if (speech !== undefined && !takesBackTheFloor(reading, cast, sentence, cues)) {
      fired(
        reading,
        'sentence',
        'goes-on',
        sentence.first,
        [sentence.first, sentence.last],
        'direct speech that was opened before goes on: only cues of a third party in it are tried',
      );
      speech.spans.at(-1)![1] = sentence.last;
      continue;
    }
    const own = withoutInner(reading, cast, sentence, cues);
    const made = sentenceStatements(reading, cast, sentence, index, own, floor);
    statements.push(...made.statements);
    speech = made.open;
  }
  addressLead(reading, statements, floor);
  const all = withInner(reading, cast, statements);
  for (const { mode, spans } of all) {
    spans.push(requoted(reading, ...spans.pop()!));
    if (mode !== 'nominal') spans[0] = unquoted(reading, ...spans[0]!);
  }
  return all;
}

/** پزشکیان: …; else مسکو از این توافق استقبال می کند, which is read as a sentence but moves no floor: the report tells it again. */
function headingStatements(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  index: number,
  floor: Floor,
): readonly Statement[] {
  const told = headlineStatements(reading, cast, sentence, index, floor);
  const cues = told.length > 0 ? [] : findCues(reading, sentence.first, sentence.last);
  if (cues.length === 0) return told;
  const moved = { ...floor, meetings: [...floor.meetings] };
  return sentenceStatements(reading, cast, sentence, index, cues, moved).statements;
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
  const others = subject === undefined ? [] : joinedSubjects(reading, cast, sentence, subject);
  let speaker = withOthers(speakerOf(reading, subject?.mention ?? unread, floor), others);
  if (cues.length === 0 && subject === undefined) return made;
  const counterpart = counterpartIn(reading, cast, sentence, firstFinite?.first ?? sentence.last, speaker.parties);
  moveFloor(floor, sentence, index, speaker, subject, counterpart, reading);
  if (unread !== undefined) floor.subject = speaker.parties;
  let boundary = subject?.end ?? unread?.phrase.last ?? sentence.first;
  let covered = 0;
  for (const [number, cue] of cues.entries()) {
    if (cue.first < covered) {
      refused(reading, 'content', cue.rule, cue.first, 'the cue stands in the content of the one before it');
      continue;
    }
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
      boundary = Math.max(boundary, cutAtNewSubject(reading, cast, cue, content, cues.slice(number + 1)));
    if (content !== undefined) {
      const addressee =
        addressedBy(reading, cast, cue, content, boundary) ??
        addresseeOf(reading, cue.first, floor, speaker, counterpart);
      const statement = statementOf(reading, cue, content, speaker, addressee, index);
      made.statements.push(statement);
      if (content.mode !== 'nominal' && cue.kind === 'finite') covered = content.spans.at(-1)![1];
      if (content.open) made.open = statement;
    }
    if (cue.kind === 'finite') boundary = Math.max(boundary, cue.after);
    else if (content !== undefined) boundary = Math.max(boundary, content.spans.at(-1)![1]);
  }
  return made;
}
