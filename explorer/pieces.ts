/**
 * Loads the pieces of the corpus. A page opened from a file may not fetch, so each piece is a script that calls
 * `peymanPiece`; over the web it is the same.
 */
import {
  type About,
  type Articles,
  type Block,
  type IdShard,
  type PackedSpeakers,
  pieceDocuments,
  type SearchShard,
  type Speaker,
  type Speakers,
} from './format.ts';
import { unpackArticle, unpackRows } from './packed.ts';

/** A piece is missing or damaged; `name` says which. */
export class PieceError extends Error {
  readonly piece: string;
  readonly missing: boolean;
  constructor(piece: string, missing: boolean) {
    super(`${missing ? 'missing' : 'damaged'} piece: data/${piece}.js`);
    this.piece = piece;
    this.missing = missing;
  }
}

/** Pieces with whole articles that are kept; each is half a megabyte on the disk, and several in memory. */
const articlePiecesKept = 16;
/** Shards of the search index that are kept. */
const searchShardsKept = 600;

const arrived = new Map<string, string>();

declare global {
  var peymanPiece: (name: string, json: string) => void;
}
globalThis.peymanPiece = (name, json) => void arrived.set(name, json);

function read(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `data/${name}.js`;
    script.onerror = () => finish(() => reject(new PieceError(name, true)));
    script.onload = () =>
      finish(() => {
        const json = arrived.get(name);
        arrived.delete(name);
        if (json === undefined) throw new PieceError(name, false);
        resolve(JSON.parse(json));
      });
    function finish(settle: () => void) {
      script.remove();
      try {
        settle();
      } catch {
        reject(new PieceError(name, false));
      }
    }
    document.head.append(script);
  });
}

/** Reads pieces under a folder once each, and forgets the one not asked for the longest when there are too many. */
function keeping<T>(kept: number): (name: string) => Promise<T> {
  const pieces = new Map<string, Promise<T>>();
  return (name) => {
    const piece = pieces.get(name) ?? (read(name) as Promise<T>);
    pieces.delete(name);
    pieces.set(name, piece);
    piece.catch(() => pieces.delete(name));
    if (pieces.size > kept) pieces.delete(pieces.keys().next().value as string);
    return piece;
  };
}

const articlePiece = keeping<Articles>(articlePiecesKept);
const searchShard = keeping<SearchShard>(searchShardsKept);
const idShard = keeping<IdShard>(8);
const numbered = (number: number, digits: number) => String(number).padStart(digits, '0');

export const loadAbout = () => read('about') as Promise<About>;
export const loadSpeakers = async (): Promise<Speakers> =>
  unpackRows<Speaker>((await read('speakers')) as PackedSpeakers);
export const loadBlock = (block: number) => read(`blocks/${numbered(block, 4)}`) as Promise<Block>;
export const loadSearchShard = (block: number, shard: number) =>
  searchShard(`search/${numbered(block, 4)}/${numbered(shard, 2)}`);
export const loadIdShard = (shard: number) => idShard(`ids/${numbered(shard, 2)}`);

/** The article of a document's number. */
export async function loadArticle(document: number) {
  const name = `articles/${numbered(Math.floor(document / pieceDocuments), 6)}`;
  const article = unpackArticle(await articlePiece(name), document % pieceDocuments);
  if (article === undefined) throw new PieceError(name, false);
  return article;
}
