import { ZWNJ } from './letters.ts';
import { Apart, splitSpelling, WordClass } from './restore_lexicon.ts';
import { gapScores, piecesOf, type Restoration } from './restore_model.ts';
import { isKnown, isVerbForm } from './restore_morphology.ts';

const silentHeh = '\u0647';
const yeh = '\u06cc';

/** Whether می (`prefix`) belongs to the word after it: a verb form, or one that the treebank writes with می . */
export function takesImperfect(restoration: Restoration, prefix: string, key: string): boolean {
  const entry = restoration.lexicon.get(prefix + key);
  if (entry !== undefined && entry.split > 0 && entry.spelling.startsWith(prefix + ZWNJ)) return true;
  return isVerbForm(restoration, key);
}

/** Whether an affix belongs to the word before it: ها to any, تر to an adjective, ای and اند to a word in ه, اش also to one in ی. */
export function joinsAffix(restoration: Restoration, stem: string, affix: string): boolean {
  const { affixes } = restoration;
  if (stem.length < 2 || affixes.imperfect.has(affix)) return false;
  if (affixes.plural.has(affix)) return stem.length > 2 || isKnown(restoration, stem);
  if (affixes.comparative.has(affix)) return isCompared(restoration, stem, affix);
  const verbal = affixes.copula.has(affix);
  if (stem.endsWith(yeh)) return (verbal || affixes.possessive.has(affix)) && isKnown(restoration, stem);
  if (!stem.endsWith(silentHeh) || stem.length < 3) return false; // که ای کاش
  return isKnown(restoration, stem) || (verbal && isParticiple(restoration, stem));
}

function isCompared(restoration: Restoration, stem: string, affix: string): boolean {
  const { lexicon, gaps } = restoration;
  if (((lexicon.get(stem)?.classes ?? 0) & WordClass.Adjective) !== 0) return true;
  const entry = lexicon.get(stem + affix);
  if (entry !== undefined && entry.split + entry.joined > 0) return true;
  return isKnown(restoration, stem) && gapScores(gaps, piecesOf(restoration, stem + affix, ''))[stem.length]! > 0;
}

/** A participle, also with می: رفته, می رفته. */
function isParticiple(restoration: Restoration, stem: string): boolean {
  if (!stem.endsWith(silentHeh)) return false;
  if (isVerbForm(restoration, stem)) return true;
  for (const prefix of restoration.affixes.imperfect) {
    if (stem.startsWith(prefix) && isVerbForm(restoration, stem.slice(prefix.length))) return true;
  }
  return false;
}

/**
 * Whether two pieces are one word: رئیس + جمهور, also with an ending (جمهوری). `most` says how far to go, one of Apart.
 */
export function isCompound(restoration: Restoration, first: string, last: string, most: number): boolean {
  const { affixes, kinds, lexicon } = restoration;
  for (let end = last.length; end >= 2 && end >= last.length - 7; end--) {
    const ending = last.slice(end);
    if (ending !== '' && !kinds.has(ending) && !affixes.clitic.has(ending)) continue;
    const entry = lexicon.get(first + last.slice(0, end));
    if (entry === undefined || entry.apart === Apart.Never || entry.apart > most) continue;
    if (!splitSpelling(entry).startsWith(first + ZWNJ)) continue;
    if (entry.apart === Apart.Always) return true;
    const ownWord = ending !== '' && (lexicon.get(last)?.joined ?? 0) > 0; // همه کارهای
    const verb = most < Apart.Likely && isParticiple(restoration, last); // منسوخ شده است
    if (!ownWord && !verb) return true;
  }
  return false;
}
