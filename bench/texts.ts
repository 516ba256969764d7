import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RawDocument } from '../pipeline/read/record.ts';
import { root } from '../pipeline/run/code.ts';
import { documentOf } from '../test/document.ts';

/** `count` texts spread evenly over a JSONL file (gzipped or not), or the article in raw/ as often, with a number each. */
export function benchTexts(path: string | undefined, count: number): string[] {
  if (path === undefined) {
    const text = readFileSync(join(root, 'raw/seed.txt'), 'utf8');
    return Array.from({ length: count }, (_, at) => `${text}\n${at}`);
  }
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const step = Math.max(1, Math.floor(lines.length / count));
  return lines
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

export function documentsOf(texts: readonly string[]): RawDocument[] {
  return texts.map((text, at) => documentOf(text, { document_id: `d${at.toString(16).padStart(16, '0')}` }));
}

/** Writes the texts as JSON Lines with ids. */
export function writeTexts(path: string, texts: readonly string[]): void {
  writeFileSync(path, texts.map((text, at) => `${JSON.stringify({ id: String(at), text })}\n`).join(''));
}
