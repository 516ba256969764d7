import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { startsClause } from './cue.ts';
import { isMedia } from './subjects.ts';

/**
 * The one a sentence says is met or spoken to: در دیدار آقای پوتین, خطاب به وزیر, در گفت وگوی تلفنی با مکرون, and
 * با رئیس جمهور روسیه دیدار و گفت وگو کرد.
 */
export function counterpartIn(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  limit: number,
  speaker: readonly Party[],
): Party | undefined {
  for (let at = sentence.first; at < limit; at++) {
    const marker = reading.marker[at];
    const told = marker === 'meeting_with' || marker === 'addressing';
    if (!told && marker !== 'with') continue;
    const mention = phraseAfter(reading, cast, reading.markerEnd[at]!, limit);
    // در گفت وگو با شبکه خبری …: an interview is addressed to nobody
    if (mention === undefined || mention.phrase.kind === 'country' || isMedia(reading, mention.phrase.nameFirst))
      continue;
    if (!told && !meetsAfter(reading, mention.phrase.last, limit)) continue;
    const party = counterpart(mention, cast, speaker);
    if (party !== undefined && !speaker.includes(party)) return party;
  }
  return undefined;
}

/** دیدار و گفت وگو کرد soon after the phrase. */
function meetsAfter(reading: Reading, at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + furthestNoun); next++) {
    const marker = reading.marker[next];
    if (marker === 'meeting_noun' || marker === 'talks') {
      const verb = longest(reading, reading.markerEnd[next]!, 'verbs');
      return verb === undefined ? reading.marker[reading.markerEnd[next]!] === 'and' : verb.entry.form.person === 3;
    }
  }
  return false;
}

const furthestNoun = 8;

const nearby = 3;

function phraseAfter(reading: Reading, cast: Cast, at: number, limit: number): PartyMention | undefined {
  for (let next = at; next < Math.min(at + nearby, limit); next++) {
    const mention = cast.at.get(next);
    if (mention !== undefined) return mention;
    if (startsClause(reading, next + 1) || isMark(reading, next, '،')) return undefined;
  }
  return undefined;
}

/** همتای روس خود is the holder of the speaker's own office in that country. */
export function counterpart(mention: PartyMention, cast: Cast, speaker: readonly Party[]): Party | undefined {
  if (mention.phrase.kind === 'body' || mention.phrase.nameFirst >= 0) return mention.party ?? undefined;
  if (mention.phrase.kind === 'person' && mention.phrase.role?.ids[0] !== 'counterpart')
    return mention.party ?? undefined;
  const country = mention.phrase.role?.country;
  const heads = new Set(speaker.flatMap((party) => party.roles.map((role) => role.ids[0])));
  if (mention.phrase.role?.ids[0] !== 'counterpart') return undefined;
  return cast.parties.find(
    (party) =>
      party.kind === 'person' &&
      !speaker.includes(party) &&
      (country == null || party.country === country) &&
      party.roles.some((role) => heads.has(role.ids[0])),
  );
}
