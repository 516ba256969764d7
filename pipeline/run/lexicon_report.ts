import { type Expectation, findExpectations } from '../extract/expectations.ts';
import { findNames } from '../extract/names/names.ts';
import { readCast } from '../extract/people/people.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { fold } from '../persian/letters.ts';
import type { RawDocument } from '../read/record.ts';
import { read } from '../reading.ts';
import { openPage, span } from '../rows/page.ts';

/** Words that no list has where one is expected: how often, and where they stand first (code points). */
interface Unknown {
  text: string;
  count: number;
  source: string;
  start: number;
  end: number;
}

interface Coverage {
  known: number;
  all: number;
  unknown: Map<string, Unknown>;
}

export type LexiconReport = Record<Expectation['kind'], Coverage>;

export function newReport(): LexiconReport {
  const empty = (): Coverage => ({ known: 0, all: 0, unknown: new Map() });
  return { cue: empty(), title: empty(), body: empty(), name: empty() };
}

/** Counts what one document expects of the lexicon. Memory grows with the number of different unknown phrases. */
export function addDocument(report: LexiconReport, document: RawDocument, lexicon: Lexicon): void {
  const reading = read(document.text, lexicon);
  const cast = readCast(reading, document.published_at);
  const page = openPage(document.document_id, reading);
  for (const { kind, known, first, last } of findExpectations(reading, cast, findNames(reading, cast))) {
    const coverage = report[kind];
    coverage.all++;
    if (known) {
      coverage.known++;
      continue;
    }
    const place = span(page, first, last);
    const key = fold(place.text);
    const before = coverage.unknown.get(key);
    if (before !== undefined) before.count++;
    else coverage.unknown.set(key, { ...place, count: 1, source: sourceOf(document) });
  }
}

function sourceOf({ source_path, source_record }: RawDocument): string {
  return source_record === null ? source_path : `${source_path}:${source_record}`;
}

const titles: Record<Expectation['kind'], string> = {
  cue: 'Cues: words before a colon that no cue of cues.jsonl reads',
  title: 'Titles: words beside a full name that are in neither roles.jsonl nor honorifics.jsonl',
  body: 'Bodies: found by their head word, not in bodies.jsonl',
  name: 'People: found by the shape of their names, not in persons.jsonl',
};

/** The report as text: what the lists cover, and the `most` most frequent unknown words of each kind with one place. */
export function reportText(report: LexiconReport, documents: number, most: number): string {
  const sections = (Object.keys(titles) as Expectation['kind'][]).map((kind) => {
    const { known, all, unknown } = report[kind];
    const share = all === 0 ? '' : ` (${((100 * known) / all).toFixed(1)} %)`;
    const top = [...unknown.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, most);
    const lines = top.map(({ text, count, source, start, end }) => {
      return `${String(count).padStart(7)}  ${text.replace(/\s+/g, ' ')}  ${source} ${start}–${end}`;
    });
    return [`${titles[kind]}: ${known} of ${all} known${share}, ${unknown.size} different unknown`, ...lines].join(
      '\n',
    );
  });
  return `${documents} documents\n\n${sections.join('\n\n')}\n`;
}
