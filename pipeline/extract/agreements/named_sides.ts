import { isMark, type Reading } from '../../reading.ts';
import { type CountryMention, countriesIn, type Frame } from '../clauses/frame.ts';
import { wordAt } from '../clauses/words.ts';
import { homeCountry } from '../phrases/countries.ts';

/**
 * The countries that a stretch names as sides: those that بین lists (بین ایران و چین در لندن), else all but those that are only where
 * or what it is about (در سوریه, درباره لیبی), where two others stand beside these.
 */
export function namedSides(reading: Reading, frame: Frame, first: number, last: number): string[] {
  const listed = listedBetween(reading, frame, first, last);
  if (listed.length > 1) return listed;
  const all = countriesIn(frame, first, last);
  if (all.length < 3) return all;
  const subjects = new Set(
    frame.mentions
      .filter((one) => one.first >= first && one.last <= last && isSubject(reading, one))
      .map(({ country }) => country),
  );
  const sides = all.filter((country) => !subjects.has(country));
  return sides.length > 1 ? sides : all;
}

const joins: ReadonlySet<string> = new Set(['and', 'adjective', 'affairs', 'our_country', 'between']);

/** میان [ایران، عراق و سوریه]: up to the next preposition. */
function listedBetween(reading: Reading, frame: Frame, first: number, last: number): string[] {
  for (let at = first; at < last; at++) {
    if (reading.marker[at] !== 'between') continue;
    const end = endOfList(reading, at + 1, last);
    const countries = countriesIn(frame, at + 1, end);
    if (countries.length > 1) return countries;
  }
  return [];
}

function endOfList(reading: Reading, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    const marker = reading.marker[at];
    if ((marker !== undefined && !joins.has(marker)) || isMark(reading, at, '.')) return at;
  }
  return last;
}

/** در سوریه, درباره لیبی, بحران یمن. */
function isSubject(reading: Reading, { first }: CountryMention): boolean {
  if (reading.marker[first - 1] === 'in') return true;
  for (let at = Math.max(0, first - 2); at < first; at++) {
    if (reading.marker[at] === 'about' || wordAt(reading, at, 'situation') !== undefined) return true;
  }
  return false;
}

const sentencesBack = 6;

/** In news of many countries the sides of an item are those its own paragraph speaks of: the nearest sentence that names any. */
export function foreignNearby(reading: Reading, frame: Frame, sentence: number): string[] {
  const { paragraph } = reading.sentences[sentence]!;
  for (let at = sentence; at >= 0 && at > sentence - sentencesBack; at--) {
    const one = reading.sentences[at]!;
    if (one.paragraph !== paragraph) break;
    const foreign = countriesIn(frame, one.first, one.last).filter((country) => country !== homeCountry);
    if (foreign.length > 0) return foreign;
  }
  return [];
}
