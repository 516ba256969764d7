import type { Reading } from '../../reading.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Phrase, Role } from '../phrases/phrase.ts';
import type { Cast, Party } from './cast.ts';
import { lettersOf, nameText, shortestTail, wordsOf } from './names.ts';
import { holdersOf } from './offices.ts';

/**
 * Who holds a role, the surest first: somebody named whom the document gives this office, somebody named whom a dated
 * office of the lexicon does, the same role without a name, a foreign holder whose country is left out the second time.
 */
export function holder(reading: Reading, cast: Cast, phrase: Phrase, role: Role): [Party, string] {
  if (role.indefinite) return someHolder(reading, cast, phrase, role);
  const said = bestFit(cast, role, sameCountry, (party) => party.named);
  if (said !== undefined) return [said, 'role-of-name'];
  const byOffice = namedHolder(reading, cast, role);
  if (byOffice !== undefined) {
    byOffice.roles.push(role);
    byOffice.country ??= role.country ?? homeCountry;
    return [byOffice, 'office'];
  }
  const again = bestFit(cast, role, sameCountry, (party) => !party.named) ?? bestFit(cast, role, 1, () => true);
  if (again !== undefined) {
    if (!again.named && phrase.last - phrase.first > again.words.length) rename(reading, again, phrase);
    return [again, again.named ? 'role-of-name' : 'role'];
  }
  return [newHolder(reading, cast, phrase, role), 'role'];
}

/** یک عضو مجلس: whoever is named behind it (unnamed_offices.ts), else somebody known by these words alone. */
function someHolder(reading: Reading, cast: Cast, phrase: Phrase, role: Role): [Party, string] {
  const named = cast.parties.find((party) => party.named && party.roles.includes(role));
  if (named !== undefined) return [named, 'role-of-name'];
  const name = nameText(reading, role.first, phrase.last);
  const again = cast.parties.find((party) => !party.named && party.name === name);
  return [again ?? newHolder(reading, cast, phrase, role), 'role'];
}

function newHolder(reading: Reading, cast: Cast, phrase: Phrase, role: Role): Party {
  const party: Party = {
    kind: 'person',
    name: nameText(reading, role.first, phrase.last),
    named: false,
    words: wordsOf(reading, role.first, phrase.last),
    roles: [role],
    country: role.country,
    lastAt: phrase.first,
  };
  cast.parties.push(party);
  return party;
}

/** The party whose role fits best, at least by `least`; of equals the one mentioned last. */
export function bestFit(cast: Cast, role: Role, least: number, wanted: (party: Party) => boolean): Party | undefined {
  let best: Party | undefined;
  let bestFit = 0;
  for (const party of cast.parties) {
    if (!wanted(party)) continue;
    for (const other of party.roles) {
      const fit = fitOf(role, other);
      if (fit < least || fit < bestFit || (fit === bestFit && party.lastAt < best!.lastAt)) continue;
      best = party;
      bestFit = fit;
    }
  }
  return best;
}

function rename(reading: Reading, party: Party, phrase: Phrase): void {
  party.name = nameText(reading, phrase.first, phrase.last);
  party.words = wordsOf(reading, phrase.first, phrase.last);
  if (phrase.role !== null) party.roles.push(phrase.role);
  party.country ??= phrase.role?.country ?? null;
}

/** Fits of `fitOf`: nothing contradicts and the country is the same, by name or because both are the outlet's own. */
export const sameCountry = 3;

/** How well two roles can be one: 0 not at all; the head, the field and the country must not contradict. */
export function fitOf(a: Role, b: Role): number {
  if (a.former !== b.former || a.plural !== b.plural) return 0;
  if (a.ids[0] !== b.ids[0]) return isDeputyOf(a, b) || isDeputyOf(b, a) ? 1 : 0;
  if (a.ids.length > 1 && b.ids.length > 1 && a.ids[1] !== b.ids[1]) return 0;
  if (a.portfolio !== null && b.portfolio !== null && a.portfolio !== b.portfolio) return 0;
  // رئیس دانشگاه تهران is not رئیس دانشگاه مفید unless one of them says no more than رئیس
  if (a.portfolio === null && b.portfolio === null && differ(a.complement, b.complement)) return 0;
  const fieldLeftOut = (a.portfolio === null) !== (b.portfolio === null);
  const longer = a.ids.length !== b.ids.length && !share(a.complement, b.complement);
  if (fieldLeftOut && (a.ids[0] === 'minister' || longer)) return a.country === b.country && a.country !== null ? 1 : 0;
  if ((a.country ?? homeCountry) === (b.country ?? homeCountry))
    return a.country === b.country ? sameCountry + 1 : sameCountry;
  // وزیر انرژی after وزیر انرژی روسیه: the country is left out the second time
  return a.country === null ? 2 : 0;
}

/** معاون وزیر صنعت, معاون طرح و برنامه وزارت صنعت: the deputy of a minister is told by his field in the ministry. */
function isDeputyOf(a: Role, b: Role): boolean {
  return (
    a.ids[0] === 'deputy_minister' &&
    b.ids[0] === 'deputy' &&
    a.country === b.country &&
    share(a.complement, b.complement)
  );
}

/** معاون امور زنان and معاون زنان و خانواده رئیس جمهور: more than half of the shorter one's words are the other's. */
function share(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && !differ(a, b);
}

/** True where both have words, and no more than half of the shorter one's are the other's too: شرکت ملی گاز, شرکت ملی نفت. */
function differ(a: readonly number[], b: readonly number[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.filter((word) => long.includes(word)).length * 2 <= short.length;
}

/** The one person named in the document who, by the lexicon, has held this office (or held it on the day of publication). */
export function namedHolder(reading: Reading, cast: Cast, role: Role): Party | undefined {
  const holders = holdersOf(reading.lexicon, role, cast.published);
  if (holders.length === 0 || role.plural) return undefined;
  const found = cast.parties.filter((party) => {
    if (party.kind !== 'person' || !party.named) return false;
    const free = party.roles.every((other) => fitOf(role, other) > 0 || other.ids[0] !== role.ids[0]);
    return free && holders.some(({ words }) => isCalled(reading, party, words));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** True where the document's name for somebody is this name or its end: پزشکیان, مسعود پزشکیان; joined or apart. */
function isCalled(reading: Reading, party: Party, words: readonly string[]): boolean {
  const mine = lettersOf(reading, party.words);
  const full = words.join('');
  return mine.length >= shortestTail && (full.endsWith(mine) || mine.endsWith(full));
}
