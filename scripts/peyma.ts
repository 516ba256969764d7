/**
 * Reads PEYMA's annotated sentences as running texts. Its licence is for research: nothing of it, and no weight trained on
 * it, is in this repository.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The kinds that are scored; dates, times, money and percentages have tables of their own. */
export const nameKinds = ['PER', 'LOC', 'ORG'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name by UTF-16 offsets into its text. */
export interface NamedSpan {
  kind: NameKind;
  start: number;
  end: number;
}

export interface AnnotatedText {
  text: string;
  names: NamedSpan[];
}

/** One `token|tag` line of the corpus. */
interface Word {
  text: string;
  tag: string;
}

/** Reads a gzipped file of `token|tag` lines, a blank line after each sentence. */
export function readPeyma(path: string): AnnotatedText[] {
  const sentences = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split(/\n(?:\s*\n)+/)
    .map((block) =>
      block
        .split('\n')
        .map(wordOf)
        .filter((word) => word !== undefined),
    )
    .filter((words) => words.length > 0);
  return textsOf(sentences).map(joinText);
}

/** An affix that the corpus holds in its token behind a blank (کتاب ها) is joined by a half-space, as a text has it. */
function wordOf(line: string): Word | undefined {
  const bar = line.lastIndexOf('|');
  const text = line.slice(0, Math.max(bar, 0)).trim().replaceAll(/\s+/g, '\u200c');
  return text === '' ? undefined : { text, tag: line.slice(bar + 1).trim() };
}

const stops = new Set(['.', '!', '؟', '?', '»', '".']);

/** The corpus does not mark where a text begins: one begins at a line without a full stop (a headline) after one that has it. */
function textsOf(sentences: Word[][]): Word[][][] {
  const texts: Word[][][] = [];
  let headline = true;
  for (const words of sentences) {
    const ended = stops.has(words.at(-1)!.text);
    if (texts.length === 0 || (!ended && !headline)) texts.push([]);
    texts.at(-1)!.push(words);
    headline = !ended;
  }
  return texts;
}

/** Marks that are written at the word before them. */
const closing = new Set([...'.،؛:!؟?)]»']);
const opening = new Set([...'([«']);

function joinText(sentences: Word[][]): AnnotatedText {
  const names: NamedSpan[] = [];
  let text = '';
  for (const words of sentences) {
    if (text !== '') text += '\n';
    let open: NamedSpan | undefined;
    for (const [at, word] of words.entries()) {
      if (at > 0 && !closing.has(word.text) && !opening.has(words[at - 1]!.text)) text += ' ';
      const start = text.length;
      text += word.text;
      const [position, tag] = word.tag.split('_');
      const kind = nameKinds.find((each) => each === tag);
      if (open !== undefined && position === 'I' && open.kind === kind) open.end = text.length;
      else {
        open = kind === undefined ? undefined : { kind, start, end: text.length };
        if (open !== undefined) names.push(open);
      }
    }
  }
  return { text, names: names.map((name) => withoutHonours(text, name)) };
}

/** PEYMA has the honours behind a name, امام رضا (ع), within it or not; we never do. */
function withoutHonours(text: string, name: NamedSpan): NamedSpan {
  const honour = /\s*\(?\s*(?:ع|ص|س|ره|عج|رض)\s*\)?$/.exec(text.slice(name.start, name.end));
  return honour === null || honour.index === 0 || !/[(\s]/.test(honour[0][0]!)
    ? name
    : { ...name, end: name.start + honour.index };
}
