/** Articles as they lie in a piece: the names of a list's fields are written once, and not in every row. */
import type { Article } from './format.ts';

const lists = [
  'sentences',
  'statements',
  'agreements',
  'meetings',
  'mentions',
  'times',
  'topics',
  'unresolved',
] as const satisfies (keyof Article)[];

type List = (typeof lists)[number];

/** The names of the fields, and for each row its values in their order. */
export type PackedRows = [names: string[], ...rows: unknown[][]];

/** An article with its lists packed. */
export type PackedArticle = Omit<Article, List> & Record<List, PackedRows>;

/** Packs the lists of an article. All rows of a list have the same fields in the same order. */
export function packArticle(article: Article): PackedArticle {
  const packed = lists.map((list) => {
    const [first] = article[list];
    return [list, [Object.keys(first ?? {}), ...article[list].map(Object.values)]];
  });
  return { ...article, ...(Object.fromEntries(packed) as Record<List, PackedRows>) };
}

/** The article that was packed. */
export function unpackArticle(packed: PackedArticle): Article {
  const unpacked = lists.map((list) => {
    const [names, ...rows] = packed[list];
    return [list, rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])))];
  });
  return { ...packed, ...(Object.fromEntries(unpacked) as Pick<Article, List>) };
}
