import { longest, type Reading } from '../../reading.ts';
import { absent, refused } from '../../trace.ts';
import { type Cue, type CueLine, cueNounAt, startsClause } from './cue.ts';

/**
 * بر [A] تاکید و از [B] استقبال کرد: a cue noun whose light verb is told only once, behind a later one. What it governs stands
 * before it, by a preposition of its frame or را, and what follows و opens a verb phrase of its own.
 */
export function gappedCue(reading: Reading, at: number, from: number, last: number): Cue | undefined {
  const noun = cueNounAt(reading, at);
  if (noun === undefined) return no(reading, at, absent);
  if (noun.ending !== 0 || reading.marker[noun.end] !== 'and')
    return no(reading, at, 'no conjunction follows the noun: its verb is its own');
  const next = reading.markerEnd[noun.end]!;
  if (!opensVerbPhrase(reading, next)) return no(reading, at, 'no other verb phrase opens behind the conjunction');
  if (!governsBefore(reading, noun.entry, at, from))
    return no(reading, at, 'what the noun governs does not stand before it in its clause');
  const verb = tellingVerb(reading, next, last);
  if (verb === undefined) return no(reading, at, 'no verb of the third person in a past tense follows');
  return {
    kind: 'finite',
    first: at,
    last: noun.end,
    line: noun.entry,
    after: noun.end,
    verb,
    verbFirst: noun.end,
    rule: 'gapped-verb',
  };
}

function no(reading: Reading, at: number, why: string): undefined {
  return refused(reading, 'cue', 'gapped-verb', at, why);
}

const opening = new Set(['on', 'from', 'to', 'with', 'regarding', 'continuing', 'also', 'this']);

/** … و بر B, … و تاکید کرد, … و خواهان B شد; not … و همکاری. */
function opensVerbPhrase(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  if (marker !== undefined) return opening.has(marker);
  return cueNounAt(reading, at) !== undefined || longest(reading, at, 'verbs') !== undefined;
}

const prepositions: Record<string, string> = {
  on: 'on',
  of: 'from',
  to: 'to',
  regarding: 'regarding',
  object: 'object',
  predicate: 'object',
};

/** True where the noun's preposition, with something behind it, or را stands before it in its clause. */
function governsBefore(reading: Reading, line: CueLine, at: number, from: number): boolean {
  const wanted = (line.frames ?? []).flatMap((frame) => prepositions[frame] ?? []);
  if (reading.marker[at - 1] === 'for' || reading.marker[at - 1] === 'and') return false;
  for (let before = at - 1; before >= from; before--) {
    const marker = reading.marker[before] ?? '';
    if (marker === 'while' || (marker === 'with' && cueNounAt(reading, before + 1) !== undefined)) return false;
    if (wanted.includes(marker)) return marker === 'object' || reading.markerEnd[before]! < at;
    if (longest(reading, before, 'verbs') !== undefined && startsClause(reading, before + 1)) return false;
  }
  return false;
}

/** The later verb that tells both: a past or a perfect in the third person. */
function tellingVerb(reading: Reading, from: number, to: number): Cue['verb'] | undefined {
  for (let at = from; at < to; at++) {
    const verb = longest(reading, at, 'verbs')?.entry;
    const tense = verb?.form.person === 3 ? verb.form.tense : undefined;
    if (tense === 'past' || tense === 'perfect' || tense === 'pluperfect') return verb;
  }
  return undefined;
}
