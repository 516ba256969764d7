import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { tableColumns } from '../write/columns.ts';
import { parseWords, UsageError } from './usage.ts';

const help = `peyman schema [TABLE]

Prints the columns of a table: name, type and meaning. Without a table, the list of tables.
`;

/** `peyman schema statements`: what each column holds. */
export async function schemaCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseWords('schema', {
    args: words,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [name, ...more] = positionals;
  if (more.length > 0) throw new UsageError('peyman schema takes one table (peyman schema --help)');
  if (name === undefined) process.stdout.write(listOfTables());
  else if (!Object.hasOwn(tables, name))
    throw new UsageError(`there is no table ${name}; the tables are ${tableNames.join(', ')}`);
  else process.stdout.write(tableText(name as TableName));
  return 0;
}

function listOfTables(): string {
  const width = Math.max(...tableNames.map((name) => name.length));
  return tableNames.map((name) => `${name.padEnd(width)}  ${tables[name].description}\n`).join('');
}

function tableText(name: TableName): string {
  const { description, primaryKey } = tables[name];
  const columns = tableColumns[name];
  const width = Math.max(...columns.map((column) => column.name.length));
  const lines = columns.map((column) => {
    const type = `${column.type}${column.nullable ? '?' : ''}`;
    return `  ${column.name.padEnd(width)}  ${type.padEnd(10)}  ${column.description}\n`;
  });
  return `${name}: ${description}\nkey: ${primaryKey.join(', ') || 'none'}\n\n${lines.join('')}`;
}
