/** The search of a page: from the words in the address to the documents that hold them. */
import { useEffect, useState } from 'preact/hooks';
import { blockDocuments } from '../format.ts';
import { loadArticle, loadSearchShard } from '../pieces.ts';
import { find, holds } from '../search.ts';
import type { Documents } from './tables.ts';

export interface Finding {
  /** `matching[number] === 1` for documents found so far; null where nothing is searched for. */
  matching: Uint8Array | null;
  working: boolean;
  /** Articles looked into to check a phrase, of how many; null where the index was enough. */
  checked: { done: number; all: number; capped: boolean } | null;
}

const nothingAsked: Finding = { matching: null, working: false, checked: null };
/** Articles that a phrase is checked in: the newest ones, so that a common phrase does not load the whole corpus. */
const checkedAtMost = 1000;
/** Milliseconds. */
const drawnEvery = 400;

/** Follows a search; what it found so far is drawn while it goes on. */
export function useFinding(query: string, blocks: number, documents: Documents | undefined): Finding {
  const [finding, setFinding] = useState<Finding & { query: string }>({ ...nothingAsked, query: '' });
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (documents === undefined || query === '') return;
    let current = true;
    const tell = (next: Finding) => {
      if (current) setFinding({ ...next, query });
      return current;
    };
    search(query, blocks, documents, tell).catch((reason) => current && setError(reason));
    return () => {
      current = false;
    };
  }, [query, blocks, documents]);
  if (error !== undefined) throw error;
  if (query === '') return nothingAsked;
  return finding.query === query
    ? finding
    : { matching: new Uint8Array(documents?.size ?? 0), working: true, checked: null };
}

async function search(query: string, blocks: number, documents: Documents, tell: (found: Finding) => boolean) {
  const matching = new Uint8Array(documents.size);
  const doubtful = new Uint8Array(documents.size);
  let told = performance.now();
  /** Draws what was found so far, now and then; false where another search has begun. */
  const goOn = (checked: Finding['checked']) => {
    if (performance.now() - told < drawnEvery) return true;
    told = performance.now();
    return tell({ matching: matching.slice(), working: true, checked });
  };
  for await (const { block, documents: found, certain } of find(query, blocks, loadSearchShard)) {
    for (const document of found) (certain ? matching : doubtful)[block * blockDocuments + document] = 1;
    if (!goOn(null)) return;
  }
  const { doubts, capped } = newestOf(doubtful, documents);
  const all = doubts.length;
  for (const [done, document] of doubts.entries()) {
    const { title, text } = await loadArticle(document);
    if (holds([title ?? '', text], query)) matching[document] = 1;
    if (!goOn({ done, all, capped })) return;
  }
  tell({ matching, working: false, checked: all > 0 ? { done: all, all, capped } : null });
}

/** The newest documents that are to be looked into, in the order in which they lie in the pieces: each is loaded once. */
function newestOf(doubtful: Uint8Array, { order }: Documents): { doubts: Int32Array; capped: boolean } {
  const newest = order.filter((document) => doubtful[document] === 1).reverse();
  return { doubts: newest.slice(0, checkedAtMost).sort(), capped: newest.length > checkedAtMost };
}
