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
const checkedAtMost = 3000;
const drawnEvery = 200;

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
  let doubts = 0;
  for await (const { block, documents: found, certain } of find(query, blocks, loadSearchShard)) {
    for (const document of found) (certain ? matching : doubtful)[block * blockDocuments + document] = 1;
    if (!certain) doubts += found.length;
    if (!tell({ matching: matching.slice(), working: true, checked: null })) return;
  }
  const capped = doubts > checkedAtMost;
  const all = Math.min(doubts, checkedAtMost);
  let done = 0;
  for (let at = documents.order.length - 1; at >= 0 && done < all; at--) {
    const document = documents.order[at]!;
    if (doubtful[document] === 0) continue;
    const { title, text } = await loadArticle(document);
    if (holds([title ?? '', text], query)) matching[document] = 1;
    done++;
    if (done % drawnEvery === 0 && !tell({ matching: matching.slice(), working: true, checked: { done, all, capped } }))
      return;
  }
  tell({ matching, working: false, checked: doubts > 0 ? { done, all, capped } : null });
}
