/** Letters: نامه X به Y, در نامه ای به Y, به Y پیام تبریک ارسال کرد. */
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { subjectAt } from './actors.ts';
import { isTold, meetingWord } from './encounters.ts';
import { namedFrom } from './named.ts';
import { type Around, people } from './participants.ts';
import { type Found, noEncounter } from './rule.ts';

/** نامه X به Y, در نامه ای به Y. */
export function letter(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'letter');
  if (hit === undefined) return noEncounter(reading, 'letter', at, absent);
  if (isTold(reading, at)) return noEncounter(reading, 'letter', at, 'told before');
  const writer = namedFrom(around, hit.end, clause.last, 2, []);
  const from = writer?.last ?? hit.end;
  if (reading.marker[from] !== 'to') return noEncounter(reading, 'letter', at, 'not said to whom');
  const reader = namedFrom(around, from + 1, clause.last, 2, []);
  if (reader === undefined) return noEncounter(reading, 'letter', at, 'nobody is named that it goes to');
  const writers = writer?.people ?? people(around, subjectAt(around, clause.sentence, at));
  return [
    { kind: 'letter', state: 'held', participants: [...writers, ...reader.people], place: undefined, rule: 'letter' },
  ];
}
