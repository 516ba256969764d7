import { readCast } from '../../pipeline/extract/people/people.ts';
import type { Statement } from '../../pipeline/extract/statements/statement.ts';
import { findStatements } from '../../pipeline/extract/statements/statements.ts';
import { type Reading, read, slice } from '../../pipeline/reading.ts';
import { lexicon } from '../document.ts';

const ZWNJ = '\u200c';

/** A text as it is written, with its ZWNJ deleted, and with a space for each. */
export const spellings: [name: string, spell: (text: string) => string][] = [
  ['kept', (text) => text],
  ['stripped', (text) => text.replaceAll(ZWNJ, '')],
  ['spaced', (text) => text.replaceAll(ZWNJ, ' ')],
];

/** What the spellings share: the letters, without spaces. */
export function letters(text: string | null): string | null {
  return text === null ? null : text.replace(/[\u200c\s]/g, '');
}

/** A text and the statements in it. */
export function found(text: string): { reading: Reading; statements: Statement[] } {
  const reading = read(text, lexicon);
  return { reading, statements: findStatements(reading, readCast(reading)) };
}

/** A statement as tests tell of it. */
export type Told = [cue: string, speaker: string | null, content: string, mode: Statement['mode']];

/** The statements of a text, by their letters. */
export function told(text: string): (string | null)[][] {
  const { reading, statements } = found(text);
  return statements.map(({ cueFirst, cueLast, speaker, spans, mode }) => [
    letters(slice(reading, cueFirst, cueLast)),
    letters(speaker.name),
    letters(spans.map(([first, last]) => slice(reading, first, last)).join(' … ')),
    mode,
  ]);
}

/** The same of what a test expects. */
export function expected(rows: readonly Told[]): (string | null)[][] {
  return rows.map(([cue, speaker, content, mode]) => [letters(cue), letters(speaker), letters(content), mode]);
}
