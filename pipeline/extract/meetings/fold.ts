import type { Reading } from '../../reading.ts';
import { refused } from '../../trace.ts';
import { foldRepeats } from '../repeats.ts';
import type { Meeting } from './meeting.ts';
import type { Participant } from './participants.ts';

/** Mentions of one encounter become one row: the same kind, and the participants of one are among those of the other. */
export function foldMeetings(reading: Reading, rows: readonly Meeting[]): Meeting[] {
  const placeOf = (near: readonly Meeting[], row: Meeting): number => {
    const place = near.findIndex((other) => isSame(row, other));
    if (place >= 0) refused(reading, 'meeting', row.rule, row.first, 'the same encounter as before: one row for both');
    return place;
  };
  return foldRepeats(rows, placeOf, merged);
}

function merged(a: Meeting, b: Meeting): Meeting {
  const more = a.open ? union(a, b) : b.participants.length > a.participants.length ? b.participants : a.participants;
  // سفر X به Y was only mentioned, and is planned for tomorrow
  const [state, mentioned] = a.mentioned ? [b.state, b.mentioned] : [a.state, false];
  const placed = a.place === null ? b : a;
  return {
    ...a,
    kind: b.kind === 'commission' ? b.kind : a.kind,
    state,
    mentioned,
    participants: more,
    place: placed.place,
    placeCountry: placed.placeCountry,
    when: a.when ?? b.when,
  };
}

function union(a: Meeting, b: Meeting): Participant[] {
  const known = new Set(namesOf(a));
  return [...a.participants, ...b.participants.filter((one) => !known.has(one.name))];
}

function isSame(a: Meeting, b: Meeting): boolean {
  if (a.state !== b.state && !a.mentioned && !b.mentioned) return false;
  if (a.kind !== b.kind) return isOfCommission(a, b) || isOfCommission(b, a);
  if ((a.rule === 'forum' || b.rule === 'forum') && sides(a) === sides(b)) return true;
  if (a.open && b.open) return true;
  if (a.kind === 'commission') return a.rule === b.rule && sides(a) === sides(b);
  if (a.kind === 'visit' && a.placeCountry !== b.placeCountry && a.placeCountry !== null && b.placeCountry !== null)
    return false;
  const [x, y] = [namesOf(a), namesOf(b)];
  const [small, large] = x.length <= y.length ? [x, y] : [y, x];
  return small.every((name) => large.includes(name));
}

/** کمیته مشترک … با حضور X و Y, X با Y دیدار کرد: the session, told by those who held it. */
function isOfCommission(a: Meeting, b: Meeting): boolean {
  if (a.kind !== 'commission' || b.kind !== 'meeting' || a.participants.length !== b.participants.length) return false;
  const names = namesOf(b);
  return a.participants.every((one) => one.bare !== true && names.includes(one.name));
}

/** The countries of a session: its members may be named once and left out elsewhere. */
function sides(row: Meeting): string {
  return [...new Set(row.participants.map((one) => one.country ?? ''))].sort().join(' ');
}

function namesOf(row: Meeting): string[] {
  return row.participants.map((one) => one.name);
}
