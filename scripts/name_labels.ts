/** Sentences of the UD treebank PerDT with the names in them, as the labels in scripts/data/name_labels.txt say. */
import type { Lexicon } from '../pipeline/lexicon/compile.ts';
import { fold } from '../pipeline/persian/letters.ts';
import { type NamedSpan, nameKinds } from './peyma.ts';

/** A sentence and its names by UTF-16 offsets. */
export interface LabelledSentence {
  text: string;
  names: NamedSpan[];
}

const wordPart = /[\p{L}\p{M}\p{N}\u200c]/u;

/**
 * Sentences with their labels: lines `NUMBER KIND:text|KIND:text`, the sentence's number from 0 in the treebank's training
 * part and its names in order; a bare number has none. Throws where a name does not stand in its sentence.
 */
export function labelledSentences(labels: string, treebank: readonly string[]): LabelledSentence[] {
  const lines = labels.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const blank = line.indexOf(' ');
    const text = treebank[Number(blank < 0 ? line : line.slice(0, blank))]!;
    let from = 0;
    const names = (blank < 0 ? [] : line.slice(blank + 1).split('|')).map((label): NamedSpan => {
      const kind = nameKinds.find((each) => label.startsWith(`${each}:`));
      const name = label.slice(label.indexOf(':') + 1);
      const start = standsAt(text, name, from);
      if (kind === undefined || start < 0) throw new Error(`name_labels: ${label} in ${line}`);
      from = start + name.length;
      return { kind, start, end: from };
    });
    return { text, names };
  });
}

/** Where a name stands as whole words from an offset on; -1 where it does not. */
function standsAt(text: string, name: string, from: number): number {
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!wordPart.test(text[at - 1] ?? ' ') && !wordPart.test(text[at + name.length] ?? ' ')) return at;
  }
  return -1;
}

/**
 * The same names with the ends that Peyman gives them: a place with the word for its kind or a direction (شهر قم, شرق قم), a
 * body with the country or town behind it (وزارت خارجه ایران), a government as a body (دولت عراق). The labels have less.
 */
export function asPeymanEnds({ text, names }: LabelledSentence, heads: ReadonlySet<string>): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const name of names) {
    const before = spans.at(-1);
    const gap = text.slice(before?.end ?? 0, name.start);
    const head = /(?:^|\s)(\S+)\s$/.exec(gap)?.[1] ?? '';
    const start = name.start - head.length - 1;
    if (before?.kind === 'ORG' && name.kind === 'LOC' && gap.trim() === '') before.end = name.end;
    else if (name.kind !== 'ORG' && governments.has(head)) spans.push({ ...name, kind: 'ORG', start });
    else if (name.kind === 'LOC' && heads.has(fold(head))) spans.push({ ...name, start });
    else spans.push({ ...name });
  }
  return spans;
}

const governments = new Set(['دولت', 'حکومت', 'رژیم', 'نظام']);

/** Words of the lexicon that begin the name of a place, with and without ezafe: شهر, روستای. */
export function headsOfPlaces({ lines }: Lexicon): Set<string> {
  const sure = lines.place_heads.filter(
    (line) => line.ambiguous !== true || line.kind === 'direction' || line.text === 'منطقه',
  );
  return new Set(sure.flatMap((line) => [fold(line.text), fold(`${line.text}ی`)]));
}
