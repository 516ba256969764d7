import { isMark, type Reading } from '../../reading.ts';
import { isColonOrThat, lastVerb } from './clause_ends.ts';
import type { Cue } from './cue.ts';

/** The last comma of a stretch, or undefined. */
export function lastComma(reading: Reading, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) if (isMark(reading, at, '،') || isMark(reading, at, ',')) return at;
  return undefined;
}

/** با اشاره به X، [A، B و C] را Y دانست: where what the main cue has for its object begins; undefined where no object marker follows. */
export function startOfObject(reading: Reading, next: Cue, from: number, limit: number): number | undefined {
  if (!next.line.frames?.some((frame) => frame === 'object' || frame === 'predicate')) return undefined;
  let object = from;
  while (object < limit && reading.marker[object] !== 'object') object++;
  if (object === limit) return undefined;
  if (reading.marker[object - 1] === 'it') return object - 1;
  const comma = lastComma(reading, from, object);
  if (comma === undefined) {
    // به اقداماتی که صورت گرفته این فعالیت ها را …: behind the verb of a relative clause
    const verb = lastVerb(reading, from, object);
    return verb !== undefined && verb < object ? verb : undefined;
  }
  return startOfList(reading, from, comma, object);
}

/** The comma before a list that ends at `to`: A، B و C; one before it that ends in و is closed. */
function startOfList(reading: Reading, from: number, comma: number, to: number): number {
  let start = comma;
  let end = to;
  while (hasAnd(reading, start, end) || end < to) {
    const before = lastComma(reading, from, start);
    if (before === undefined || hasAnd(reading, before, start)) break;
    end = start;
    start = before;
  }
  return start;
}

function hasAnd(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.marker[at] === 'and') return true;
  return false;
}

/** The first comma that does not go on with a list (… ، X و Y). */
export function firstOpeningComma(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (!isMark(reading, at, '،') && !isMark(reading, at, ',')) continue;
    const marker = reading.marker[at + 1];
    if (marker !== undefined && marker !== 'and') return at;
    let and = at + 1;
    while (and < to && reading.marker[and] !== 'and' && and - at < 5) and++;
    if (reading.marker[and] !== 'and') return at;
  }
  return undefined;
}

/** با اشاره به X از Y خبر داد: X ends before the preposition of the main cue. */
export function beforeGoverned(reading: Reading, next: Cue, from: number, limit: number): number {
  if (isColonOrThat(reading, next)) return limit;
  const wanted = governingMarkers(next);
  for (let at = limit - 1; at > from; at--) if (wanted.includes(reading.marker[at] ?? '')) return at;
  return limit;
}

/** The prepositions that open what a cue governs: از for خبر داد, بر for تاکید کرد. */
function governingMarkers(cue: Cue): string[] {
  const names: Record<string, string> = {
    on: 'on',
    of: 'from',
    of_as: 'from',
    to: 'to',
    regarding: 'regarding',
    with_object: 'with',
  };
  const asked = cue.line.cue_class === 'urge' ? ['from'] : [];
  return [...asked, ...(cue.line.frames ?? []).flatMap((frame) => names[frame] ?? [])];
}
