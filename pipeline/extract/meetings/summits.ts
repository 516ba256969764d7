/** Summits that somebody takes part in: حضور در همایش بین المللی, X در نشست شورای امنیت گفت. */
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { subjectAt } from './actors.ts';
import { meetingWord, stateOf } from './encounters.ts';
import { type Around, people } from './participants.ts';
import { placeIn } from './places.ts';
import { type Found, noEncounter } from './rule.ts';

/** حضور در همایش بین المللی: the subject took part in a summit. */
export function attended(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'attend');
  if (hit === undefined) return noEncounter(reading, 'attended', at, absent);
  const meant = reading.marker[at - 1] === 'for';
  const summit = meetingWord(reading, hit.end, 'session');
  if (summit?.entry.kind !== 'summit') return noEncounter(reading, 'attended', at, 'no summit behind it');
  const participants = people(around, subjectAt(around, clause.sentence, at).slice(0, 1));
  return [
    {
      kind: 'summit',
      state: meant ? 'planned' : stateOf(reading, clause, at),
      participants,
      place: placeIn(reading, clause),
      rule: 'attended',
    },
  ];
}
