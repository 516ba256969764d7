/** Sentence boundaries in treebank sentences that were joined to running text by one blank, and the traps. */
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { createVocabulary } from '../../pipeline/persian/vocabulary.ts';
import { type SentenceSpan, segment } from '../../pipeline/segment.ts';
import { casesOf, f1Of, type Measure, shareOf } from './measures.ts';

interface RunningText {
  text: string;
  /** UTF-16 offsets at which a sentence ends; both treebanks have no astral characters. */
  ends: Set<number>;
}

function sentencesOf(text: string): SentenceSpan[] {
  return segment(tokenize(text, createVocabulary([])));
}

function seraji(): RunningText[] {
  const cases = casesOf<{ input: string; expected_spans: [start: number, end: number][] }>(
    'ud-seraji-dev-sentence-spans',
  );
  return cases.map(({ input, expected_spans }) => ({
    text: input,
    ends: new Set(expected_spans.map((span) => span[1])),
  }));
}

function perdt(): RunningText[] {
  const cases = casesOf<{ input: string; expected: string }>('ud-perdt-dev-zwnj');
  return [cases.map(({ expected }) => expected), cases.map(({ input }) => input)].map((sentences) => {
    const ends = new Set<number>();
    let text = '';
    for (const sentence of sentences) {
      text += text === '' ? sentence : ` ${sentence}`;
      ends.add(text.length);
    }
    return { text, ends };
  });
}

/** Boundaries inside the text; its end is everyone's. */
function boundaries(name: string, texts: readonly RunningText[]): Measure {
  let right = 0;
  let found = 0;
  let wanted = 0;
  const errors: string[] = [];
  for (const { text, ends } of texts) {
    const guesses = new Set(sentencesOf(text).map(({ end }) => end));
    for (const set of [guesses, ends]) set.delete(text.length);
    const show = (at: number): string => `${text.slice(Math.max(0, at - 60), at)} ‖ ${text.slice(at, at + 40)}`;
    for (const end of guesses) if (!ends.has(end)) errors.push(`split: ${show(end)}`);
    for (const end of ends) if (!guesses.has(end)) errors.push(`missed: ${show(end)}`);
    right += [...guesses].filter((end) => ends.has(end)).length;
    found += guesses.size;
    wanted += ends.size;
  }
  return { ...f1Of(`sentence boundaries, ${name}: F1`, 0.995, right, found, wanted), errors };
}

/** Boundaries on the two treebanks' development sentences, and the traps written for it. */
export function sentences(): Measure[] {
  const traps = casesOf<{ id: string; input: string; expected_sentences: number }>('sentence-traps');
  return [
    boundaries('Seraji', seraji()),
    boundaries('PerDT', perdt()),
    shareOf(
      'sentence traps',
      0.97,
      traps,
      ({ input, expected_sentences }) => sentencesOf(input).length === expected_sentences,
    ),
  ];
}
