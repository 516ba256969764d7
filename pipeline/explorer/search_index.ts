/** The search index of a block: the documents of each word. */
import { type SearchShard, searchShards, shardOf } from '../../explorer/format.ts';
import { pack } from '../../explorer/postings.ts';
import { longestWord, mostParts } from '../../explorer/words.ts';
import { Kind } from '../persian/letters.ts';
import { type Tokens, tokenize } from '../persian/tokens.ts';
import { createVocabulary } from '../persian/vocabulary.ts';
import { hashOf, type KnownWords } from './known_words.ts';
import { type Pieces, type PieceWriter, padded } from './pieces.ts';

const isWord = (kind: number): boolean => kind === Kind.Word || kind === Kind.Number || kind === Kind.Latin;

/** Notes the Persian words of texts, so that the index knows which neighbours are one word elsewhere. */
export function openWordList(known: KnownWords): (text: string) => void {
  const vocabulary = createVocabulary([]);
  return (text) => {
    const { count, kind, id } = tokenize(text, vocabulary);
    for (let at = 0; at < count; at++) if (kind[at] === Kind.Word) known.add(hashOf(vocabulary.folded(id[at]!)));
    vocabulary.forget();
  };
}

/** Writes the search index of each block: `search/0000/00` and so on. */
export function openSearch(pieces: Pieces, size: number, known: KnownWords): PieceWriter {
  let words = openWords(known);
  let block = 0;
  const write = (): void => {
    for (const [shard, entries] of words.shards().entries()) {
      pieces.write(`search/${padded(block, 4)}/${padded(shard, 2)}`, entries);
    }
    words = openWords(known);
    block++;
  };
  return {
    add({ document: { title, text } }, number) {
      if (number === (block + 1) * size) write();
      for (const each of [title ?? '', text]) words.add(number - block * size, each);
    },
    close() {
      if (!words.empty()) write();
    },
  };
}

/** Gathers the words of a block's documents, which are counted from its first. */
function openWords(known: KnownWords) {
  const vocabulary = createVocabulary([]);
  const documents: number[][] = [];

  function note(word: number, document: number): void {
    const found = documents[word];
    if (found === undefined) documents[word] = [document];
    else if (found[found.length - 1] !== document) found.push(document);
  }

  /** Neighbours from a word on that are one word elsewhere: می رود, گفت و گو. */
  function noteJoined({ count, kind, id }: Tokens, at: number, document: number): void {
    let hash = hashOf(vocabulary.folded(id[at]!));
    for (let next = at + 1; next < at + mostParts && next < count && kind[next] === Kind.Word; next++) {
      hash = hashOf(vocabulary.folded(id[next]!), hash);
      if (known.has(hash)) note(vocabulary.idOf(lettersOf(id, at, next)), document);
    }
  }

  function lettersOf(id: Int32Array, from: number, last: number): string {
    let letters = '';
    for (let at = from; at <= last; at++) letters += vocabulary.folded(id[at]!);
    return letters;
  }

  return {
    add(document: number, text: string): void {
      const tokens = tokenize(text, vocabulary);
      for (let at = 0; at < tokens.count; at++) {
        if (!isWord(tokens.kind[at]!)) continue;
        note(tokens.id[at]!, document);
        if (tokens.kind[at] === Kind.Word) noteJoined(tokens, at, document);
      }
    },
    empty: () => documents.length === 0,
    /** The shards, by number; words in the order of their letters. */
    shards(): SearchShard[] {
      const words = [...documents.keys()].filter((id) => documents[id] !== undefined);
      const entries = words.map((id): [string, number[]] => [
        vocabulary.folded(id).slice(0, longestWord),
        documents[id]!,
      ]);
      return sharded(entries);
    },
  };
}

/** Words that are the same but for what is cut off of them are one. */
function sharded(entries: readonly [string, number[]][]): SearchShard[] {
  const lists = new Map<string, number[]>();
  for (const [word, documents] of entries) {
    const before = lists.get(word);
    lists.set(word, before === undefined ? documents : [...new Set([...before, ...documents])].sort((a, b) => a - b));
  }
  const shards: [string, string][][] = Array.from({ length: searchShards }, () => []);
  for (const word of [...lists.keys()].sort())
    shards[shardOf(word, searchShards)]!.push([word, pack(lists.get(word)!)]);
  return shards.map((shard) => Object.fromEntries(shard));
}
