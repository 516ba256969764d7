import type { LocalRow } from '../../schemas/index.ts';
import type { Meeting } from '../extract/meetings/meeting.ts';
import type { Cast } from '../extract/people/cast.ts';
import { fold } from '../persian/letters.ts';
import { daysOf } from './due.ts';
import { entityOfParty, type LocalEntities } from './entities.ts';
import { type Page, shownSpan, span } from './page.ts';

/** The rows of the meetings of one document. */
export interface MeetingRows {
  meetings: LocalRow<'meetings'>[];
  meeting_participants: LocalRow<'meeting_participants'>[];
}

/** One row an encounter, and one a participant of it. */
export function meetingRows(
  page: Page,
  entities: LocalEntities,
  cast: Cast,
  meetings: readonly Meeting[],
): MeetingRows {
  const rows: MeetingRows = { meetings: [], meeting_participants: [] };
  for (const meeting of meetings) {
    const evidence = shownSpan(page, meeting.first, meeting.last);
    const meetingId = page.id('meeting', meeting.kind, meeting.state, evidence.text);
    const when = meeting.when === null ? null : span(page, meeting.when.first, meeting.when.last);
    rows.meetings.push({
      meeting_id: meetingId,
      document_id: page.documentId,
      sentence_id: page.sentenceIds[meeting.sentence]!,
      kind: meeting.kind,
      state: meeting.state,
      place: meeting.place,
      when: when?.text ?? null,
      when_start: when?.start ?? null,
      when_end: when?.end ?? null,
      ...daysOf(meeting.when),
      ...evidence,
      rule: meeting.rule,
    });
    for (const [position, { name, country, role }] of meeting.participants.entries()) {
      rows.meeting_participants.push({
        meeting_id: meetingId,
        position,
        name,
        entity_id: entityOfName(page, entities, cast, name),
        country,
        role,
      });
    }
  }
  return rows;
}

/** The entity of a participant: the party of the cast with this name; null where the name is only a description. */
function entityOfName(page: Page, entities: LocalEntities, cast: Cast, name: string): string | null {
  const folded = fold(name);
  const party = cast.parties.find((each) => fold(each.name) === folded);
  return party === undefined ? null : entityOfParty(page, entities, party);
}
