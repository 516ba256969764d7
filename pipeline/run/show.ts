import type { LocalRow, LocalRows } from '../../schemas/index.ts';
import { type Paint, paint } from './paint.ts';
import { passageOf } from './passage.ts';

/** A document as text: title and date, then statements, agreements and meetings, each with the rule that made it. */
export function documentText(rows: Partial<LocalRows>, terminal: boolean): string {
  const colours = paint(terminal);
  const points = [...(rows.documents?.[0]?.text ?? '')];
  const lines = headingLines(rows.documents ?? [], colours);
  const section = (title: string, entries: string[][]): void => {
    lines.push(colours.title(`${title} (${entries.length})`), '');
    for (const [index, entry] of entries.entries())
      lines.push(...entry.map((line, at) => `${at === 0 ? `${String(index + 1).padStart(3)}. ` : '     '}${line}`), '');
  };
  section(
    'Statements',
    (rows.statements ?? []).map((row) => statementLines(row, points, colours)),
  );
  section(
    'Agreements',
    (rows.agreements ?? []).map((row) => agreementLines(row, colours)),
  );
  section(
    'Meetings',
    (rows.meetings ?? []).map((row) => meetingLines(row, rows.meeting_participants ?? [], colours)),
  );
  return `${lines.join('\n')}\n`;
}

/** What the input says of the document beside its text, if anything. */
function headingLines([row]: LocalRow<'documents'>[], { persian }: Paint): string[] {
  const known = [row?.title, row?.outlet].filter((part) => typeof part === 'string').map(persian);
  if (typeof row?.published_at === 'string') known.push(row.published_at);
  return known.length === 0 ? [] : [known.join(' · '), ''];
}

function statementLines(row: LocalRow<'statements'>, points: readonly string[], colours: Paint): string[] {
  const { persian } = colours;
  const who = colours.name(persian(row.speaker ?? `? (${row.speaker_reason})`));
  const whom = row.addressee === null ? '' : ` → ${colours.name(persian(row.addressee))}`;
  const where = colours.faint(`${row.start}–${row.end}`);
  return [
    `${who}${whom}  ${colours.cue(persian(row.cue))}  ${row.mode}, ${row.cue_class}, speaker by ${row.speaker_form}  ${where}`,
    colours.marked(passageOf(points, row)),
    colours.faint(`${row.topics.length > 0 ? `topics ${row.topics.join(', ')} · ` : ''}rule ${row.rule}`),
  ];
}

function agreementLines(row: LocalRow<'agreements'>, colours: Paint): string[] {
  const { persian } = colours;
  const extra = [
    row.deadline === null ? '' : `deadline ${persian(row.deadline)} ${row.deadline_period ?? ''}`.trim(),
    row.venue === null ? '' : `venue ${persian(row.venue)}`,
  ].filter((part) => part !== '');
  return [
    `${colours.name(row.parties.map(persian).join(' – '))}  ${row.instrument}, ${colours.cue(row.stage)}, ${row.assertion}  ${row.topics.join(', ')}  ${colours.faint(`${row.start}–${row.end}`)}`,
    persian(row.normalized),
    ...extra,
    colours.faint(`rule ${row.rule}`),
  ];
}

function meetingLines(
  row: LocalRow<'meetings'>,
  participants: LocalRow<'meeting_participants'>[],
  colours: Paint,
): string[] {
  const { persian } = colours;
  const names = participants
    .filter((each) => each.meeting_id === row.meeting_id)
    .map((each) => colours.name(persian(each.name)));
  return [
    `${names.join(' · ')}  ${row.kind}, ${colours.cue(row.state)}${row.place === null ? '' : `, ${persian(row.place)}`}${row.when === null ? '' : `, ${persian(row.when)}`}  ${colours.faint(`${row.start}–${row.end}`)}`,
    persian(row.normalized),
    colours.faint(`rule ${row.rule}`),
  ];
}
