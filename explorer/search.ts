/** The documents that a query asks for, out of the search index, block by block. */
import { type SearchShard, searchShards, shardOf } from './format.ts';
import { any, both, unpack } from './postings.ts';
import { groupsOf, type Part, partsOf } from './query.ts';

export { holds, matchesIn } from './matches.ts';

/** Some documents of a block, counted from its first, ascending. */
export interface Found {
  block: number;
  documents: number[];
  /** Whether they are what the query asks for; otherwise some of them may be, and `holds` tells with their texts. */
  certain: boolean;
}

/** Blocks that are looked at together: over the web, each costs a journey. */
const together = 8;

/** Loads a shard of a block's index. Called more than once for the same. */
export type LoadShard = (block: number, shard: number) => Promise<SearchShard>;

/** The documents of a word in a block. */
type Look = (letters: string) => Promise<number[]>;

/**
 * The documents that a query asks for, a block at a time. Where no block has any, each word is also looked for in two
 * parts (کتابخانه as کتاب خانه), for a word that nobody in the corpus writes as one.
 */
export async function* find(query: string, blocks: number, load: LoadShard): AsyncGenerator<Found> {
  const parts = partsOf(query);
  const phrases = parts.some(({ phrase, words }) => phrase && words.length > 1);
  let nothing = true;
  for (const inTwo of [false, true]) {
    if (!nothing) return;
    const start = async (block: number): Promise<number[]> => {
      const look = lookIn(block, load);
      return await documentsOf(parts, inTwo ? (letters) => lookInTwo(letters, look) : look);
    };
    const underWay: Promise<number[]>[] = [];
    for (let block = 0; block < blocks; block++) {
      while (underWay.length < together && block + underWay.length < blocks) {
        underWay.push(start(block + underWay.length));
        underWay.at(-1)!.catch(() => {}); // awaited in its turn, if anybody still asks
      }
      const documents = await underWay.shift()!;
      if (documents.length === 0) continue;
      nothing = false;
      yield { block, documents, certain: !phrases && !inTwo };
    }
  }
}

function lookIn(block: number, load: LoadShard): Look {
  return async (letters) => {
    const shard = await load(block, shardOf(letters, searchShards));
    return Object.hasOwn(shard, letters) ? unpack(shard[letters]!) : [];
  };
}

/** The documents of a word, and those of both its halves, wherever it is cut. */
async function lookInTwo(letters: string, look: Look): Promise<number[]> {
  const found = [await look(letters)];
  for (let cut = 2; cut <= letters.length - 2; cut++) {
    const before = await look(letters.slice(0, cut));
    if (before.length > 0) found.push(both(before, await look(letters.slice(cut))));
  }
  return any(found);
}

async function documentsOf(parts: readonly Part[], look: Look): Promise<number[]> {
  let documents: number[] | null = null;
  for (const part of parts) {
    const found = await documentsOfPart(part, look);
    documents = documents === null ? found : both(documents, found);
    if (documents.length === 0) return [];
  }
  return documents ?? [];
}

/** The documents in which all words of a part stand, each alone or with its neighbours as one word. */
async function documentsOfPart(part: Part, look: Look): Promise<number[]> {
  const upTo: number[][] = []; // by number of words, the documents that have them all
  for (const { from, to, letters } of groupsOf(part)) {
    const before = upTo[from] ?? [];
    if (from > 0 && before.length === 0) continue;
    const own = await look(letters);
    upTo[to] = any([upTo[to] ?? [], from === 0 ? own : both(before, own)]);
  }
  return upTo[part.words.length] ?? [];
}
