/** The codebook, in Markdown: every table, column and value, in English and Persian, out of the schemas. */
import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { type Column, type ColumnType, tableColumns } from './columns.ts';
import { unknownType } from './encoded.ts';

const introduction = `# Codebook

Generated from \`schemas/\`; do not edit. Every table is written three times, with the same rows in the same order:
\`TABLE.csv\`, \`TABLE.arrow\` (Arrow IPC file, Feather V2) and \`TABLE.parquet\` (Zstandard).

## Conventions

- **Offsets** (\`start\`, \`end\` and columns that end so) count Unicode code points in \`documents.text\`, from 0, the end excluded. The
  span is \`text[start:end]\` in Python, \`substr(text, start + 1, end)\` in R, \`substring(text, start + 1, end - start)\` in SQL,
  \`Array.from(text).slice(start, end).join('')\` in JavaScript; it also stands beside the offsets, as it is.
- \`text\` columns hold the raw text; \`normalized\` ones show it with letters unified and the zero-width non-joiner restored.
- **Null** means not known, not said or not applicable; a \`reason\` column or a row in \`unresolved\` says which. A nullable text is
  never the empty string.
- **Days** are Gregorian, \`YYYY-MM-DD\`, as text. Countries are ISO 3166-1 alpha-3 codes, currencies ISO 4217, languages BCP 47.
- **Ids** hash the fewest raw values that identify the thing: they stay the same from build to build.

## How CSV differs

Arrow and Parquet hold the raw values. CSV is RFC 4180 in UTF-8 with a byte order mark, a header row and CR LF line ends, and:

- A null is an empty cell, and so is an empty list. Items of a list are joined by \`;\`. Booleans are \`true\` and \`false\`.
- **Formulas are made harmless.** In columns of free text, a line of a cell gets an apostrophe (\`'\`) before it where, after any
  blanks and invisible characters, it begins with \`=\`, \`+\`, \`-\` or \`@\` (or one of \`＝＋－＠\`): \`-۵ درجه\` is written \`'-۵ درجه\`. So
  does a cell whose first blanks hold a tab, or end in a line break. A line that begins with apostrophes and goes on like
  this gets one more, so that nothing is lost: take one apostrophe away from each such line, and the cell is the raw text.
  Ids, offsets, numbers, dates and columns with a list of values never need it. Columns that do are marked ✎ below.
- Cells may hold line breaks, also a lone CR, since raw text is never changed; they stand in quotation marks.
- Read it as text first: \`pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8-sig")\`.
`;

function typeName(type: ColumnType): string {
  switch (type) {
    case 'utf8':
      return 'text';
    case 'int32':
      return 'integer';
    case 'float64':
      return 'number';
    case 'bool':
      return 'true or false';
    case 'list_utf8':
      return 'list of text';
    default:
      throw unknownType(type);
  }
}

/** The same list of values may stand in several columns; it is printed where it comes first. */
const listOf = ({ vocabulary }: Column) => Object.keys(vocabulary ?? {}).join(' ');

function firstUses(): Map<string, string> {
  const uses = new Map<string, string>();
  for (const table of tableNames) {
    for (const column of tableColumns[table]) {
      if (column.vocabulary && !uses.has(listOf(column))) uses.set(listOf(column), `${table}.${column.name}`);
    }
  }
  return uses;
}

const uses = firstUses();

/** A link to a heading, as Markdown renderers name it. */
const link = (heading: string) => `[\`${heading}\`](#${heading.replaceAll('.', '')})`;

function describe(table: TableName, column: Column): string {
  const { name, description, vocabulary, corpus } = column;
  const key = tables[table].foreignKeys.find(({ columns }) => columns[0] === name);
  const parts = [
    description,
    key === undefined ? '' : `Refers to ${link(key.table)}.`,
    vocabulary === undefined ? '' : `Values: ${link(uses.get(listOf(column))!)}.`,
    corpus ? 'Filled once all documents are read.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Cells of a Markdown table may not hold its separator. */
const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;

function columnTable(table: TableName): string {
  const head = row(['column', 'type', 'null', 'title', 'عنوان', 'meaning']) + row(Array(6).fill('---'));
  const rows = tableColumns[table].map((column) => {
    const { name, type, nullable, free, title, title_fa } = column;
    const cells = [`\`${name}\`${free ? ' ✎' : ''}`, typeName(type), nullable ? 'yes' : ''];
    return row([...cells, title, title_fa, describe(table, column)]);
  });
  return head + rows.join('');
}

function vocabularyTables(table: TableName): string {
  const first = tableColumns[table].filter((column) => uses.get(listOf(column)) === `${table}.${column.name}`);
  return first
    .map(({ name, vocabulary }) => {
      const rows = Object.entries(vocabulary!).map(([value, [label, meaning]]) =>
        row([`\`${value}\``, label, meaning]),
      );
      const head = row(['value', 'عنوان', 'meaning']) + row(Array(3).fill('---'));
      return `\n#### ${table}.${name}\n\n${head}${rows.join('')}`;
    })
    .join('');
}

function section(table: TableName): string {
  const { title, title_fa, description, description_fa, primaryKey } = tables[table];
  const key = primaryKey.length === 0 ? 'none' : primaryKey.map((column) => `\`${column}\``).join(', ');
  return `\n### ${table}\n\n**${title} · ${title_fa}.** ${description}\n${description_fa}\n\nKey: ${key}.\n\n${columnTable(table)}${vocabularyTables(table)}`;
}

/** The whole codebook. */
export function codebook(): string {
  const contents = tableNames.map((table) => `- ${link(table)}: ${tables[table].description}\n`).join('');
  return `${introduction}\n## Tables\n\n${contents}${tableNames.map(section).join('')}`;
}
