import { type Cell, grouped, type Page, type Section, signed, type Table } from './page.ts';

const isolate = '\u2068';
const pop = '\u2069';

/** The page as Markdown with tables, as GitHub shows it; words from the data are isolated, so that lines stay in order. */
export function markdownOf({ title, lead, figures, sections }: Page): string {
  const top = figures.map(({ name, value }) => `**${value}** ${name.toLowerCase()}`).join(' · ');
  return `${[`# ${escaped(title)}`, escaped(lead), top, ...sections.flatMap(sectionText)].filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionText({ title, title_fa, blocks }: Section): string[] {
  const heading = `## ${escaped(title)}${title_fa === '' ? '' : ` · ${isolated(title_fa)}`}`;
  return [heading, ...blocks.map((block) => (block.kind === 'text' ? escaped(block.text) : tableText(block)))];
}

function tableText({ caption, columns, rows }: Table): string {
  if (rows.length === 0) return `${escaped(caption)}: none.`;
  const right = columns.map((_, column) => rows.every((row) => isNumber(row[column]!)));
  const lines = [
    `| ${columns.map(escaped).join(' | ')} |`,
    `| ${right.map((number) => (number ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(cellText).join(' | ')} |`),
  ];
  return `${escaped(caption)}:\n\n${lines.join('\n')}`;
}

/** Whether a cell is shown as a number. */
export function isNumber(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && ('count' in cell || 'change' in cell));
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return grouped(cell);
  if (typeof cell === 'string') return escaped(cell);
  if ('fa' in cell) return isolated(cell.fa);
  if ('either' in cell) return isolated(cell.either);
  if ('code' in cell) return `\`${cell.code.replace(/[`\s|]/g, ' ')}\``;
  return 'count' in cell ? grouped(cell.count) : signed(cell.change);
}

/** Words of the data in a line of another direction. */
const isolated = (words: string): string => `${isolate}${escaped(words)}${pop}`;

/** Words that Markdown, a table or the order of a line could take for something else; directional controls would break out. */
function escaped(words: string): string {
  const line = words.replace(/\s+/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return line.replace(/[\\`*_[\]<>|#~&]/g, (character) => `\\${character}`);
}
