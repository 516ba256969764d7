import type { Form, PhraseNode, Senses, TimeLexicon, WordFacts, WordPart } from '../../lexicon/time_lexicon.ts';
import { fold, Kind } from '../letters.ts';
import { type Digits, readDigits } from '../numbers_digits.ts';
import type { Tokens } from '../tokens.ts';
import { endOfThousands, isWord, persianComma, rawOffset, readInitials } from './spellings.ts';

/**
 * The smallest thing that numbers and times are read from: a token, a part of a joined word (هفت in هفتماهه), or a phrase
 * of several tokens that is one word (سه شنبه). Every token is in an atom. Offsets are UTF-16 units into the raw text.
 */
export interface Atom {
  senses: Senses;
  form: Form;
  /** A number in digits, or a date or clock time in one token. */
  digits: Digits | undefined;
  /** Code unit of a punctuation mark or symbol, else 0. */
  mark: number;
  /** Tokens, last exclusive. */
  first: number;
  last: number;
  start: number;
  end: number;
}

/** Senses of a word that is no word of number, time or measure. */
const nothing: Senses = {};

/** True of words that say nothing of number or time: most of them. */
export function isOther(atom: Atom): boolean {
  return atom.senses === nothing && atom.digits === undefined;
}

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
  push(atoms, tokens, at, at + 1, nothing, 'plain');
  return at + 1;
}

export function push(atoms: Atom[], tokens: Tokens, first: number, last: number, senses: Senses, form: Form): Atom {
  const start = tokens.start[first]!;
  const end = tokens.end[last - 1]!;
  const atom: Atom = { senses, form, digits: undefined, mark: 0, first, last, start, end };
  atoms.push(atom);
  return atom;
}

/** The longest phrase that starts at a token; its last word may have an ending (سه شنبه‌ها). Returns the token after it, or 0. */
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
  return last.form === 'plain' ? withDetachedEnding(tokens, at + 1, lexicon, atoms, word.slice(last.from)) : at + 1;
}

function pushPart(tokens: Tokens, at: number, { senses, form, from, to }: WordPart, atoms: Atom[]): void {
  const atom = push(atoms, tokens, at, at + 1, senses, form);
  atom.start = rawOffset(tokens, at, from);
  atom.end = rawOffset(tokens, at, to - 1) + 1;
}

/** Takes the ending of the last atom's word where it is written apart: های in سال های, ی in سه ماه ی نخست. */
function withDetachedEnding(tokens: Tokens, next: number, lexicon: TimeLexicon, atoms: Atom[], stem: string): number {
  if (next >= tokens.count || tokens.kind[next] !== Kind.Word) return next;
  const atom = atoms.at(-1)!;
  if (atom.form !== 'plain' || atom.senses.number !== undefined) return next;
  const form = lexicon.detachedForm(stem, atom.senses, lexicon.vocabulary.folded(tokens.id[next]!));
  if (form === undefined || form === 'adjective') return next;
  atom.form = form;
  atom.last = next + 1;
  if (form !== 'copula') atom.end = tokens.end[next]!;
  return next + 1;
}
