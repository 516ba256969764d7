/** Other projects' own tests, where their purpose is ours: what agrees, what differs on purpose, what is wrong. */
import { normalize } from '../../pipeline/persian/normalize.ts';
import { tokenize } from '../../pipeline/persian/tokens.ts';
import { createVocabulary } from '../../pipeline/persian/vocabulary.ts';
import { segment } from '../../pipeline/segment.ts';
import { type ConjugationCase, lackingOf } from './conjugations.ts';
import { casesOf, disputed } from './measures.ts';
import { policies } from './policies.ts';

/** One row of the table; `onPurpose` counts by reason, `wrong` names the cases. */
export interface Comparison {
  peer: string;
  purpose: string;
  agree: number;
  onPurpose: Map<string, number>;
  wrong: string[];
}

interface Case {
  id: string;
  input?: string | string[];
  args?: unknown[];
  expected: unknown;
  method?: string;
  module?: string;
  component?: string;
}

/** `agree`, `wrong`, or the reason why they differ. */
type Verdict = string;

const apart = 'told apart';

function compare<One extends { id: string }>(
  peer: string,
  purpose: string,
  cases: readonly One[],
  verdictOf: (one: One) => Verdict,
): Comparison {
  const row: Comparison = { peer, purpose, agree: 0, onPurpose: new Map(), wrong: [] };
  for (const one of cases) {
    const verdict = verdictOf(one);
    if (verdict === 'agree') row.agree++;
    else if (verdict !== 'wrong') row.onPurpose.set(verdict, (row.onPurpose.get(verdict) ?? 0) + 1);
    else if (disputed.has(one.id)) row.onPurpose.set(apart, (row.onPurpose.get(apart) ?? 0) + 1);
    else row.wrong.push(one.id);
  }
  return row;
}

const spacing = /^(?:normalize|correct_spacing|token_spacing|seperate_mi|unicodes_replacement)$/;
const cleaning =
  /^(?:Normalizer|SpacingNormalizer|VerbalSpacing|WordSpacing|OrthographicSpacing|PunctuationSpacing|Alphabet|ArabicUnicode)/;

function isText({ input, args, expected }: Case): boolean {
  return typeof (input ?? args?.[0]) === 'string' && typeof expected === 'string';
}

/** Both texts, made blind to one policy after the other until they are the same. */
function cleaned({ input, args, expected }: Case): Verdict {
  let ours = normalize(String(input ?? args?.[0]));
  let theirs = String(expected);
  if (ours === theirs) return 'agree';
  const reasons: string[] = [];
  for (const { name, blind } of policies) {
    const [before, after] = [ours, theirs];
    ours = blind(ours);
    theirs = blind(theirs);
    if (ours !== before || theirs !== after) reasons.push(name);
    if (ours === theirs) return reasons.at(-1)!;
  }
  return 'wrong';
}

function wordsOf(text: string): string[] {
  const { count, start, end } = tokenize(text, createVocabulary([]));
  return Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]));
}

function sentencesOf(text: string): string[] {
  return segment(tokenize(text, createVocabulary([]))).map(({ start, end }) => text.slice(start, end));
}

/** Runs of one mark are one token of theirs and several of ours. */
function sameWords({ input, expected }: Case): Verdict {
  const [ours, theirs] = [wordsOf(String(input)), expected as string[]];
  if (ours.join('\n') === theirs.join('\n')) return 'agree';
  return ours.join('') === theirs.join('') ? 'runs of one mark are a token each' : 'wrong';
}

function sameSentences({ input, expected }: Case): Verdict {
  return sentencesOf(String(input)).join('\n') === (expected as string[]).join('\n') ? 'agree' : 'wrong';
}

function sameForms(one: ConjugationCase): Verdict {
  const lacking = lackingOf(one);
  if (lacking === undefined) return 'tenses and prefixes that no cue verb needs';
  return lacking.length === 0 ? 'agree' : 'wrong';
}

/** The table, a row a project and purpose. */
export function peers(): Comparison[] {
  const texts = (file: string, keep: (one: Case) => boolean): Case[] =>
    casesOf<Case>(file).filter((one) => isText(one) && keep(one));
  const words = casesOf<Case>('hazm-word-tokenizer').filter(
    ({ method, input }) => method === 'tokenize' && typeof input === 'string',
  );
  const shekar = casesOf<Case>('shekar-tokenization');
  return [
    compare(
      'hazm',
      'letters and spacing',
      texts('hazm-normalizer', ({ method = '' }) => spacing.test(method)),
      cleaned,
    ),
    compare(
      'hazm',
      'letters and spacing, examples in its documentation',
      texts('hazm-doctests', ({ module, method = '' }) => module === 'normalizer' && spacing.test(method)),
      cleaned,
    ),
    compare(
      'shekar',
      'letters and spacing',
      ['shekar-normalizer', 'shekar-spacing', 'shekar-preprocessors'].flatMap((file) =>
        texts(file, ({ component = '' }) => cleaning.test(component)),
      ),
      cleaned,
    ),
    compare(
      'virastar',
      'letters and spacing',
      texts('virastar-cleanup', () => true),
      cleaned,
    ),
    compare(
      'piraye',
      'letters',
      texts('piraye-normalizer', () => true),
      cleaned,
    ),
    compare(
      'persian-tools',
      'half-spaces',
      texts('persian-tools-halfspace', () => true),
      cleaned,
    ),
    compare('hazm', 'words', words, sameWords),
    compare(
      'shekar',
      'words',
      shekar.filter(({ component = '' }) => component.startsWith('Word')),
      sameWords,
    ),
    compare('hazm', 'sentences', casesOf<Case>('hazm-sentence-tokenizer'), sameSentences),
    compare(
      'shekar',
      'sentences',
      shekar.filter(({ component = '' }) => component.startsWith('Sentence')),
      sameSentences,
    ),
    compare('hazm', 'verb forms', casesOf<ConjugationCase>('hazm-verb-conjugation'), sameForms),
    compare('shekar', 'verb forms', casesOf<ConjugationCase>('shekar-conjugator'), sameForms),
  ];
}
