import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { compileLexicon, type Lexicon, type NameWord } from './compile.ts';
import { files, type LexiconLines } from './entries.ts';
import { type TimeLines, timeFiles } from './time_words.ts';

/**
 * Reads and compiles the lexicon folder. A line that is not what its file promises stops the program at once, with
 * file and line: a wrong word list must never make data.
 */
export function loadLexicon(folder: string): Lexicon {
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const linesOf = (schemas: Record<string, z.ZodType>): Record<string, unknown[]> =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [
        name,
        parseLines(`${name}.jsonl`, schema, text(`${name}.jsonl`)),
      ]),
    );
  const wordsOf = (file: string): string[] =>
    text(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  return compileLexicon(
    linesOf(files) as LexiconLines,
    linesOf(timeFiles) as TimeLines,
    wordsOf('common_words.txt'),
    parseNameWords(wordsOf('name_words.txt')),
  );
}

/** Lines `WORD KIND` of name_words.txt. Throws on a kind that is none. */
function parseNameWords(lines: readonly string[]): Map<string, NameWord> {
  return new Map(
    lines.map((line) => {
      const [word, kind] = line.split(' ');
      if (word === undefined || (kind !== 'surname' && kind !== 'behind' && kind !== 'ordinary'))
        throw new Error(`lexicon/name_words.txt: ${line}`);
      return [word, kind];
    }),
  );
}

/** The lines of the taxonomy alone, for who needs no more of the lexicon. */
export function loadTopics(folder: string): LexiconLines['topics'] {
  const file = 'topics.jsonl';
  return parseLines(file, files.topics, readFileSync(join(folder, file), 'utf8')) as LexiconLines['topics'];
}

/** Lines of one file, checked against its schema. Throws an error that names the file and the line. */
export function parseLines(file: string, schema: z.ZodType, content: string): unknown[] {
  const parsed: unknown[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line === '') continue;
    try {
      parsed.push(schema.parse(JSON.parse(line)));
    } catch (error) {
      throw new Error(`lexicon/${file}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return parsed;
}
