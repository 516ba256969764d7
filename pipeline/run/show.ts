import type { LocalRow, LocalRows } from '../../schemas/index.ts';

/** Marks for a terminal: right-to-left isolates keep Persian whole inside English lines; colours only on a terminal. */
const isolate = '\u2067';
const pop = '\u2069';

/** Characters of a text that would command the terminal or turn the line around: C1 controls, bidirectional controls. */
const unsafe = /[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g;

interface Paint {
  cue(text: string): string;
  name(text: string): string;
  faint(text: string): string;
  title(text: string): string;
}

function paint(terminal: boolean): Paint {
  const with_ = (code: string) => (text: string) => (terminal ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { cue: with_('33'), name: with_('36'), faint: with_('2'), title: with_('1') };
}

/** A document as text: title and date, then statements, agreements and meetings, each with the rule that made it. */
export function documentText(rows: Partial<LocalRows>, terminal: boolean): string {
  const colours = paint(terminal);
  const persian = (text: string): string => {
    const line = text.replace(/\s+/g, ' ');
    return terminal ? `${isolate}${line.replace(unsafe, '\ufffd')}${pop}` : line;
  };
  const lines = headingLines(rows.documents ?? [], persian);
  const section = (title: string, entries: string[][]): void => {
    lines.push(colours.title(`${title} (${entries.length})`), '');
    for (const [index, entry] of entries.entries())
      lines.push(...entry.map((line, at) => `${at === 0 ? `${String(index + 1).padStart(3)}. ` : '     '}${line}`), '');
  };
  section(
    'Statements',
    (rows.statements ?? []).map((row) => statementLines(row, colours, persian)),
  );
  section(
    'Agreements',
    (rows.agreements ?? []).map((row) => agreementLines(row, colours, persian)),
  );
  section(
    'Meetings',
    (rows.meetings ?? []).map((row) => meetingLines(row, rows.meeting_participants ?? [], colours, persian)),
  );
  return `${lines.join('\n')}\n`;
}

type Persian = (text: string) => string;

/** What the input says of the document beside its text, if anything. */
function headingLines([row]: LocalRow<'documents'>[], persian: Persian): string[] {
  const known = [row?.title, row?.outlet].filter((part) => typeof part === 'string').map(persian);
  if (typeof row?.published_at === 'string') known.push(row.published_at);
  return known.length === 0 ? [] : [known.join(' · '), ''];
}

function statementLines(row: LocalRow<'statements'>, colours: Paint, persian: Persian): string[] {
  const who = colours.name(persian(row.speaker ?? `? (${row.speaker_reason})`));
  const whom = row.addressee === null ? '' : ` → ${colours.name(persian(row.addressee))}`;
  const where = colours.faint(`${row.start}–${row.end}`);
  return [
    `${who}${whom}  ${colours.cue(persian(row.cue))}  ${row.mode}, ${row.cue_class}, speaker by ${row.speaker_form}  ${where}`,
    persian(row.normalized),
    colours.faint(`${row.topics.length > 0 ? `topics ${row.topics.join(', ')} · ` : ''}rule ${row.rule}`),
  ];
}

function agreementLines(row: LocalRow<'agreements'>, colours: Paint, persian: Persian): string[] {
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
  persian: Persian,
): string[] {
  const names = participants
    .filter((each) => each.meeting_id === row.meeting_id)
    .map((each) => colours.name(persian(each.name)));
  return [
    `${names.join(' · ')}  ${row.kind}, ${colours.cue(row.state)}${row.place === null ? '' : `, ${persian(row.place)}`}${row.when === null ? '' : `, ${persian(row.when)}`}  ${colours.faint(`${row.start}–${row.end}`)}`,
    persian(row.normalized),
    colours.faint(`rule ${row.rule}`),
  ];
}
