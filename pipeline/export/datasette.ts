/** metadata.json for Datasette: titles, meanings, licence, facets and search, from the schemas and datapackage.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type TableName, tableNames, tables } from '../../schemas/index.ts';
import { type Output, OutputError } from '../output/read.ts';
import { tableColumns } from '../write/columns.ts';
import { searched, searchTable, views, vocabularies, vocabularyTable } from './sqlite_schema.ts';

const license = z.looseObject({ title: z.string(), path: z.string() });
const datapackage = z.looseObject({
  title: z.string(),
  description: z.string(),
  homepage: z.string(),
  licenses: z.array(license).min(1),
});

/** What Datasette offers to narrow a table by; a list is counted by its items. */
const facets: Readonly<Partial<Record<TableName, readonly (string | { array: string })[]>>> = {
  documents: ['outlet', 'zwnj'],
  sentences: ['kind'],
  statements: ['mode', 'cue_class', 'speaker_country', 'modality', { array: 'topics' }],
  entities: ['kind', 'country'],
  mentions: ['kind', 'form'],
  topic_mentions: ['topic_id'],
  agreements: ['stage', 'assertion', 'instrument', 'counts_as_agreement', { array: 'parties' }, { array: 'topics' }],
  agreement_parties: ['party', 'role'],
  meetings: ['kind', 'state'],
  meeting_participants: ['country', 'role'],
  times: ['calendar', 'precision'],
  unresolved: ['kind'],
  issues: ['severity', 'code'],
};

/** The column that stands for a row where another row points to it. */
const labels: Readonly<Partial<Record<TableName, string>>> = {
  documents: 'title',
  sentences: 'normalized',
  statements: 'normalized',
  entities: 'name',
  topics: 'label_fa',
  agreements: 'title',
  meetings: 'normalized',
};

/** metadata.json as an object. */
export function datasetteMetadata(output: Output): object {
  const { title, description, homepage, licenses } = packageOf(output);
  return {
    title,
    description,
    license: licenses[0]!.title,
    license_url: licenses[0]!.path,
    source: title,
    source_url: homepage,
    databases: {
      peyman: {
        tables: Object.fromEntries([
          ...tableNames.map((table) => [table, tableMetadata(table)]),
          ...vocabularies.map(({ table, column }) => [
            vocabularyTable(table, column),
            { hidden: true, label_column: 'label_fa' },
          ]),
          ...views.map((view) => [view.name, { description: view.description }]),
        ]),
      },
    },
  };
}

function packageOf({ folder }: Output): z.infer<typeof datapackage> {
  const path = join(folder, 'datapackage.json');
  try {
    return datapackage.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new OutputError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tableMetadata(table: TableName): object {
  const { title, title_fa, description, description_fa } = tables[table];
  const columns = tableColumns[table].map((column) => {
    const unit = column.offset ? ' In code points.' : '';
    return [column.name, `${column.title_fa} · ${column.description}${unit}`];
  });
  return {
    title: `${title} · ${title_fa}`,
    description: `${description} ${description_fa}`,
    columns: Object.fromEntries(columns),
    ...(facets[table] === undefined ? {} : { facets: facets[table] }),
    ...(labels[table] === undefined ? {} : { label_column: labels[table] }),
    ...(searched[table] === undefined ? {} : { fts_table: searchTable(table), fts_pk: 'row_number' }),
  };
}
