import type { LocalRow, LocalRows } from '../../schemas/index.ts';
import { extractDocument } from '../document.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { Entry } from '../lexicon/entries.ts';
import type { RawDocument } from '../read/record.ts';
import { isMark, read, sentenceAt } from '../reading.ts';
import { openPage, type Page, span } from '../rows/page.ts';
import type { Note, Trace } from '../trace.ts';

/** A slice of the text, in code points, end exclusive. */
export interface Slice {
  start: number;
  end: number;
  text: string;
}

/** What a rule decided at a word, and the words that it found, if any. */
export interface Decision extends Pick<Note, 'step' | 'rule' | 'why'> {
  at: Slice;
  fired: boolean;
  found: Slice | null;
}

/** What the lexicon has of some words: the name of its list, and the line or verb form. */
export interface Match extends Slice {
  entry: Entry;
}

/** How one place of a document was read. Offsets in code points, as in the tables. */
export interface Explanation {
  offset: number;
  /** The word at the offset, or the next one. */
  word: Slice;
  sentence: LocalRow<'sentences'>;
  /** All that the lexicon has at the word, and the cues and verbs that it has in the sentence. */
  lexicon: Match[];
  /** The colons of the sentence that no rule takes for one of speech, a headline or a dateline. */
  plainColons: Slice[];
  /** In the order in which the rules were tried. */
  decisions: Decision[];
  mentions: LocalRow<'mentions'>[];
  /** Those whose cue or words stand in the sentence or cover the word. */
  statements: LocalRow<'statements'>[];
  agreements: LocalRow<'agreements'>[];
  meetings: LocalRow<'meetings'>[];
}

/** Reads a document and tells what was tried at an offset (code points); undefined where the text has no word from there on. */
export function explain(document: RawDocument, lexicon: Lexicon, offset: number): Explanation | undefined {
  const reading = read(document.text, lexicon);
  const page = openPage(document.document_id, reading);
  const token = tokenAt(page, offset);
  const sentence = token === undefined ? undefined : sentenceAt(reading, token);
  if (token === undefined || sentence === undefined) return undefined;
  const { first, last } = sentence;
  const trace: Trace = { first, last, notes: [] };
  const { rows } = extractDocument(document, { ...reading, trace });
  const row = rows.sentences![reading.sentences.indexOf(sentence)]!;
  const word = span(page, token, token + 1);
  const colons = new Set(trace.notes.filter(({ step }) => step === 'colon').map(({ at }) => at));
  const tokens = Array.from({ length: last - first }, (_, index) => first + index);
  return {
    offset,
    word,
    sentence: row,
    lexicon: tokens.flatMap((at) => matchesAt(page, at, at === token)),
    plainColons: tokens.filter((at) => isMark(reading, at, ':') && !colons.has(at)).map((at) => span(page, at, at + 1)),
    decisions: decisionsOf(page, trace.notes),
    ...rowsAt(rows, row.sentence_id, word),
  };
}

/** The token that covers an offset or the next one; line breaks are none. */
function tokenAt({ reading, point }: Page, offset: number): number | undefined {
  for (let at = 0; at < reading.tokens.count; at++) {
    if (point(reading.tokens.end[at]!) > offset && sentenceAt(reading, at) !== undefined) return at;
  }
  return undefined;
}

function matchesAt(page: Page, at: number, every: boolean): Match[] {
  const hits = page.reading.found[at] ?? [];
  const wanted = hits.filter(({ entry }) => every || isCue(entry));
  return wanted.map(({ start, end, entry }) => ({ ...span(page, start, end), entry }));
}

function isCue({ list }: Entry): boolean {
  return list === 'cues' || list === 'joined_cues' || list === 'verbs';
}

/** Notes in code points; a rule that decides the same twice (of a clause and of a part of it) is told once. */
function decisionsOf(page: Page, notes: readonly Note[]): Decision[] {
  const once = new Map<string, Decision>();
  for (const { step, rule, at, span: words, why } of notes) {
    const found = words === null || words[0] >= words[1] ? null : span(page, words[0], words[1]);
    const decision = { step, rule, fired: words !== null, why, at: span(page, at, at + 1), found };
    once.set([step, rule, at, words, why].join('\u001f'), decision);
  }
  return [...once.values()];
}

/** The rows whose evidence or cue stands in the sentence, or whose words cover the word. */
function rowsAt(
  rows: Partial<LocalRows>,
  sentence: string,
  word: Slice,
): Pick<Explanation, 'mentions' | 'statements' | 'agreements' | 'meetings'> {
  const here = (row: { sentence_id: string; start: number; end: number }): boolean =>
    row.sentence_id === sentence || (row.start <= word.start && word.end <= row.end);
  return {
    mentions: rows.mentions!.filter(here),
    statements: rows.statements!.filter(here),
    agreements: rows.agreements!.filter(here),
    meetings: rows.meetings!.filter(here),
  };
}
