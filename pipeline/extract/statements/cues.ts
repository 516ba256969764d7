import { all, longest, type Reading } from '../../reading.ts';
import { absent, fired, refused } from '../../trace.ts';
import { splitCue } from './compound_cues.ts';
import type { Cue } from './cue.ts';
import { finiteCue } from './finite_cues.ts';
import { gappedCue } from './gapped_cues.ts';
import { participialCue } from './participial_cues.ts';

/** Cues of the tokens `first` to `last` in order. */
export function findCues(reading: Reading, first: number, last: number): Cue[] {
  const cues: Cue[] = [];
  let at = first;
  while (at < last) {
    const cue =
      sourceCue(reading, at) ??
      participialCue(reading, at, first, cues) ??
      splitCue(reading, at, last) ??
      gappedCue(reading, at, first, last) ??
      finiteCue(reading, at, first);
    if (cue !== undefined && cue.last <= last) {
      fired(reading, 'cue', cue.rule, at, [cue.first, cue.last]);
      cues.push(cue);
      at = Math.max(cue.kind === 'finite' && cue.verbFirst > cue.last ? cue.last : cue.after, at + 1);
    } else {
      if (cue !== undefined) refused(reading, 'cue', cue.rule, at, 'its words run past the end of the sentence');
      at = Math.max(at + 1, futureEnd(reading, at));
    }
  }
  return cues;
}

/** The token after a verb in the future that starts here: خواهد گفت is no گفت; 0 where none does. */
function futureEnd(reading: Reading, at: number): number {
  const verb = longest(reading, at, 'verbs');
  if (verb?.entry.form.tense !== 'future') return 0;
  refused(reading, 'cue', 'verb', at, 'a verb in the future: nothing has been said yet');
  return verb.end;
}

/** به گفته وزیر نیرو, at the start of a clause or in its midst. */
function sourceCue(reading: Reading, at: number): Cue | undefined {
  for (const hit of all(reading, at, 'cues')) {
    if (hit.entry.form !== 'source' || hit.ending > 2) continue;
    if (reading.marker[hit.end] === 'pronoun_first')
      return refused(reading, 'cue', 'source-phrase', at, 'the speaker speaks of himself: از نظر ما');
    return {
      kind: 'source',
      first: at,
      last: hit.end,
      line: hit.entry,
      after: hit.end,
      verb: null,
      verbFirst: hit.end,
      rule: 'source-phrase',
    };
  }
  return refused(reading, 'cue', 'source-phrase', at, absent);
}
