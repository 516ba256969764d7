import { Kind } from '../../persian/letters.ts';
import { isMark, isWord, type Reading, sentenceAt, slice } from '../../reading.ts';
import type { Phrase, Role } from '../phrases/phrase.ts';
import type { Cast, Party } from './cast.ts';
import { bestFit, fitOf, namedHolder, sameCountry } from './holders.ts';
import { addRole, lettersOf, type Names, register, wordsOf } from './names.ts';

/**
 * The lead tells the office, the next paragraph the name: «وزیر نیرو گفت: … / به گزارش ایسنا، رضا اردکانیان در …». An
 * unnamed office that opens a sentence is joined to the person who opens a later one by name alone, if neither is otherwise
 * spoken for: who is named without an office must have been told of by it.
 */
export function joinOfficesToNames(reading: Reading, cast: Cast, names: Names, phrases: readonly Phrase[]): void {
  const openers = phrases.filter((phrase) => phrase.kind === 'person' && opensSentence(reading, phrase.first));
  for (const [index, office] of openers.entries()) {
    const role = office.role;
    if (role === null || role.anaphoric || role.plural || office.nameFirst >= 0) continue;
    if (bestFit(cast, role, sameCountry, () => true) !== undefined || namedHolder(reading, cast, role) !== undefined)
      continue;
    const isNear = (phrase: Phrase): boolean =>
      phrase.nameFirst >= 0 && paragraphs(reading, office, phrase) <= furthestName;
    const next = openers
      .slice(index + 1)
      .find((phrase) => phrase.nameFirst >= 0 || phrase.role === null || fitOf(role, phrase.role) === 0);
    const later = phrases.filter(
      (phrase) => phrase.first > office.last && isNear(phrase) && followsCredit(reading, phrase),
    );
    const person = next !== undefined && isNear(next) ? next : index === 0 ? onlyName(reading, later) : undefined;
    if (person === undefined || person.role !== null || joinsAnother(reading, phrases, person)) continue;
    const party = register(reading, cast, names, person);
    if (!toldBefore(reading, names, phrases, person, party) && takes(party, role)) addRole(party, role);
  }
}

/** Whether somebody has been told with an office before this mention: who has is not told by another one in the lead. */
function toldBefore(reading: Reading, names: Names, phrases: readonly Phrase[], person: Phrase, party: Party): boolean {
  return phrases.some(
    ({ first, role, nameFirst, nameLast }) =>
      first < person.first &&
      role !== null &&
      nameFirst >= 0 &&
      names.byLetters.get(lettersOf(reading, wordsOf(reading, nameFirst, nameLast))) === party,
  );
}

/** Nobody holds two offices of one kind: مدیرعامل of one company is not that of another. */
function takes(party: Party, role: Role): boolean {
  return party.roles.every((other) => other.ids[0] !== role.ids[0] || fitOf(role, other) > 0);
}

/** روحانی و پزشکیان: which of two is meant nobody can say. */
function joinsAnother(reading: Reading, phrases: readonly Phrase[], person: Phrase): boolean {
  if (reading.marker[person.last] !== 'and') return false;
  return phrases.some((phrase) => phrase.first === person.last + 1 && phrase.nameFirst >= 0 && phrase.role === null);
}

/** How many paragraphs one phrase stands after another. */
function paragraphs(reading: Reading, before: Phrase, after: Phrase): number {
  return sentenceAt(reading, after.first)!.paragraph - sentenceAt(reading, before.first)!.paragraph;
}

const furthestName = 2;

/** به گزارش فارس از کرمانشاه علی فلاحی در نخستین نشست …: a credit with no comma behind it, then who is reported. */
function followsCredit(reading: Reading, person: Phrase): boolean {
  const from = sentenceAt(reading, person.first)!.first;
  if (person.kind !== 'person' || reading.marker[from] !== 'credit') return false;
  for (let at = from; at < person.first; at++) if (!isWord(reading, at)) return false;
  const after = reading.marker[person.last];
  return after === 'in' || after === 'with' || after === 'during' || isMark(reading, person.last, '،');
}

/** The one name among phrases that name somebody; undefined where they name two. */
function onlyName(reading: Reading, phrases: readonly Phrase[]): Phrase | undefined {
  const names = new Set(phrases.map((phrase) => slice(reading, phrase.nameFirst, phrase.nameLast)));
  return names.size === 1 ? phrases[0] : undefined;
}

/** True for the first phrase of a sentence, adverbials and the agency's credit before it left aside. */
function opensSentence(reading: Reading, at: number): boolean {
  const sentence = sentenceAt(reading, at);
  if (sentence === undefined) return false;
  let from = sentence.first;
  while (from < at) {
    const marker = reading.marker[from];
    if (
      reading.tokens.kind[from] === Kind.Symbol ||
      isMark(reading, from, '،') ||
      isMark(reading, from, '«') ||
      isMark(reading, from, '"')
    )
      from++;
    else if (marker === 'continuing' || marker === 'also' || marker === 'here') from = reading.markerEnd[from]!;
    else if (marker === 'credit' || marker === 'in' || marker === 'since') {
      while (from < at && !isMark(reading, from, '،')) from++;
      if (from >= at) return false;
    } else return false;
  }
  return true;
}
