import { ZWNJ } from './letters.ts';
import { type Choice, choiceOf } from './restore_choice.ts';
import { joinsNext } from './restore_letters.ts';
import type { Entry } from './restore_lexicon.ts';
import { gapScores, piecesOf, type Restoration } from './restore_model.ts';
import { hasSilentHeh } from './restore_morphology.ts';
import { longest } from './restore_words.ts';

const silentHeh = '\u0647';

/**
 * How a text stands to ZWNJ: it has some (what it joins is meant, only what is certain is mended), it has none, or it has
 * none and its words show that they were deleted.
 */
export const Caution = { Sure: 0, Free: 1, Deleted: 2 } as const;

/** Scores above which a gap of a word that the treebank does not have takes a ZWNJ. */
const thresholds = { free: 0, sure: 2.5 };

/**
 * The spelling of a key (a word without ZWNJ, see keyOf): by hand, by the treebank's majority, by the affixes of a word
 * set by hand, or by the model. A Choice where only the neighbours can tell.
 */
export function spellingOf(restoration: Restoration, key: string, caution: number): string | Choice {
  const entry = restoration.lexicon.get(key);
  if (entry !== undefined && entry.fixed !== '' && (caution !== Caution.Sure || entry.joined === 0)) return entry.fixed;
  const inflected = inflectFixed(restoration, key);
  if (inflected !== '') return inflected;
  if (caution === Caution.Sure) return sureSpelling(restoration, key, entry);
  const choice = choiceOf(restoration, key, entry);
  if (choice !== undefined) return choice;
  if (entry === undefined || entry.joined + entry.split === 0) {
    return ezafeSpelling(restoration, key, entry) || modelSpelling(restoration, key, thresholds.free);
  }
  const looser = caution === Caution.Deleted && isLoosePlural(restoration, key, entry);
  return entry.split > 0 && (entry.split >= entry.joined || looser) ? entry.spelling : key;
}

/** خانه ی: the ezafe that the treebank writes خانهٔ, on a word with a silent ه; '' for any other word. */
function ezafeSpelling(restoration: Restoration, key: string, entry: Entry | undefined): string {
  const stem = key.slice(0, -1);
  const ezafe = entry === undefined && stem.endsWith(silentHeh) && restoration.affixes.indefinite.has(key.slice(-1));
  return ezafe && hasSilentHeh(restoration, stem) ? stem + ZWNJ + key.slice(-1) : '';
}

/** آن ها, این ها: a plural that the treebank writes in both ways, though more often joined. */
function isLoosePlural({ affixes }: Restoration, key: string, entry: Entry): boolean {
  const stem = entry.spelling.indexOf(ZWNJ);
  return entry.split > 1 && entry.split + 4 >= entry.joined && affixes.plural.has(key.slice(stem));
}

/** How often the treebank must have a compound (a bucket) for it to be certain. */
const certain = 4;

/** What is certain even in a text that keeps its ZWNJ: می کنیم, کتاب ها; a rarer compound written as one is meant so. */
function sureSpelling(restoration: Restoration, key: string, entry: Entry | undefined): string {
  if (choiceOf(restoration, key, entry) !== undefined) return key;
  if (entry === undefined || entry.joined + entry.split === 0) {
    return onlyAffixes(restoration, modelSpelling(restoration, key, thresholds.sure));
  }
  if (entry.split <= entry.joined + 1 || entry.second > 0) return key;
  return entry.split >= certain && entry.joined === 0 ? entry.spelling : onlyAffixes(restoration, entry.spelling);
}

/** Leaves the ZWNJ of affixes alone: سرمایه گذاری ها becomes سرمایهگذاری ها. */
function onlyAffixes({ affixes, kinds }: Restoration, spelling: string): string {
  if (!spelling.includes(ZWNJ)) return spelling;
  const pieces = spelling.split(ZWNJ);
  let kept = pieces[0]!;
  for (let i = 1; i < pieces.length; i++) {
    const affix = affixes.imperfect.has(pieces[i - 1]!) || kinds.has(pieces[i]!);
    kept += affix ? ZWNJ + pieces[i]! : pieces[i]!;
  }
  return kept;
}

/** رئیس جمهوری, رئیس جمهورهای, بین المللی ها: a word set by hand with an ending. */
function inflectFixed(restoration: Restoration, key: string): string {
  const { lexicon, affixes, kinds } = restoration;
  for (let at = key.length - 1; at >= 3 && at >= key.length - 7; at--) {
    const fixed = lexicon.get(key.slice(0, at))?.fixed ?? '';
    if (!fixed.includes(ZWNJ)) continue;
    const ending = key.slice(at);
    if (affixes.plural.has(ending) || affixes.comparative.has(ending)) {
      return joinsNext(fixed.charCodeAt(fixed.length - 1)) ? fixed + ZWNJ + ending : fixed + ending;
    }
    const silent = fixed.endsWith(silentHeh);
    if (silent && kinds.has(ending)) return fixed + ZWNJ + ending;
    if (!silent && (affixes.clitic.has(ending) || affixes.possessive.has(ending))) return fixed + ending;
  }
  return '';
}

function modelSpelling(restoration: Restoration, key: string, threshold: number): string {
  if (key.length < 3 || key.length > longest) return key;
  const scores = gapScores(restoration.gaps, piecesOf(restoration, key, ''));
  let spelling = '';
  for (let gap = 0; gap < key.length; gap++) {
    const score = scores[gap]!;
    // neighbouring gaps are rival readings: کارخان های, کارخانه ای
    if (score > threshold && !(scores[gap - 1]! >= score) && !(scores[gap + 1]! > score)) spelling += ZWNJ;
    spelling += key.charAt(gap);
  }
  return spelling;
}
