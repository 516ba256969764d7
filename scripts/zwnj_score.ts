import { ZWNJ } from '../pipeline/persian/letters.ts';
import { cleanLetters } from '../pipeline/persian/normalize_letters.ts';
import { isLetter, joinsNext } from '../pipeline/persian/restore_letters.ts';

/** Right, wrong and missing ZWNJ, and sentences that came out exactly. */
export interface Score {
  right: number;
  wrong: number;
  missing: number;
  exact: number;
  sentences: number;
}

/** Where a text has its ZWNJ and blanks, counted in the characters that are neither. */
interface Spacing {
  solid: string;
  zwnj: Set<number>;
}

function spacingOf(raw: string): Spacing {
  const text = cleanLetters(raw);
  let solid = '';
  const zwnj = new Set<number>();
  for (const letter of text) {
    if (letter === ZWNJ) zwnj.add(solid.length);
    else if (letter !== ' ') solid += letter;
  }
  return { solid, zwnj };
}

/** ها and تر, which a treebank may write joined where the rule writes a ZWNJ. */
const attachable = /^(?:ها|تر)/;

/**
 * Adds to `score` the gaps of one sentence. A gap after a letter that never joins is not counted, nor a ZWNJ before ها or
 * تر that the treebank does not have; a sentence is exact if no counted gap differs.
 */
export function scoreSentence(score: Score, given: string, expected: string): void {
  const ours = spacingOf(given);
  const gold = spacingOf(expected);
  score.sentences++;
  if (ours.solid !== gold.solid) {
    for (const at of gold.zwnj) if (joinsNext(gold.solid.charCodeAt(at - 1))) score.missing++;
    return;
  }
  const { solid } = gold;
  let exact = true;
  for (let at = 1; at < solid.length; at++) {
    if (!joinsNext(solid.charCodeAt(at - 1)) || !isLetter(solid.charCodeAt(at))) continue;
    const has = ours.zwnj.has(at);
    const should = gold.zwnj.has(at);
    if (has && should) score.right++;
    else if (should) score.missing++;
    else if (has && !attachable.test(solid.slice(at, at + 2))) score.wrong++;
    else continue;
    if (has !== should) exact = false;
  }
  if (exact) score.exact++;
}

/** An empty score. */
export function emptyScore(): Score {
  return { right: 0, wrong: 0, missing: 0, exact: 0, sentences: 0 };
}

/** Precision, recall, F1 and the share of exact sentences. */
export function ratesOf({
  right,
  wrong,
  missing,
  exact,
  sentences,
}: Score): Record<'precision' | 'recall' | 'f1' | 'exact', number> {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missing || 1);
  return { precision, recall, f1: (2 * right) / (2 * right + wrong + missing || 1), exact: exact / (sentences || 1) };
}

/** A score in one line. */
export function showScore(score: Score): string {
  const { precision, recall, f1, exact } = ratesOf(score);
  const show = (rate: number): string => rate.toFixed(4);
  return `P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)}  exact ${show(exact)}`;
}
