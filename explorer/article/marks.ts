/** What the tables say of a text, as marks on stretches of it, cut into segments that overlap nowhere. */
import type { Article, Stretch } from '../format.ts';

/** Kinds of marks, in the order of the switches. */
export const markKinds = [
  'statement',
  'cue',
  'speaker',
  'agreement',
  'deadline',
  'venue',
  'meeting',
  'when',
  'entity',
  'time',
  'topic',
  'unresolved',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** Shown unless the reader says otherwise: what names who said and agreed what. */
export const shownAtFirst: readonly MarkKind[] = markKinds.slice(0, 9);

export type RowTable = 'statements' | 'agreements' | 'meetings' | 'mentions' | 'times' | 'topics' | 'unresolved';

export interface Mark {
  kind: MarkKind;
  at: Stretch;
  /** The row that it belongs to: a cue and a speaker belong to their statement. */
  table: RowTable;
  row: number;
}

export interface Segment {
  start: number;
  end: number;
  /** The marks that cover it, the shortest first. */
  marks: Mark[];
  /** True where one of them begins here. */
  opens: boolean;
  /** A word searched for. */
  match: boolean;
}

export interface Paragraph {
  kind: 'heading' | 'lead' | 'body' | 'boilerplate';
  segments: Segment[];
}

/** All marks of an article. */
export function marksOf(article: Article): Mark[] {
  const marks: Mark[] = [];
  const add = (table: RowTable, row: number, kind: MarkKind, at: Stretch | null) => {
    if (at !== null && at[1] > at[0]) marks.push({ kind, at, table, row });
  };
  article.statements.forEach(({ at, cue, speakerAt }, row) => {
    for (const part of at) add('statements', row, 'statement', part);
    add('statements', row, 'cue', cue);
    add('statements', row, 'speaker', speakerAt);
  });
  article.agreements.forEach(({ at, deadlineAt, venueAt }, row) => {
    add('agreements', row, 'agreement', at);
    add('agreements', row, 'deadline', deadlineAt);
    add('agreements', row, 'venue', venueAt);
  });
  article.meetings.forEach(({ at, whenAt }, row) => {
    add('meetings', row, 'meeting', at);
    add('meetings', row, 'when', whenAt);
  });
  article.mentions.forEach(({ at }, row) => {
    add('mentions', row, 'entity', at);
  });
  article.times.forEach(({ at }, row) => {
    add('times', row, 'time', at);
  });
  article.topics.forEach(({ at }, row) => {
    add('topics', row, 'topic', at);
  });
  article.unresolved.forEach(({ at }, row) => {
    add('unresolved', row, 'unresolved', at);
  });
  return marks;
}

/** The text in paragraphs of segments: cut wherever a mark or a searched word begins or ends. */
export function paragraphsOf(article: Article, marks: Mark[], matches: Stretch[]): Paragraph[] {
  const inOrder = [...marks].sort((a, b) => a.at[0] - b.at[0]);
  const ends = marks.flatMap(({ at }) => at);
  const cuts = [...new Set([...ends, ...matches.flat()])].sort((a, b) => a - b);
  const paragraphs: Paragraph[] = [];
  let [cut, next, match] = [0, 0, 0];
  let covering: Mark[] = [];
  for (const [from, to] of linesOf(article.text)) {
    const segments: Segment[] = [];
    for (let start = from; start < to; ) {
      while (cut < cuts.length && cuts[cut]! <= start) cut++;
      const end = Math.min(to, cuts[cut] ?? to);
      while (next < inOrder.length && inOrder[next]!.at[0] <= start) covering.push(inOrder[next++]!);
      covering = covering.filter(({ at }) => at[1] > start);
      while (match < matches.length && matches[match]![1] <= start) match++;
      segments.push({
        start,
        end,
        marks: [...covering].sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0])),
        opens: covering.some(({ at }) => at[0] === start || (start === from && at[0] < start)),
        match: (matches[match]?.[0] ?? Number.POSITIVE_INFINITY) <= start,
      });
      start = end;
    }
    if (segments.length > 0) paragraphs.push({ kind: kindOf(article, from, to), segments });
  }
  return paragraphs;
}

/** Stretches between line breaks that hold more than blanks. */
function* linesOf(text: string): Generator<Stretch> {
  for (let from = 0; from < text.length; ) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at;
    if (text.slice(from, to).trim() !== '') yield [from, to];
    from = to + 1;
  }
}

/** The kind of the first sentence that begins in a stretch. */
function kindOf({ sentences }: Article, from: number, to: number): Paragraph['kind'] {
  const first = sentences.find(({ at }) => at[1] > from && at[0] < to);
  return (first?.kind ?? 'body') as Paragraph['kind'];
}
