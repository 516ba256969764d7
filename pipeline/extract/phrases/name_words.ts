import { ZWNJ } from '../../persian/letters.ts';
import { Ending } from '../../persian/vocabulary.ts';
import { isWord, longest, type Reading, slice } from '../../reading.ts';

/** Lists whose words are no names, also with an ending (وزیران); words of other lists only as they stand. */
const neverNames = new Set(['roles', 'body_heads', 'portfolios', 'verbs', 'cues', 'joined_cues']);

/** Lists whose words are somebody or something else; a topic's word (جهانگرد) may still be a surname. */
const claiming = new Set([...neverNames, 'countries', 'country_words', 'bodies', 'honorifics', 'meeting_words']);

/** A word that the lexicon does not need for something else. */
export function isUnclaimed(reading: Reading, at: number): boolean {
  if (!isWord(reading, at) || reading.marker[at] !== undefined) return false;
  return !(reading.found[at] ?? []).some((hit) => hit.ending === Ending.None && claiming.has(hit.entry.list));
}

const longestName = 5;

/** Letters of an ending that makes a common word a last name: زاده, پور; تحصیلی ends in لی by chance. */
const surelyEnding = 3;

/** The token after a run of words that may be one name. */
export function endOfName(reading: Reading, at: number, from: number, to: number): number {
  let last = at;
  while (last < to && last - from < longestName && couldBeName(reading, last, last > from)) last++;
  return last;
}

/**
 * True where a word may be part of a name: no verb, nothing that the lexicon knows as something else, no common word;
 * a common word in ی (رحمانی) may be a surname behind a given name.
 */
export function couldBeName(reading: Reading, at: number, behindName = false): boolean {
  if (!isWord(reading, at) || reading.marker[at] !== undefined) return false;
  if (longest(reading, at, 'given_names')?.ending === Ending.None) return true;
  const { lexicon, tokens } = reading;
  const id = tokens.id[at]!;
  const common = lexicon.common(id);
  if (common !== 'no' && !behindName) return false; // the quick answer for most words
  if (tokens.end[at]! - tokens.start[at]! < 2 || isSomethingElse(reading, at)) return false;
  // ظریف دیشب گفت: when, not who
  if (lexicon.times.partsOf(id).some(({ senses }) => senses.time?.class === 'deictic')) return false;
  // علی توکلی: a word that is mostly a last name, also where others of its stem are common
  if (behindName && isSurname(reading, at)) return true;
  // صادقی, محمدی: a given name with ی is a surname
  if (behindName && reading.found[at]?.some((hit) => hit.entry.list === 'given_names' && hit.ending === Ending.Ye))
    return true;
  if (isCompound(reading, at)) return false;
  return common === 'no' || common === 'stem' || lexicon.endsLikeSurname(id, surelyEnding);
}

/** Lists that say that a word is somebody's name. */
const naming = new Set(['persons', 'given_names', 'surname_endings']);

function isSomethingElse(reading: Reading, at: number): boolean {
  for (const { entry, ending } of reading.found[at] ?? []) {
    if (!naming.has(entry.list) && (ending === Ending.None || neverNames.has(entry.list))) return true;
  }
  return false;
}

/** A word that is mostly a last name in news, or one behind a given name. */
export function isSurname(reading: Reading, at: number, alone = false): boolean {
  const kind = reading.lexicon.nameWord(reading.tokens.id[at]!);
  return kind === 'surname' || (!alone && kind === 'behind');
}

/** به\u200cطور, کارشناسی\u200cارشد: ordinary words joined by a half-space are no name, unless they end as surnames do (حاجی\u200cزاده). */
export function isCompound(reading: Reading, at: number): boolean {
  const { vocabulary, common, detached, endsLikeSurname } = reading.lexicon;
  if (!hasZwnj(reading, at) || endsLikeSurname(reading.tokens.id[at]!)) return false;
  const parts = slice(reading, at, at + 1).split(ZWNJ);
  return parts.map(vocabulary.idOf).every((id) => common(id) !== 'no' || detached(id) !== 0);
}

function hasZwnj({ text, tokens }: Reading, at: number): boolean {
  for (let unit = tokens.start[at]! + 1; unit < tokens.end[at]! - 1; unit++)
    if (text.charCodeAt(unit) === 0x200c) return true;
  return false;
}
