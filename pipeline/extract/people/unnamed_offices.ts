import { fold } from '../../persian/letters.ts';
import { isMark, isWord, type Reading, sentenceAt, slice } from '../../reading.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Phrase, Role } from '../phrases/phrase.ts';
import type { Cast, Party } from './cast.ts';
import { bestFit, fitOf, namedHolder, sameCountry } from './holders.ts';
import { addRole, lettersOf, type Names, register, wordsOf } from './names.ts';
import { goesOnSpeaking, opensSentence, paragraphsOfOthers } from './openers.ts';

/**
 * The lead tells the office, the next paragraph the name: «وزیر نیرو گفت: … / به گزارش ایسنا، رضا اردکانیان در …». An
 * unnamed office that opens a sentence is joined to the person who opens a later one by name alone, if neither is otherwise
 * spoken for: who is named without an office must have been told of by it.
 */
export function joinOfficesToNames(reading: Reading, cast: Cast, names: Names, phrases: readonly Phrase[]): void {
  const openers = phrases.filter((phrase) => phrase.kind === 'person' && opensSentence(reading, phrase.first));
  const others = paragraphsOfOthers(reading);
  const paragraph = ({ first }: Phrase): number => others[sentenceAt(reading, first)!.paragraph]!;
  for (const [index, office] of openers.entries()) {
    const role = office.role;
    if (role === null || !isOpenOffice(reading, cast, office)) continue;
    const isNear = (phrase: Phrase): boolean =>
      phrase.nameFirst >= 0 && paragraph(phrase) - paragraph(office) <= furthestName;
    const next = openers
      .slice(index + 1)
      .find((phrase) => phrase.nameFirst >= 0 || phrase.role === null || fitOf(role, phrase.role) === 0);
    const credited = index > 0 ? [] : phrases.filter((phrase) => phrase.first > office.last && isNear(phrase));
    const person =
      next !== undefined && isNear(next)
        ? next
        : onlyName(
            reading,
            credited.filter((phrase) => followsCredit(reading, phrase)),
          );
    if (person === undefined || person.role !== null || joinsAnother(reading, phrases, person)) continue;
    const party = register(reading, cast, names, person);
    if (!toldBefore(reading, names, phrases, person, party) && takes(reading, party, role)) addRole(party, role);
  }
  joinSpeakersWhoGoOn(reading, cast, names, phrases, openers, paragraph);
}

/**
 * «محمد راستاد گفت: … / معاون وزیر راه افزود: …»: an office without a holder that goes on with what somebody said by name is his,
 * and so is one whose words somebody goes on with by name.
 */
function joinSpeakersWhoGoOn(
  reading: Reading,
  cast: Cast,
  names: Names,
  phrases: readonly Phrase[],
  openers: readonly Phrase[],
  paragraph: (phrase: Phrase) => number,
): void {
  for (const [index, phrase] of openers.entries()) {
    const before = openers[index - 1];
    if (before === undefined || paragraph(phrase) - paragraph(before) > furthestName) continue;
    const [person, office] = phrase.nameFirst >= 0 ? [phrase, before] : [before, phrase];
    if (person.nameFirst < 0 || person.role !== null || !isOpenOffice(reading, cast, office)) continue;
    if (!goesOnSpeaking(reading, phrase)) continue;
    const party = register(reading, cast, names, person);
    if (person === phrase && toldBefore(reading, names, phrases, person, party)) continue;
    if (takes(reading, party, office.role!)) addRole(party, office.role);
  }
}

/** An office of one person whom nothing in the document names. */
function isOpenOffice(reading: Reading, cast: Cast, { role, nameFirst }: Phrase): boolean {
  if (role === null || role.anaphoric || role.plural || nameFirst >= 0) return false;
  return bestFit(cast, role, sameCountry, () => true) === undefined && namedHolder(reading, cast, role) === undefined;
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

/** Nobody holds two offices of one kind, nor one of another country: مدیرعامل of one company is not that of another. */
function takes(reading: Reading, party: Party, role: Role): boolean {
  const country = party.country ?? reading.lexicon.person(fold(party.name))?.country ?? role.country;
  if ((country ?? homeCountry) !== (role.country ?? homeCountry)) return false;
  return party.roles.every((other) => other.ids[0] !== role.ids[0] || fitOf(role, other) > 0);
}

/** روحانی و پزشکیان: which of two is meant nobody can say. */
function joinsAnother(reading: Reading, phrases: readonly Phrase[], person: Phrase): boolean {
  if (reading.marker[person.last] !== 'and') return false;
  return phrases.some((phrase) => phrase.first === person.last + 1 && phrase.nameFirst >= 0 && phrase.role === null);
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
