import { ZWNJ } from './letters.ts';
import { contextScore, type Neighbours } from './restore_context.ts';
import { joinsNext } from './restore_letters.ts';
import type { Entry } from './restore_lexicon.ts';
import { gapScores, piecesOf, type Restoration } from './restore_model.ts';
import { isKnown } from './restore_morphology.ts';
import { longest } from './restore_words.ts';

const plural = '\u0647\u0627\u06cc'; // های
const silentHeh = '\u0647';

/** A word that is Xه ای or X های by its neighbours: حرفه ای, حرف های. */
export interface Choice {
  adjective: string;
  plural: string;
  /** Log-odds of the first, before the neighbours are seen. */
  prior: number;
}

/**
 * Weight of the neighbours against the word's own prior, and what their scores have too much of the share of X های in
 * Persian, which the prior has already.
 */
const contextWeight = 0.8;
const contextBias = 1.1;

/** The two readings of a key in های whose stem is a word both with and without the ه: حرف and حرفه. */
export function choiceOf(restoration: Restoration, key: string, entry: Entry | undefined): Choice | undefined {
  if (!key.endsWith(plural) || key.length < 5 || key.length > longest) return undefined;
  const stem = key.slice(0, -plural.length);
  if (!isKnown(restoration, stem) || !isKnown(restoration, stem + silentHeh)) return undefined;
  const most = Math.max(entry?.split ?? 0, entry?.joined ?? 0);
  const least = Math.min(entry?.split ?? 0, Math.max(entry?.joined ?? 0, entry?.second ?? 0));
  if (most > 1 && least === 0) return undefined; // the treebank knows one reading: منطقه ای
  const adjective = stem + silentHeh + ZWNJ + plural.slice(1);
  const pluralForm = joinsNext(stem.charCodeAt(stem.length - 1)) ? stem + ZWNJ + plural : key;
  const prior = priorOf(restoration, key, entry, adjective, pluralForm);
  return { adjective, plural: pluralForm, prior };
}

function countOf(bucket: number): number {
  return bucket === 0 ? 0 : 1.4 * 2 ** (bucket - 1);
}

function priorOf(
  restoration: Restoration,
  key: string,
  entry: Entry | undefined,
  adjective: string,
  pluralForm: string,
): number {
  if (entry === undefined || entry.split + entry.joined === 0) {
    const scores = gapScores(restoration.gaps, piecesOf(restoration, key, ''));
    const forPlural = pluralForm === key ? 0 : Math.max(-4, scores[key.length - 3]!);
    return Math.max(-3, Math.min(3, scores[key.length - 2]! - forPlural));
  }
  const forAdjective = countOf(entry.spelling === adjective ? entry.split : entry.second);
  const other = entry.spelling === pluralForm ? entry.split : entry.spelling === adjective ? entry.second : 0;
  const forPlural = countOf(Math.max(other, entry.joined));
  return Math.log((forAdjective + 0.5) / (forPlural + 0.5));
}

/** The reading that the neighbours ask for. */
export function choose(restoration: Restoration, choice: Choice, neighbours: Neighbours): string {
  const score =
    choice.prior + contextWeight * (contextScore(restoration, restoration.context, neighbours) + contextBias);
  return score > 0 ? choice.adjective : choice.plural;
}
