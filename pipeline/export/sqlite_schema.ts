/** The database's tables, indexes, full-text indexes and views, from the schemas. */
import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { type Column, tableColumns } from '../write/columns.ts';

const sqlTypes = { utf8: 'text', int32: 'integer', float64: 'real', bool: 'integer', list_utf8: 'text' } as const;

/** The column that is searched in each table with a full-text index. */
export const searched: Readonly<Partial<Record<TableName, string>>> = {
  sentences: 'normalized',
  statements: 'normalized',
  entities: 'name',
  agreements: 'normalized',
  meetings: 'normalized',
};

/** Name of a table's full-text index. */
export const searchTable = (table: TableName) => `${table}_search`;

/** Name of the table that holds the values of a closed list: `statements_mode`. */
export const vocabularyTable = (table: TableName, column: string) => `${table}_${column}`;

/** Every column of a closed list, with its table. */
export const vocabularies = tableNames.flatMap((table) =>
  tableColumns[table].flatMap(({ name, vocabulary }) => (vocabulary ? [{ table, column: name, vocabulary }] : [])),
);

const names = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The tables of the closed lists, with their rows. */
export function createVocabularies(): string {
  return vocabularies
    .map(({ table, column, vocabulary }) => {
      const name = vocabularyTable(table, column);
      const rows = Object.entries(vocabulary).map(
        ([value, [label, meaning]]) => `(${[value, label, meaning].map(quoted).join(', ')})`,
      );
      const columns = 'value text primary key not null, label_fa text not null, meaning text not null';
      return `create table "${name}" (${columns});\ninsert into "${name}" values ${rows.join(', ')};`;
    })
    .join('\n');
}

function columnSql({ name, type, nullable }: Column): string {
  const check = { list_utf8: ` check (json_valid("${name}"))`, bool: ` check ("${name}" in (0, 1))` };
  return `"${name}" ${sqlTypes[type]}${nullable ? '' : ' not null'}${check[type as keyof typeof check] ?? ''}`;
}

/** A table and, where it is searched, its full-text index, which holds no texts of its own and points to `row_number`. */
export function createTable(table: TableName): string {
  const { primaryKey, foreignKeys } = tables[table];
  const search = searched[table];
  const lists = vocabularies.filter((each) => each.table === table);
  const lines = [
    ...tableColumns[table].map(columnSql),
    ...(search === undefined ? [] : ['row_number integer not null unique']),
    ...(primaryKey.length === 0 ? [] : [`primary key (${names(primaryKey)})`]),
    ...foreignKeys.map(
      (key) => `foreign key (${names(key.columns)}) references "${key.table}" (${names(key.references)})`,
    ),
    ...lists.map(({ column }) => `foreign key ("${column}") references "${vocabularyTable(table, column)}" (value)`),
  ];
  const created = `create table "${table}" (\n  ${lines.join(',\n  ')}\n);`;
  if (search === undefined) return created;
  const tokens = `tokenize = 'unicode61 remove_diacritics 2'`;
  return `${created}\ncreate virtual table "${searchTable(table)}" using fts5(words, joined, folded, content = '', ${tokens});`;
}

/** An index for every reference to another row, and for the days that people ask for. */
export function createIndexes(): string {
  const references = tableNames.flatMap((table) => {
    const leading = tables[table].primaryKey[0];
    const columns = tables[table].foreignKeys.map((key) => key.columns[0]!).filter((column) => column !== leading);
    return columns.map((column) => [table, column] as const);
  });
  const days = [
    ['documents', 'published_at'],
    ['agreements', 'due_to'],
    ['meetings', 'date_from'],
  ] as const;
  return [...references, ...days]
    .map(([table, column]) => `create index "${table}_by_${column}" on "${table}" ("${column}");`)
    .join('\n');
}

/** The views, with what a row of each is. */
export const views = [
  {
    name: 'said',
    description: 'Who said what to whom, with the report and the sentence that say it.',
    sql: `create view said as
select s.statement_id, d.published_at, d.outlet, d.title as document_title, s.speaker, speaker.name_en as speaker_en,
  s.speaker_country, s.addressee, s.cue, s.cue_class, s.mode, s.normalized as content, s.topics, s.rule, n.text as sentence,
  s.document_id, d.url, s.start, s."end"
from statements s
join documents d using (document_id)
join sentences n on n.sentence_id = s.sentence_id
left join entities speaker on speaker.entity_id = s.speaker_id`,
  },
  {
    name: 'agreed',
    description:
      'Agreements with their sides and the part of each, how far they have come, and the report that says it.',
    sql: `create view agreed as
select a.agreement_id, d.published_at, d.outlet, d.title as document_title, a.title, a.instrument, a.stage,
  stage.label_fa as stage_fa, a.assertion, a.counts_as_agreement, a.parties,
  (select json_group_array(json_object('party', p.party, 'role', p.role, 'name', e.name))
   from (select * from agreement_parties where agreement_id = a.agreement_id order by position) p
   left join entities e on e.entity_id = p.entity_id) as sides,
  a.topics, a.deadline, a.deadline_period, a.due_from, a.due_to, a.normalized as content, s.speaker as said_by, a.rule,
  a.document_id, d.url, a.start, a."end"
from agreements a
join documents d using (document_id)
join agreements_stage stage on stage.value = a.stage
left join statements s on s.statement_id = a.statement_id`,
  },
  {
    name: 'met',
    description: 'Meetings with those who took part, and the report that says it.',
    sql: `create view met as
select m.meeting_id, d.published_at, d.outlet, d.title as document_title, m.kind, m.state, state.label_fa as state_fa, m.place,
  m."when", m.date_from, m.date_to,
  (select json_group_array(json_object('name', p.name, 'country', p.country, 'role', p.role))
   from (select * from meeting_participants where meeting_id = m.meeting_id order by position) p) as participants,
  m.normalized as content, m.rule, m.document_id, d.url, m.start, m."end"
from meetings m
join documents d using (document_id)
join meetings_state state on state.value = m.state`,
  },
] as const;
