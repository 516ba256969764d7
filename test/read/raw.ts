import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { readCorpus } from '../../pipeline/read/corpus.ts';
import { defaultLimits, type Issue, type RawDocument, type ReadLimits } from '../../pipeline/read/record.ts';

export interface Reading {
  documents: RawDocument[];
  issues: Issue[];
  inputs: { path: string; bytes: number; sha256: string }[];
}

/** A folder that lives as long as its test. */
export function newRaw(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'peyman-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Everything that the readers say of a folder. */
export async function readFolder(folder: string, limits: Partial<ReadLimits> = {}): Promise<Reading> {
  const reading: Reading = { documents: [], issues: [], inputs: [] };
  for await (const event of readCorpus(folder, { ...defaultLimits, ...limits })) {
    if (event.kind === 'document') reading.documents.push(event.document);
    else if (event.kind === 'issue') reading.issues.push(event.issue);
    else reading.inputs.push({ path: event.path, bytes: event.bytes, sha256: event.sha256 });
  }
  return reading;
}

/** Everything that the readers say of these files. */
export function readRaw(files: Record<string, string | Uint8Array>, limits: Partial<ReadLimits> = {}) {
  return readFolder(newRaw(files), limits);
}

export const codes = (reading: Reading) => reading.issues.map((issue) => issue.code);
export const texts = (reading: Reading) => reading.documents.map((document) => document.text);
export const errors = (reading: Reading) => reading.issues.filter((issue) => issue.severity === 'error');

/** Bytes of UTF-16, little-endian, without a byte order mark. */
export const utf16le = (text: string) => Buffer.from(text, 'utf16le');

/** Records as JSON Lines. */
export const jsonLines = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

const letters = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكئؤأةآ'];
const signs = [
  '\u200c',
  '\u200d',
  '\u064b',
  '\u0651',
  ' ',
  '\u00a0',
  '\n',
  '\r\n',
  '\t',
  '«',
  '»',
  '"',
  '\\',
  ',',
  ':',
  '،',
  '؛',
];
const others = [...'۰۱۹٠٩09azA', '👍🏽', '\u202b', '\u202c', '\u2028', '\u0085', '{', '}', '<', '&amp;', "'", '=', '|'];

/** Texts of Persian letters, half-spaces, harakat, all digits, controls of direction and everything that quoting trips over. */
export const persianText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...letters) }, fc.constantFrom(...signs, ...others)), {
    maxLength: 60,
  })
  .map((parts) => `م${parts.join('')}`);
