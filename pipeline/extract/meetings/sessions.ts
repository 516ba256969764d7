import { isMark, type Reading } from '../../reading.ts';
import type { Clause } from '../agreements/clauses.ts';
import { countriesIn, type Frame } from '../agreements/frame.ts';
import { isTold, meetingWord, placeIn, saysAhead, stateOf } from './encounters.ts';
import { type Around, asParticipant, countryParticipant, subjectAt } from './participants.ts';
import { type Found, isHeld } from './rules.ts';

const longestName = 14;

/**
 * A session of a joint body with the countries of its name, or the two that the article is about: کمیسیون مشترک ایران و روسیه …
 * برگزار شد; a meeting that names its countries further on: نشست سه‌جانبه همکاری‌های حمل و نقل ایران، عراق و سوریه.
 */
export function session(around: Around, frame: Frame, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const body = meetingWord(reading, at, 'session') ?? meetingWord(reading, at, 'group');
  const hit = body ?? meetingWord(reading, at, 'encounter');
  if (hit === undefined || isTold(reading, at) || (body !== undefined && body.entry.kind === 'summit')) return undefined;
  const last = endOfName(reading, hit.end, Math.min(clause.last, hit.end + longestName));
  const named = countriesIn(frame, hit.start, last);
  const countries = named.length > 1 ? named : body !== undefined && isHeld(around, clause) ? [...new Set([...around.pair, ...named])].slice(0, 2) : [];
  if (countries.length < 2) return undefined;
  const state = saysAhead(reading, hit.end, clause.last) && clause.verb?.form.tense !== 'past' ? 'planned' : stateOf(reading, clause);
  const members = isAmong(reading, hit.start, clause) ? subjectAt(around, clause.sentence, at).filter((party) => party.kind === 'person') : [];
  const own = members.map((party) => asParticipant(reading, party));
  const sides = countries.map((country) => countryParticipant(reading, country));
  const participants = body === undefined ? [...own, ...sides.filter((one) => !own.some((member) => member.country === one.country))] : [...own, ...sides];
  return [{ kind: body === undefined ? 'meeting' : 'commission', state, participants, place: placeIn(reading, clause), rule: body?.entry.word === 'group' ? 'group' : body === undefined ? 'forum' : 'session' }];
}

/** The name of a session runs to a comma, a colon, که or با حضور. */
function endOfName(reading: Reading, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    if (isMark(reading, at, '،') && reading.marker[at + 1] !== undefined) return at;
    if (isMark(reading, at, ':') || reading.marker[at] === 'that' || (reading.marker[at] === 'with' && reading.markerEnd[at] === at + 1 && at > from + 1)) return at;
  }
  return last;
}

/** X در [پانزدهمین اجلاس کمیسیون مشترک] گفت: the speaker took part. */
function isAmong(reading: Reading, at: number, clause: Clause): boolean {
  for (let before = at - 1; before >= Math.max(clause.first, at - 3); before--) if (reading.marker[before] === 'in') return true;
  return false;
}
