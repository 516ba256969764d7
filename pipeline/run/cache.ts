import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createFingerprints } from '../fingerprints.ts';
import type { RawDocument } from '../read/record.ts';
import { blockKeys } from './blocks.ts';
import type { BlockUse, Known } from './cached.ts';

/** What former builds of an output read, for the next build: see docs/decisions.md. */
export interface Cache {
  /** The folder of the blocks. */
  folder: string;
  /** The key of each document, and where it lies if it does. */
  look(documents: readonly RawDocument[]): Known[];
  /** Notes what a batch used. */
  use(blocks: readonly BlockUse[]): void;
  /** Deletes all that the build did not use, and blocks of which it used less than half. */
  sweep(): void;
}

/**
 * Opens the cache of an output. `state` is the hash of all that decides a document's rows beside the document: code,
 * lexicon, versions, formats; each state has a folder of its own, and a build leaves that of its own only.
 */
export function openCache(root: string, state: string): Cache {
  const folder = join(root, state.slice(0, 32));
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  const places = createFingerprints();
  for (const name of readdirSync(folder).sort()) {
    const keys = /^[0-9a-f]{32}$/.test(name) ? blockKeys(folder, name) : null;
    keys?.forEach((key, at) => {
      if (places.get(key.slice(0, 16)) === undefined) places.set(key.slice(0, 16), names.length, at);
    });
    if (keys !== null) names.push(name);
  }
  const uses = new Map<string, { used: number; of: number }>();
  return {
    folder,
    look: (documents) =>
      documents.map((document) => {
        const key = keyOf(document);
        const place = places.get(key.slice(0, 16));
        return { key, place: place === undefined ? null : { block: names[place[0]]!, at: place[1] } };
      }),
    use(blocks) {
      for (const { block, used, of } of blocks) uses.set(block, { used: (uses.get(block)?.used ?? 0) + used, of });
    },
    sweep() {
      const others = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      for (const { name } of others) if (name !== basename(folder)) rmSync(join(root, name), { recursive: true });
      for (const name of readdirSync(folder)) {
        const { used, of } = uses.get(name) ?? { used: 0, of: 1 };
        if (2 * used < of) rmSync(join(folder, name), { force: true });
      }
    },
  };
}

/** Hash of all that is a document: its rows depend on nothing else of the input. */
function keyOf(document: RawDocument): string {
  const { document_id, source_path, source_record, id, outlet, url, title } = document;
  const { published_at, published_precision, text_sha256 } = document;
  const place = [document_id, source_path, id ?? source_record];
  return hash(
    'sha256',
    JSON.stringify([...place, outlet, url, title, published_at, published_precision, text_sha256]),
  ).slice(0, 32);
}
