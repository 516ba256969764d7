/** What the name of a session says: where it ends, whose it is, and where it is no session at all. Token spans, end exclusive. */
import { all, isMark, longest, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Frame } from '../clauses/frame.ts';
import { meetingWord } from './encounters.ts';
import { bodyOfManyAt } from './nationality.ts';
import type { Around } from './participants.ts';
import type { Place } from './places.ts';

const longestName = 20;

/** The name of a session runs to a comma, a colon, که, با حضور or the end of its clause. */
export function endOfName(reading: Reading, from: number, clause: Clause): number {
  const last = Math.min(clause.last, from + longestName);
  for (let at = from; at < last; at++) {
    if (isMark(reading, at, '،') && reading.marker[at + 1] !== undefined) return at;
    if (
      isMark(reading, at, ':') ||
      reading.marker[at] === 'that' ||
      // تماس تلفنی درباره ایران و کره شمالی: what it was about
      reading.marker[at] === 'about' ||
      (reading.marker[at] === 'with' && reading.markerEnd[at] === at + 1 && at > from + 1)
    )
      return at;
  }
  return last;
}

/** The most countries that are named one right after the other: ایران، عراق و سوریه; fewer than two are none. */
export function countriesInRow(reading: Reading, frame: Frame, first: number, last: number): string[] {
  let longestRun: string[] = [];
  let run: string[] = [];
  let end = -1;
  for (const mention of frame.mentions) {
    if (mention.first < first) continue;
    if (mention.last > last) break;
    if (end < 0 || !isJoint(reading, end, mention.first)) run = [];
    if (!run.includes(mention.country)) run.push(mention.country);
    end = mention.last;
    if (run.length > longestRun.length) longestRun = run;
  }
  return longestRun.length > 1 ? longestRun : [];
}

/** Only و, a comma or a dash stand between two names, or nothing. */
function isJoint(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (reading.marker[at] !== 'and' && !['،', ',', '-', '–'].some((mark) => isMark(reading, at, mark))) return false;
  return true;
}

/** The body of many states that a session is one of: شورای امنیت in نشست شورای امنیت, جنبش عدم تعهد in اجلاس سران کشورهای عضو …. */
export function bodyOfMany({ reading, cast }: Around, first: number, last: number): Place | undefined {
  for (let at = first; at < last; at++) {
    const phrase = cast.at.get(at)?.phrase;
    // دیدار مدیرکل آژانس: an officer, no session; سران کشورهای عضو are its members
    if (endsName.has(reading.marker[at]) || (phrase?.kind === 'person' && phrase.role?.plural !== true))
      return undefined;
    const end = bodyOfManyAt(reading, at, last);
    if (end !== undefined) return [at, end];
  }
  return undefined;
}

const endsName: ReadonlySet<string | undefined> = new Set([
  'in',
  'to',
  'from',
  'with',
  'about',
  'for',
  'that',
  'object',
]);

/** کمیسیون مشترک برجام: what is named is a treaty, whose members are more than two. */
export function isOfTreaty(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last && !endsName.has(reading.marker[at]); at++)
    if (all(reading, at, 'events').some((hit) => hit.entry.kind === 'instrument')) return true;
  return false;
}

/** رئیس کمیسیون مشترک is somebody's office, no session. */
export function isInOffice({ isPerson, cast }: Around, at: number): boolean {
  return isPerson[at] === 1 && isPerson[at - 1] === 1 && !cast.at.has(at);
}

const nearDocument = 3;

/** سند سومین نشست: the name of a document. */
export function isInDocument({ reading }: Around, at: number): boolean {
  for (let before = Math.max(0, at - nearDocument); before < at; before++) {
    const hit = longest(reading, before, 'instruments');
    if (hit?.entry.document === true && hit.end <= at && reading.marker[hit.end] === undefined) return true;
  }
  return false;
}

const nearSession = 4;

/** نشست رسمی شانزدهمین [اجلاس کمیسیون مشترک]: the words of a session that lead on to its name. */
export function leadsToSession(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < Math.min(from + nearSession, last); at++)
    if (meetingWord(reading, at, 'session')?.entry.kind === 'commission') return true;
  return false;
}
