import { Field, List, makeData, RecordBatch, Schema, Struct } from 'apache-arrow';
import { issueRow } from '../pipeline/corpus/issues.ts';
import { arrowType, columnData } from '../pipeline/write/arrow.ts';
import { type Column, localColumns, tableColumns } from '../pipeline/write/columns.ts';
import { type Cell, encodeColumn } from '../pipeline/write/encoded.ts';
import { type TableName, tableNames } from '../schemas/index.ts';
import type { Answer } from './answer.ts';

type Shape = Pick<Column, 'name' | 'type' | 'nullable'>;
type Row = Readonly<Record<string, unknown>>;

/** A column of the stream: a value, or a list of a table's rows. */
interface AnswerColumn {
  name: string;
  shape: Shape[];
  list: boolean;
  rows(answer: Answer): readonly Row[];
}

const repeatKey: Shape = { name: 'repeat_key', type: 'utf8', nullable: true };
const counts: Shape = { name: 'counts', type: 'bool', nullable: false };

/** Beside its rows, what the corpus needs to find their repeats. */
const keyColumns: Partial<Record<TableName, Shape[]>> = {
  documents: [repeatKey],
  statements: [repeatKey],
  agreements: [repeatKey, counts],
};

function keysOf({ keys }: Answer, table: TableName): Row[] {
  if (keys === null) return [];
  if (table === 'documents') return [{ repeat_key: keys.text }];
  if (table === 'statements') return keys.statements.map(({ key }) => ({ repeat_key: key }));
  return keys.agreements.map(({ key, counts }) => ({ repeat_key: key, counts }));
}

/** The rows of a table as documents alone give them, their keys beside them. */
function tableList(table: TableName): AnswerColumn {
  const keyShape = keyColumns[table];
  const rowsOf = (answer: Answer): readonly Row[] => answer.rows[table] ?? [];
  return {
    name: table,
    list: true,
    shape: [...localColumns(table), ...(keyShape ?? [])],
    rows(answer) {
      if (keyShape === undefined) return rowsOf(answer);
      const keys = keysOf(answer, table);
      return rowsOf(answer).map((row, index) => ({ ...row, ...keys[index] }));
    },
  };
}

/** The entities as one document knows them; the corpus joins them. */
const entityList: AnswerColumn = {
  name: 'entities',
  list: true,
  shape: tableColumns.entities.filter(({ name }) => name !== 'document_count'),
  rows: ({ entities }) => entities.map(({ mentions, ...entity }) => ({ ...entity, mention_count: mentions })),
};

const issueList: AnswerColumn = {
  name: 'issues',
  list: true,
  shape: tableColumns.issues,
  rows: ({ issues }) => issues.map(issueRow),
};

function value(name: string, type: Shape['type'], nullable: boolean, of: (answer: Answer) => Cell): AnswerColumn {
  return { name, list: false, shape: [{ name, type, nullable }], rows: (answer) => [{ [name]: of(answer) }] };
}

/** Tables that no document fills: entities are joined over all of them, topics are the lexicon's. */
const ofCorpus: readonly TableName[] = ['entities', 'topics', 'issues'];

const columns: AnswerColumn[] = [
  value('source_path', 'utf8', false, ({ place }) => place.path),
  value('source_record', 'int32', true, ({ place }) => place.record),
  value('status', 'utf8', false, ({ status }) => status),
  value('document_id', 'utf8', true, ({ documentId }) => documentId),
  ...tableNames.filter((table) => !ofCorpus.includes(table)).map(tableList),
  entityList,
  issueList,
];

function fieldOf({ name, shape, list }: AnswerColumn): Field {
  const fields = shape.map((each) => new Field(each.name, arrowType(each.type), each.nullable));
  if (!list) return fields[0]!;
  return new Field(name, new List(new Field('item', new Struct(fields), false)), false);
}

/** The schema of the stream of answers. */
export function answerSchema(metadata: ReadonlyMap<string, string>): Schema {
  return new Schema(columns.map(fieldOf), new Map(metadata));
}

function childrenOf({ shape }: AnswerColumn, rows: readonly Row[]) {
  return shape.map((each) =>
    columnData(
      encodeColumn(
        each,
        rows.map((row) => row[each.name] as Cell),
      ),
      arrowType(each.type),
    ),
  );
}

function dataOf(column: AnswerColumn, field: Field, answers: readonly Answer[]) {
  const lists = answers.map((answer) => column.rows(answer));
  const rows = lists.flat();
  const children = childrenOf(column, rows);
  if (!column.list) return children[0]!;
  const type = field.type as List<Struct>;
  const valueOffsets = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) valueOffsets[index + 1] = valueOffsets[index]! + list.length;
  const child = makeData({ type: type.valueType, length: rows.length, nullCount: 0, children });
  return makeData({ type, length: lists.length, nullCount: 0, valueOffsets, child });
}

/** The answers as one batch, a row each. */
export function answerBatch(schema: Schema, answers: readonly Answer[]): RecordBatch {
  const children = columns.map((column, index) => dataOf(column, schema.fields[index]!, answers));
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: answers.length, nullCount: 0, children }));
}
