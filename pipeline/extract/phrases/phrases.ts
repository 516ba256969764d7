import { isMark, type Reading } from '../../reading.ts';
import { bodyAt } from './bodies.ts';
import { countryAt } from './countries.ts';
import { ownField } from './fields.ts';
import { readName } from './names.ts';
import type { Role } from './phrase.ts';
import { type Phrase, plain } from './phrase.ts';
import { readRole } from './roles.ts';

/** The phrase that starts at a token, the longest reading of it; undefined where none does. `known` says which words are names in this document. */
export function readPhrase(
  reading: Reading,
  at: number,
  to: number,
  known: (at: number) => number,
): Phrase | undefined {
  const marker = reading.marker[at];
  if (marker === 'pronoun') return plain('pronoun', at, reading.markerEnd[at]!);
  const own = readRole(reading, at, to, known);
  if (own !== undefined) return personWithRole(reading, at, to, own, known);
  const from = marker === 'this' || marker === 'one' ? reading.markerEnd[at]! : at;
  const role = from === at ? undefined : readRole(reading, from, to, known);
  if (role !== undefined && marker === 'this')
    return personWithRole(reading, at, to, { ...role, anaphoric: true }, known);
  if (role !== undefined) return oneOfSeveral(reading, at, to, role, known);
  if (from !== at) return marker === 'this' ? bodyAt(reading, from, to, at) : undefined;
  const name = readName(reading, at, to, known, false);
  if (name !== undefined) {
    const apposed = apposition(reading, name.last, to, known);
    const last = apposed?.last ?? name.last;
    return {
      kind: 'person',
      first: at,
      last,
      nameFirst: name.first,
      nameLast: name.last,
      role: apposed ?? null,
      country: apposed?.country ?? null,
    };
  }
  return bodyAt(reading, at, to, at) ?? countryAt(reading, at);
}

/** یک عضو مجلس, یک منبع آگاه: with all words up to where the noun phrase surely ends. */
function oneOfSeveral(reading: Reading, at: number, to: number, role: Role, known: (at: number) => number): Phrase {
  if (role.plural || role.anaphoric) return { ...plain('person', at, role.last), role };
  const last = ownField(reading, role.last, to, known, true);
  return personWithRole(reading, at, to, { ...role, last, indefinite: true }, known);
}

function personWithRole(reading: Reading, at: number, to: number, role: Role, known: (at: number) => number): Phrase {
  if (role.ids[0] === 'both_sides') return { ...plain('sides', at, role.last), role };
  const comma = isMark(reading, role.last, '،') || isMark(reading, role.last, '-') || isMark(reading, role.last, '–');
  const direct =
    role.anaphoric || role.plural || role.indefinite ? undefined : readName(reading, role.last, to, known, true);
  const credited = reading.marker[at - 1] === 'credit' || role.ids[0] === 'journalist';
  const apart =
    direct === undefined && comma && !credited && !role.plural
      ? readName(reading, role.last + 1, to, known, false)
      : undefined;
  // اظهارات رئیس جمهور آمریکا، عباس عراقچی وزیر خارجه …: a name with an office of its own
  const another = apart !== undefined && readRole(reading, apart.last, to, known) !== undefined;
  const name = direct ?? (another ? undefined : apart);
  const last = name?.last ?? role.last;
  return {
    kind: 'person',
    first: at,
    last,
    nameFirst: name?.first ?? -1,
    nameLast: name?.last ?? -1,
    role,
    country: role.country,
  };
}

/** A role after a name: مهر گریگوریان معاون نخست وزیر ارمنستان, الکساندر نواک - وزیر انرژی روسیه, … (وزیر نفت). */
function apposition(reading: Reading, at: number, to: number, known: (at: number) => number): Role | undefined {
  let from = at;
  if (isMark(reading, from, '»') || isMark(reading, from, '"')) from++;
  if (
    isMark(reading, from, '،') ||
    isMark(reading, from, '-') ||
    isMark(reading, from, '–') ||
    isMark(reading, from, '(')
  )
    from++;
  return from < to ? readRole(reading, from, to, known) : undefined;
}
