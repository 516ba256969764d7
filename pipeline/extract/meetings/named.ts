/** Who is named at a place of a clause. */
import { isMark, type Reading } from '../../reading.ts';
import type { Party, PartyMention } from '../people/cast.ts';
import { countryAt } from '../phrases/countries.ts';
import { type Around, holderOf, type Participant, whoIs } from './participants.ts';

/** Participants and the token after the words that name them. */
export interface Named {
  people: Participant[];
  last: number;
  /** True where the words name several holders of one office apart: رؤسای جمهور روسیه، افغانستان و تاجیکستان. */
  apart: boolean;
}

/** How far behind the words of an encounter somebody may be named, in tokens. */
export const nearName = 3;

/** Who is named from token `at` on (within `near` tokens): one, or several joined by و and commas. */
export function namedFrom(
  around: Around,
  at: number,
  limit: number,
  near: number,
  subject: readonly Party[],
): Named | undefined {
  const { reading, cast } = around;
  const mention = firstMention(around, at, Math.min(at + near, limit));
  if (mention === undefined) return undefined;
  const people = [...whoIs(around, mention, subject)];
  let last = mention.phrase.last;
  const { role, kind } = mention.phrase;
  const office = role !== null && kind === 'person' && mention.phrase.nameFirst < 0;
  let apart = people.length > 1 && office;
  for (;;) {
    const next = afterJoint(reading, last, limit);
    if (next === undefined) break;
    const country = office ? countryAt(reading, next) : undefined;
    if (country?.country != null) {
      people.push(holderOf(around, mention, country.country));
      last = country.last;
      apart = true;
      continue;
    }
    const other = cast.at.get(afterQuote(reading, next));
    if (other === undefined || other.phrase.kind !== kind) break;
    // سلطان هیثم بن طارق، پادشاه عمان: the office of the one just named
    const apposed = !office && other.phrase.nameFirst < 0 && kind === 'person' && isMark(reading, next - 1, '،');
    if (apposed) {
      last = other.phrase.last;
      continue;
    }
    people.push(...whoIs(around, other, subject));
    last = other.phrase.last;
  }
  return { people, last, apart };
}

const newsKinds: ReadonlySet<string> = new Set(['news_agency', 'media']);

/** Words behind which somebody else is named: سفر به تهران. */
const leadsAway: ReadonlySet<string> = new Set(['that', 'in', 'to', 'from', 'for', 'with', 'about', 'since']);

/** The first phrase for somebody in a stretch that no comma, colon or که breaks; news agencies are nobody. */
function firstMention({ reading, cast }: Around, from: number, to: number): PartyMention | undefined {
  const first = afterQuote(reading, from);
  for (let at = first; at < to + first - from; at++) {
    const mention = cast.at.get(at);
    if (mention !== undefined) {
      const body =
        mention.phrase.kind === 'body'
          ? reading.found[mention.phrase.first]?.find((hit) => hit.entry.list === 'bodies')
          : undefined;
      return body?.entry.list === 'bodies' && newsKinds.has(body.entry.kind) ? undefined : mention;
    }
    const marker = reading.marker[at];
    if (isMark(reading, at, '،') || isMark(reading, at, ':') || (marker !== undefined && leadsAway.has(marker)))
      return undefined;
  }
  return undefined;
}

/** The token after an opening quotation mark: با «سرگئی لاوروف». */
export function afterQuote(reading: Reading, at: number): number {
  return isMark(reading, at, '«') || isMark(reading, at, '"') ? at + 1 : at;
}

/** The token after و or a comma (and after a closing quotation mark before it). */
function afterJoint(reading: Reading, at: number, limit: number): number | undefined {
  const joint = isMark(reading, at, '»') || isMark(reading, at, ')') ? at + 1 : at;
  let next = joint;
  if (isMark(reading, next, '،')) next++;
  if (reading.marker[next] === 'and') next = reading.markerEnd[next]!;
  // A، B و همچنین C
  if (next > joint && reading.marker[next] === 'also') next = reading.markerEnd[next]!;
  return next > joint && next < limit ? next : undefined;
}
