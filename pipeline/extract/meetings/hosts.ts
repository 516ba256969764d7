/** Encounters told of the one who receives: تهران میزبان X بود, X Y را به حضور پذیرفت. */
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { isVerb } from '../clauses/words.ts';
import { ownSubject, subjectAt } from './actors.ts';
import { isUnreal, meetingWord, stateOf } from './encounters.ts';
import { type Named, namedFrom } from './named.ts';
import { type Around, type Participant, people } from './participants.ts';
import { placeAt } from './places.ts';
import { encounters, type Found, noEncounter, unreal } from './rule.ts';

const nearGuest = 2;

/** تهران [فردا] میزبان X است: X visits it. */
export function hosted(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'host');
  if (hit === undefined) return noEncounter(reading, 'hosted', at, absent);
  if (!isVerb(reading, clause.verb, 'be')) return noEncounter(reading, 'hosted', at, 'not said to be the host');
  const place = placeAt(reading, clause.first);
  if (place === undefined || place[0] !== clause.first || place[1] > at)
    return noEncounter(reading, 'hosted', at, 'no place is the subject');
  if (isUnreal(reading, clause, at)) return noEncounter(reading, 'hosted', at, unreal);
  const guests = namedFrom(around, hit.end, clause.verbFirst, nearGuest, [])?.people ?? [];
  if (guests.length === 0 || guests.some((one) => one.bare === true))
    return noEncounter(reading, 'hosted', at, 'no guest is named behind it');
  const participants = guests.map((one): Participant => ({ ...one, role: 'guest' }));
  return [{ kind: 'visit', state: stateOf(reading, clause, at), participants, place, rule: 'hosted' }];
}

/** X Y را به حضور پذیرفت: X met Y. */
export function received(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'audience');
  if (hit === undefined || reading.marker[at - 1] !== 'object') return noEncounter(reading, 'received', at, absent);
  if (clause.verbFirst !== hit.end || isUnreal(reading, clause, at))
    return noEncounter(reading, 'received', at, unreal);
  const guest = namedUpTo(around, clause, at - 1);
  if (guest === undefined) return noEncounter(reading, 'received', at, 'no guest is named before را');
  const hosts = ownSubject(around, clause, guest.first) ?? people(around, subjectAt(around, clause.sentence, at));
  return encounters('meeting', stateOf(reading, clause, at), hosts, guest.people, false, 'received');
}

/** Who is named right before a token, and from where on. */
function namedUpTo(around: Around, clause: Clause, end: number): (Named & { first: number }) | undefined {
  for (let first = end - 1; first >= clause.first; first--) {
    if (around.cast.at.get(first)?.phrase.kind !== 'person') continue;
    const named = namedFrom(around, first, end, 1, []);
    return named?.last === end ? { ...named, first } : undefined;
  }
  return undefined;
}
