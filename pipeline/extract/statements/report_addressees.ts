/** Addressees that only the whole report tells: of the headline and the lead, and of an encounter that no sentence tells. */
import type { Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired } from '../../trace.ts';
import { homeCountry } from '../phrases/countries.ts';
import { isNounOfTwo } from './encounter_phrases.ts';
import { type Floor, isToReporters, other } from './floor.ts';
import type { Statement } from './statement.ts';

/** The headline and the lead repeat what is said at the meeting that the report tells after them: they are addressed alike. */
export function addressLead(reading: Reading, statements: readonly Statement[], floor: Floor): void {
  const meeting = floor.meetings[0];
  if (meeting === undefined || floor.meetings.length > 1 || meeting.paragraph > furthestMeeting) return;
  for (const statement of statements) {
    if (
      statement.sentence >= meeting.sentence ||
      statement.addressee !== null ||
      statement.speaker.parties.length !== 1
    )
      continue;
    statement.addressee = other(meeting.sides, statement.speaker.parties[0]!);
    const { cueFirst: cue, addressee } = statement;
    if (addressee !== null) fired(reading, 'addressee', 'lead', cue, [cue, cue], addressee.name);
  }
}

/**
 * Where a report leads back to an encounter of two (در این دیدار) of which nothing else told who met, and two speak in it, each
 * one's words go to the other: words to reporters apart.
 */
export function addressEachOther(reading: Reading, statements: readonly Statement[], floor: Floor): void {
  if (floor.meetings.length > 0 || floor.earlier.length > 0) return;
  if (!reading.sentences.some((sentence) => isHereOfTwo(reading, sentence))) return;
  const sides = [...new Set(statements.flatMap(({ speaker }) => speaker.parties))];
  const [first, second] = sides;
  if (sides.length !== 2 || first!.kind !== 'person' || second!.kind !== 'person') return;
  if (!(first!.named && second!.named) && (first!.country ?? homeCountry) === (second!.country ?? homeCountry)) return;
  for (const statement of statements) {
    const { addressee, speaker, sentence, cueFirst: cue } = statement;
    if (addressee !== null || speaker.parties.length !== 1 || isToReporters(reading, reading.sentences[sentence]!))
      continue;
    statement.addressee = other(sides, speaker.parties[0]!);
    fired(reading, 'addressee', 'other-side', cue, [cue, cue], statement.addressee?.name ?? '');
  }
}

/** در این دیدار, در این گفت و گوی تلفنی; not در این مراسم, در این نشست. */
function isHereOfTwo(reading: Reading, sentence: SentenceSpan): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (reading.marker[at] !== 'here') continue;
    for (let next = at; next < reading.markerEnd[at]!; next++) if (isNounOfTwo(reading, next)) return true;
  }
  return false;
}

/** A headline and a lead repeat what the next paragraphs tell, not what stands at the end. */
const furthestMeeting = 3;
