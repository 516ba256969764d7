import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../pipeline/lexicon/load.ts';
import type { RawDocument } from '../pipeline/read/record.ts';

/** The lexicon that ships, compiled once per test file. */
export const lexicon = loadLexicon(fileURLToPath(new URL('../lexicon', import.meta.url)));

/** A document of the text, as a reader would give it. */
export function documentOf(text: string, about: Partial<RawDocument> = {}): RawDocument {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    document_id: `d${sha256.slice(0, 16)}`,
    source_path: 'text.txt',
    source_record: null,
    id: null,
    outlet: null,
    url: null,
    title: null,
    published_at: null,
    published_precision: null,
    text,
    text_sha256: sha256,
    ...about,
  };
}
