/** The files that describe the tables: manifest, Data Package, CSVW, Croissant, JSON Schemas, codebook, checksums. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../../schemas/index.ts';
import { type About, about } from './about.ts';
import { codebook } from './codebook.ts';
import { croissant } from './croissant.ts';
import { csvw } from './csvw.ts';
import { dataPackage } from './datapackage.ts';
import { openFile } from './files.ts';
import { jsonSchema } from './json_schema.ts';
import { type BuildFacts, buildFacts, type Manifest, manifest } from './manifest.ts';
import type { FileFacts } from './tables.ts';

type Output = Manifest['outputs'][number];

const utf8 = new TextEncoder();

function writeText(directory: string, path: string, text: string): Output {
  const file = openFile(join(directory, path));
  file.write(utf8.encode(text));
  return { path, rows: null, ...file.close() };
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** By code point, so that no locale has a say. */
const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Writes `SHA256SUMS`: every file by its hash, as `sha256sum --check` reads it. */
export function writeChecksums(directory: string, files: readonly Pick<Output, 'path' | 'sha256'>[]): void {
  const lines = [...files].sort(byPath).map(({ sha256, path }) => `${sha256}  ${path}\n`);
  writeText(directory, 'SHA256SUMS', lines.join(''));
}

/**
 * Writes everything but the tables into the folder: `datapackage.json`, `csvw-metadata.json`, `croissant.json`,
 * `schemas/TABLE.schema.json`, `codebook.md` and `manifest.json`. `files` is what `openTables` wrote. Gives the
 * manifest, and all files as they are now described. Throws where the facts do not fit their schemas, or a file cannot be written.
 */
export function writeMetadata(
  directory: string,
  dataset: About,
  build: BuildFacts,
  files: FileFacts[],
): { manifest: Manifest; described: Output[] } {
  const what = about.parse(dataset);
  const facts = buildFacts.parse(build);
  mkdirSync(join(directory, 'schemas'), { recursive: true });
  const described = [
    writeText(directory, 'datapackage.json', json(dataPackage(what, files))),
    writeText(directory, 'csvw-metadata.json', json(csvw(what, files))),
    writeText(directory, 'croissant.json', json(croissant(what, files))),
    writeText(directory, 'codebook.md', codebook()),
    ...tableNames.map((table) => writeText(directory, `schemas/${table}.schema.json`, json(jsonSchema(table)))),
  ];
  const written = files.map(({ path, rows, bytes, sha256 }) => ({ path, rows, bytes, sha256 }));
  const result = manifest.parse({ ...facts, outputs: [...written, ...described] });
  const listed = writeText(directory, 'manifest.json', json(result));
  return { manifest: result, described: [...result.outputs, listed] };
}
