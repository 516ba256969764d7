import type { Lexicon } from '../lexicon/compile.ts';
import type { RawDocument } from '../read/record.ts';
import type { Format } from '../write/encode.ts';
import { type Block, readBlock, writeBlock } from './blocks.ts';
import { joinParts, type Part } from './parts.ts';
import { type BatchResult, readBatch } from './work.ts';

/** A document's key in the cache, and where a former build left what it became: the block and its place in it. */
export interface Known {
  key: string;
  place: { block: string; at: number } | null;
}

/** A block that a batch used: how many of its documents, and how many it has. */
export interface BlockUse {
  block: string;
  used: number;
  of: number;
}

/**
 * As `readBatch`, but documents that the cache holds are taken from it, and what the others become is put into it. A
 * block that is damaged or gone costs its documents' reading, nothing else.
 */
export function readCached(
  documents: readonly RawDocument[],
  known: readonly Known[],
  folder: string,
  lexicon: Lexicon,
  formats: readonly Format[],
): BatchResult & { blocks: BlockUse[] } {
  const blocks = new Map<string, Block | null>();
  const held = known.map(({ key, place }) => {
    if (place === null) return null;
    if (!blocks.has(place.block)) blocks.set(place.block, readBlock(folder, place.block));
    const block = blocks.get(place.block)!;
    return block?.documentKeys[place.at] === key ? block : null;
  });
  const missing = documents.filter((_, index) => held[index] === null);
  const fresh = missing.length === 0 ? null : readBatch(missing, lexicon, formats);
  const freshAt = new Map(fresh?.keys.map(({ documentId }, at) => [documentId, at]));
  const freshKeys: string[] = [];
  const parts: Part[] = [];
  documents.forEach(({ document_id }, index) => {
    const read = held[index] ?? fresh!;
    const at = held[index] === null ? freshAt.get(document_id) : known[index]!.place!.at;
    if (at === undefined) return; // it failed
    if (held[index] === null) freshKeys.push(known[index]!.key);
    const last = parts.at(-1);
    if (last?.read === read && last.to === at) last.to++;
    else parts.push({ read, from: at, to: at + 1 });
  });
  const uses = [...blocks].flatMap(([block, content]) => (content === null ? [] : [useOf(block, content, parts)]));
  if (fresh !== null && freshKeys.length > 0) {
    const { encoded, starts, keys, entities } = fresh;
    const block = writeBlock(folder, { encoded, starts, keys, entities, documentKeys: freshKeys });
    uses.push({ block, used: freshKeys.length, of: freshKeys.length });
  }
  const all = held.every((each) => each === null) && fresh !== null ? fresh : joinParts(parts);
  return { ...all, failed: fresh?.failed ?? [], blocks: uses };
}

function useOf(block: string, content: Block, parts: readonly Part[]): BlockUse {
  const used = parts.reduce((sum, { read, from, to }) => sum + (read === content ? to - from : 0), 0);
  return { block, used, of: content.documentKeys.length };
}
