import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon, type Lexicon } from './compile.ts';
import { type FileName, files, type LexiconLines } from './entries.ts';
import { parseTimeLines, type TimeFileName, type TimeLines, timeFiles } from './time_words.ts';

/**
 * Reads and compiles the lexicon folder. A line that is not what its file promises stops the program at once, with
 * file and line: a wrong word list must never make data.
 */
export function loadLexicon(folder: string): Lexicon {
  const hash = createHash('sha256');
  const lines: Record<string, unknown[]> = {};
  for (const name of Object.keys(files).sort() as FileName[]) {
    const content = readFileSync(join(folder, `${name}.jsonl`), 'utf8');
    hash.update(`${name}\n${content}\n`);
    lines[name] = parseLines(name, content);
  }
  const times: Record<string, unknown[]> = {};
  for (const name of Object.keys(timeFiles).sort() as TimeFileName[]) {
    const content = readFileSync(join(folder, `${name}.jsonl`), 'utf8');
    hash.update(`${name}\n${content}\n`);
    times[name] = parseTimeLines(name, content);
  }
  const common = readFileSync(join(folder, 'common_words.txt'), 'utf8');
  hash.update(common);
  const commonWords = common.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return compileLexicon(lines as LexiconLines, times as TimeLines, commonWords, hash.digest('hex'));
}

/** Lines of one file, checked. Throws an error that names the file and the line. */
export function parseLines(name: FileName, content: string): unknown[] {
  const parsed: unknown[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line === '') continue;
    try {
      parsed.push(files[name].parse(JSON.parse(line)));
    } catch (error) {
      throw new Error(`lexicon/${name}.jsonl:${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return parsed;
}
