/**
 * Rows as they lie in a piece: the names of their fields are written once, and so is a text that many rows share, as the
 * name of a rule. It halves a piece.
 */
import type { Article } from './format.ts';

/** The names of the fields, and for each row its values in their order. */
export interface PackedRows {
  names: string[];
  rows: unknown[][];
}

/** Packs rows that have the same fields in the same order. */
export function packRows(rows: readonly object[]): PackedRows {
  return { names: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) };
}

/** The rows that were packed. */
export function unpackRows<Row>({ names, rows }: PackedRows): Row[] {
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])) as Row);
}

const lists = [
  ...(['sentences', 'statements', 'agreements', 'meetings', 'mentions', 'times', 'topics', 'unresolved'] as const),
] satisfies (keyof Article)[];

/** Fields whose texts are numbers of `texts` in a piece. */
const shared = new Set([
  ...['kind', 'form', 'rule', 'entity', 'topic', 'reason', 'state', 'stage', 'instrument', 'assertion', 'mode'],
  ...['speaker', 'speakerId', 'speakerForm', 'speakerCountry', 'speakerReason', 'cueLemma', 'cueClass'],
  ...['polarity', 'modality'],
]);

type List = (typeof lists)[number];

/** Some articles, with the rows of their lists packed. */
export interface PackedArticles {
  names: Record<List, string[]>;
  texts: string[];
  articles: (Omit<Article, List> & Record<List, unknown[][]>)[];
}

/** Packs articles into a piece. */
export function packArticles(articles: readonly Article[]): PackedArticles {
  const names = {} as PackedArticles['names'];
  for (const list of lists) {
    const first = articles.find((article) => article[list].length > 0)?.[list][0];
    names[list] = Object.keys(first ?? {});
  }
  const numbers = new Map<string, number>();
  const pack = (name: string, value: unknown): unknown => {
    if (typeof value !== 'string' || !shared.has(name)) return value;
    if (!numbers.has(value)) numbers.set(value, numbers.size);
    return numbers.get(value);
  };
  const packed = articles.map((article) => {
    const rows = lists.map((list) => [
      list,
      article[list].map((row) => Object.entries(row).map(([name, value]) => pack(name, value))),
    ]);
    return { ...article, ...(Object.fromEntries(rows) as Record<List, unknown[][]>) };
  });
  return { names, texts: [...numbers.keys()], articles: packed };
}

/** The article at a place in a piece; undefined where the piece has none there. */
export function unpackArticle({ names, texts, articles }: PackedArticles, at: number): Article | undefined {
  const packed = articles[at];
  if (packed === undefined) return undefined;
  const unpack = (name: string, value: unknown): unknown =>
    typeof value === 'number' && shared.has(name) ? texts[value] : value;
  const rows = lists.map((list) => [
    list,
    packed[list].map((row) => Object.fromEntries(names[list].map((name, index) => [name, unpack(name, row[index])]))),
  ]);
  return { ...packed, ...(Object.fromEntries(rows) as Pick<Article, List>) };
}
