import type { Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired } from '../../trace.ts';
import type { Cast } from '../people/cast.ts';
import { goesOn, takesBackTheFloor } from './continuation.ts';
import { findCues } from './cues.ts';
import { type Floor, newFloor } from './floor.ts';
import { isHeading } from './headings.ts';
import { headlineStatements } from './headlines.ts';
import { withInner } from './inner_statements.ts';
import { requoted, unquoted } from './quotes.ts';
import { addressEachOther, addressLead } from './report_addressees.ts';
import { sentenceStatements } from './sentence_statements.ts';
import type { Statement } from './statement.ts';
import { withoutInner } from './third_parties.ts';
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
  addressEachOther(reading, statements, floor);
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
