/** Letters: نامه X به Y, در نامه ای به Y, به Y پیام تبریک ارسال کرد. */
import { isMark, longest, type Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { actorAt } from './actors.ts';
import { isNegated, isTold, leadAt, meetingWord, plural, stateOf, type WordHit } from './encounters.ts';
import { type Named, namedFrom } from './named.ts';
import type { Around, Participant } from './participants.ts';
import { type Found, noEncounter } from './rule.ts';

/** نامه X به Y, نامه ای از سوی X به Y, به Y نامه نوشت: from one to another; پیام هایی to several are one for each. */
export function letter(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'letter');
  if (hit === undefined) return noEncounter(reading, 'letter', at, absent);
  if (isTold(reading, at) || isInInstrument(reading, at))
    return noEncounter(reading, 'letter', at, 'told before, or a word of an agreement');
  if (isNegated(reading, clause, at - 1)) return noEncounter(reading, 'letter', at, 'negated: nobody wrote');
  const writer = writerBehind(around, clause, hit);
  const reader = readerBehind(around, clause, writer?.last ?? hit.end) ?? readerBefore(around, clause, hit);
  if (reader === undefined) return noEncounter(reading, 'letter', at, 'nobody is named that it goes to');
  const writers = writer?.people ?? actorAt(around, clause, at) ?? [];
  if (![...writers, ...reader.people].every((one) => one.bare !== true) || writers.length === 0)
    return noEncounter(reading, 'letter', at, 'nobody is named that wrote it, or only countries');
  const groups = isPlural(reading, at) ? reader.people.map((one) => [one]) : [reader.people];
  const state = leadAt(reading, at) === 'in' ? 'held' : stateOf(reading, clause, at);
  return groups.map((readers) => letterOf([...writers, ...readers], state));
}

/** پیام های تبریک. */
function isPlural({ tokens, lexicon }: Reading, at: number): boolean {
  return lexicon.vocabulary.stems(tokens.id[at]!).some((stem) => stem.ending === plural);
}

function letterOf(participants: Participant[], state: Found['state']): Found {
  return { kind: 'letter', state, participants, place: undefined, rule: 'letter' };
}

/** تفاهم نامه, موافقت نامه: no letter. */
function isInInstrument(reading: Reading, at: number): boolean {
  const before = longest(reading, at - 1, 'instruments');
  return before !== undefined && before.end > at;
}

const nearWriter = 4;

/** نامه [X], نامه مهمی از سوی [X]. */
function writerBehind(around: Around, clause: Clause, { end }: WordHit): Named | undefined {
  const { reading } = around;
  for (let at = end; at < Math.min(end + nearWriter, clause.last); at++)
    if (reading.marker[at] === 'by') return namedFrom(around, reading.markerEnd[at]!, clause.last, 1, []);
  return namedFrom(around, end, clause.last, 2, []);
}

const nearReader = 4;
const towards: ReadonlySet<string | undefined> = new Set(['to', 'for', 'addressing']);

/** به [Y], برای [Y], خطاب به [Y]. */
function readerBehind(around: Around, clause: Clause, from: number): Named | undefined {
  const { reading } = around;
  for (let at = from; at < Math.min(from + nearReader, clause.last); at++) {
    if (isMark(reading, at, '،') || isMark(reading, at, ':')) return undefined;
    if (towards.has(reading.marker[at])) return namedFrom(around, reading.markerEnd[at]!, clause.last, 1, []);
  }
  return undefined;
}

/** [به Y و Z] پیام تبریک ارسال کرد: where the clause says that it was sent. */
function readerBefore(around: Around, clause: Clause, { start, end }: WordHit): Named | undefined {
  const { reading } = around;
  if (clause.verb === null || end > clause.verbFirst || !isSent(reading, end, clause)) return undefined;
  for (let at = start - 1; at >= clause.first; at--) {
    if (reading.marker[at] !== 'to') continue;
    const named = namedFrom(around, at + 1, start, 1, []);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** ارسال کرد, نوشته اند, فرستاد. */
function isSent(reading: Reading, from: number, clause: Clause): boolean {
  if (clause.verb !== null && reading.lexicon.names('meeting_words', 'send_verb', clause.verb.past)) return true;
  for (let at = from; at < clause.last; at++) if (meetingWord(reading, at, 'send') !== undefined) return true;
  return false;
}
