import type { Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Party } from '../people/cast.ts';
import { type Cue, isPassive } from './cue.ts';
import { type Floor, isHere } from './floor.ts';
import { joined } from './speakers.ts';
import type { Speaker } from './statement.ts';

/**
 * Who is behind a passive that names nobody: the two who meet in «در دیدار A با B بر صلح تاکید شد» and «در این دیدار …».
 * Undefined for other cues, and where the sentence tells of no meeting.
 */
export function impersonalSpeaker(
  reading: Reading,
  sentence: SentenceSpan,
  cue: Cue,
  floor: Floor,
  met: readonly Party[] | undefined,
): Speaker | undefined {
  if (cue.kind !== 'finite' || !isPassive(cue)) return undefined;
  const parties = [...(met ?? (isHere(reading, sentence) ? floor.meeting : []))];
  if (parties.length < 2) return undefined;
  return { name: joined(parties), form: 'dropped', mention: null, parties, reason: null, rule: 'both-sides' };
}
