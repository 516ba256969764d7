import type { Form, PhraseNode, Senses, TimeLexicon, WordFacts, WordPart } from '../../lexicon/time_lexicon.ts';
import { fold, Kind } from '../letters.ts';
import { readDigits } from '../numbers_digits.ts';
import type { Tokens } from '../tokens.ts';
import { type Atom, nothing, push, verbal } from './atom.ts';
import { endOfThousands, isWord, persianComma, rawOffset, readInitials } from './spellings.ts';

export type { Atom } from './atom.ts';

/** Atoms of a text, in order. Linear in its length. */
export function readAtoms(tokens: Tokens, lexicon: TimeLexicon): Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  while (at < tokens.count) at = readToken(tokens, at, lexicon, atoms);
  return atoms;
}

function readToken(tokens: Tokens, at: number, lexicon: TimeLexicon, atoms: Atom[]): number {
  const kind = tokens.kind[at]!;
  if (kind === Kind.Word || kind === Kind.Latin) return readWord(tokens, at, lexicon, atoms);
  if (kind === Kind.Number) {
    const last = endOfThousands(tokens, at);
    const digits = tokens.text.slice(tokens.start[at], tokens.end[last - 1]);
    const atom = push(atoms, tokens, at, last, nothing, 'plain');
    atom.digits = readDigits(fold(digits).replaceAll(persianComma, ','));
    return last;
  }
  const mark = tokens.id[at]!;
  push(atoms, tokens, at, at + 1, lexicon.symbols.get(mark) ?? nothing, 'plain').mark = mark;
  return at + 1;
}

function readWord(tokens: Tokens, at: number, lexicon: TimeLexicon, atoms: Atom[]): number {
  const facts = lexicon.factsOf(tokens.id[at]!);
  if (facts.letter) {
    const after = readInitials(tokens, at, lexicon, atoms);
    if (after !== 0) return after;
  }
  if (facts.phrase !== undefined) {
    const after = readPhrase(tokens, at, facts.phrase, lexicon, atoms);
    if (after !== 0) return after;
  }
  if (facts.parts.length > 0) return readParts(tokens, at, facts, lexicon, atoms);
  push(atoms, tokens, at, at + 1, facts.finite ? verbal : nothing, 'plain');
  return at + 1;
}

/** The longest phrase that starts at a token; its last word may have an ending (سه شنبه ها). Returns the token after it, or 0. */
function readPhrase(tokens: Tokens, at: number, begun: PhraseNode, lexicon: TimeLexicon, atoms: Atom[]): number {
  const { vocabulary } = lexicon;
  let node: PhraseNode | undefined = begun;
  let best: { last: number; senses: Senses; form: Form } | undefined;
  for (let token = at + 1; node !== undefined && token < tokens.count && isWord(tokens, token); token++) {
    const word = vocabulary.folded(tokens.id[token]!);
    const inflected = inflectedChild(node, word, lexicon);
    if (inflected !== undefined) best = { last: token + 1, ...inflected };
    node = node.next.get(word);
    if (node?.senses !== undefined) best = { last: token + 1, senses: node.senses, form: 'plain' };
  }
  if (best === undefined) return 0;
  push(atoms, tokens, at, best.last, best.senses.trap ? nothing : best.senses, best.form);
  return withDetachedEnding(tokens, best.last, lexicon, atoms, vocabulary.folded(tokens.id[best.last - 1]!));
}

const longestEnding = 3;

function inflectedChild(
  node: PhraseNode,
  word: string,
  lexicon: TimeLexicon,
): { senses: Senses; form: Form } | undefined {
  for (let cut = 1; cut <= longestEnding && cut < word.length; cut++) {
    const stem = word.slice(0, -cut);
    const senses = node.next.get(stem)?.senses;
    const form = senses === undefined ? undefined : lexicon.detachedForm(stem, senses, word.slice(-cut));
    if (senses !== undefined && form !== undefined) return { senses, form };
  }
  return undefined;
}

function readParts(
  tokens: Tokens,
  at: number,
  { word, parts }: WordFacts,
  lexicon: TimeLexicon,
  atoms: Atom[],
): number {
  const first = parts[0]!;
  if (first.senses.trap) {
    push(atoms, tokens, at, at + 1, nothing, 'plain');
    return at + 1;
  }
  if (parts.length === 1 && first.to === word.length) push(atoms, tokens, at, at + 1, first.senses, first.form);
  else for (const part of parts) pushPart(tokens, at, part, atoms);
  const last = parts.at(-1)!;
  return withDetachedEnding(tokens, at + 1, lexicon, atoms, word.slice(last.from));
}

function pushPart(tokens: Tokens, at: number, { senses, form, from, to }: WordPart, atoms: Atom[]): void {
  const atom = push(atoms, tokens, at, at + 1, senses, form);
  atom.start = rawOffset(tokens, at, from);
  atom.end = rawOffset(tokens, at, to - 1) + 1;
}

/** Takes the ending of the last atom's word where it is written apart: های in سال های, ی in سه ماه ی نخست and پنج ساله ی. */
function withDetachedEnding(tokens: Tokens, next: number, lexicon: TimeLexicon, atoms: Atom[], stem: string): number {
  if (next >= tokens.count || tokens.kind[next] !== Kind.Word) return next;
  const atom = atoms.at(-1)!;
  const isNumber = atom.senses.number !== undefined;
  if (atom.form !== 'plain' && atom.form !== 'adjective') return next;
  const form = lexicon.detachedForm(stem, atom.senses, lexicon.vocabulary.folded(tokens.id[next]!));
  if (form === undefined || form === 'adjective' || (isNumber && form !== 'plural')) return next;
  if (atom.form === 'plain') atom.form = form;
  atom.last = next + 1;
  if (form !== 'copula') atom.end = tokens.end[next]!;
  return next + 1;
}
