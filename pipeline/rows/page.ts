import { hash } from 'node:crypto';
import { normalize } from '../persian/normalize.ts';
import type { ZwnjCounts } from '../persian/zwnj_state.ts';
import type { Reading } from '../reading.ts';

/**
 * One document as rows see it: where tokens stand in code points, the raw slices, the ids of its sentences, and ids for
 * rows. Offsets change from UTF-16 units to code points here and nowhere else.
 */
export interface Page {
  documentId: string;
  reading: Reading;
  sentenceIds: string[];
  /** Code point offset of a UTF-16 offset. */
  point(unit: number): number;
  /** Key of a row: what it is, and the raw words that identify it, counted where they repeat. */
  id(kind: string, ...identifying: (string | number)[]): string;
  /** Index of the sentence that a token stands in. */
  sentenceOf(token: number): number;
}

const idLength = 16;

/** 16 hexadecimal digits that hash a text: the ids of rows. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, idLength);
}

/** Opens a document for making rows. */
export function openPage(documentId: string, reading: Reading): Page {
  const point = codePointOf(reading.text);
  const seen = new Map<string, number>();
  const firsts = reading.sentences.map((sentence) => sentence.first);
  const id = (kind: string, ...identifying: (string | number)[]): string => {
    const key = [kind, ...identifying].join('\u001f');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return shortHash(`${documentId}\u001f${key}${before === 0 ? '' : `\u001e${before}`}`);
  };
  const page: Page = {
    documentId,
    reading,
    sentenceIds: [],
    point,
    id,
    sentenceOf: (token) => lastNotAfter(firsts, token),
  };
  page.sentenceIds = reading.sentences.map((sentence) =>
    id('sentence', reading.text.slice(sentence.start, sentence.end)),
  );
  return page;
}

/** Index of the last number that is not above `value` in an ascending list. */
function lastNotAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** UTF-16 offset to code point offset: the same, unless the text has astral characters. */
function codePointOf(text: string): (unit: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (unit) => unit;
  const points = new Int32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; unit++) {
    points[unit] = point;
    if ((text.charCodeAt(unit) & 0xfc00) !== 0xd800 || (text.charCodeAt(unit + 1) & 0xfc00) !== 0xdc00) point++;
  }
  points[text.length] = point;
  return (unit) => points[unit]!;
}

/** start, end and text of the tokens `first` to `last` (exclusive). */
export function span(page: Page, first: number, last: number): { start: number; end: number; text: string } {
  return slice(page, page.reading.tokens.start[first]!, page.reading.tokens.end[last - 1]!);
}

/** The same with the text as it is shown. */
export function shownSpan(
  page: Page,
  first: number,
  last: number,
): { start: number; end: number; text: string; normalized: string } {
  const raw = span(page, first, last);
  return { ...raw, normalized: normalize(raw.text) };
}

/** The same of a slice by UTF-16 offsets, for what begins or ends inside a token (دقیقه ست) or outside any. */
export function slice(
  { reading, point }: Page,
  from: number,
  to: number,
): { start: number; end: number; text: string } {
  return { start: point(from), end: point(to), text: reading.text.slice(from, to) };
}

/** A slice with the text as it is shown: a sentence has invisible characters at its edges that belong to no token. */
export function shownSlice(
  page: Page,
  from: number,
  to: number,
  seen?: ZwnjCounts,
): { start: number; end: number; text: string; normalized: string } {
  const raw = slice(page, from, to);
  return { ...raw, normalized: normalize(raw.text, seen) };
}
