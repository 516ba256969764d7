import { isMark, longest, type Reading } from '../../reading.ts';
import { fired } from '../../trace.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { counterpart } from './same_office.ts';

/** دیدار وزیر نیرو و هیأت همراه با الکساندر نواک: the two who meet, where the encounter itself tells both; undefined where it does not. */
export function sidesMet(reading: Reading, cast: Cast, from: number, to: number): Party[] | undefined {
  for (let at = from; at < to; at++) {
    const marker = reading.marker[at];
    if (marker !== 'meeting_with' && marker !== 'meeting_noun') continue;
    const host = someone(cast, reading.markerEnd[at]!);
    const guest = host === undefined ? undefined : behindWith(reading, cast, host.phrase.last, to);
    if (host?.party == null || guest === undefined) continue;
    const other = counterpart(reading, guest, cast, [host.party]);
    if (other === undefined || other === host.party) continue;
    fired(reading, 'addressee', 'sides-met', at, [at, guest.phrase.last], `${host.party.name}, ${other.name}`);
    return [host.party, other];
  }
  return undefined;
}

/** A person or a body by name or title that starts at a token. */
function someone(cast: Cast, at: number): PartyMention | undefined {
  const mention = cast.at.get(at);
  const kind = mention?.phrase.kind;
  return kind === 'person' || kind === 'body' ? mention : undefined;
}

const furthestWith = 6;

/** Whom با names soon after the first of the two, with no verb and no mark between. */
function behindWith(reading: Reading, cast: Cast, from: number, to: number): PartyMention | undefined {
  for (let at = from; at < Math.min(to, from + furthestWith); at++) {
    if (reading.marker[at] === 'with') return someone(cast, reading.markerEnd[at]!);
    if (isMark(reading, at, '،') || longest(reading, at, 'verbs') !== undefined) return undefined;
  }
  return undefined;
}
