import type { Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { countriesIn, type Frame } from '../clauses/frame.ts';
import { hasWord, isVerb, wordAt } from '../clauses/words.ts';
import type { Told } from './said.ts';
import type { StageFound } from './stage_words.ts';

const nearSide = 4;

/** می توانیم … کنیم, ایران می تواند … کند: the speaker's side offers it; سفیر از ایران خواست … کند: it asks for it. */
export function abilityStage({ reading, frame, clause, footing }: Told): StageFound | undefined {
  const form = clause.modal?.form;
  if (form === undefined || form.negative || footing.conditional) return undefined;
  const { verbFirst: first, last } = clause;
  const offer = { stage: 'proposed', assertion: 'attributed', first, last, offer: true } as const;
  const from = clause.head?.[0] ?? clause.first;
  if (isVerb(reading, clause.modal, 'ask_verb') && form.tense === 'past')
    return asksOf(reading, frame, from, last) ? { ...offer, verbal: true, rule: 'asked' } : undefined;
  if (form.tense !== 'present') return undefined;
  if (form.person === 1) return { ...offer, verbal: false, rule: 'we-can' };
  return opensWithSide(reading, frame, clause) ? { ...offer, verbal: false, rule: 'they-can' } : undefined;
}

/** از ایران, از شرکت های عمانی: who is asked. */
function asksOf(reading: Reading, frame: Frame, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (reading.marker[at] === 'from' && countriesIn(frame, at + 1, at + nearSide).length > 0) return true;
  return false;
}

/** [ایران] می تواند, [دو کشور] می توانند: a side of the dealings, which the clause opens with. */
function opensWithSide(reading: Reading, frame: Frame, clause: Clause): boolean {
  const first = clause.parts[0]![0];
  // ایران می تواند نقش مهمی داشته باشد
  if (hasWord(reading, clause, 'role')) return false;
  if (countriesIn(frame, first, first + 1).length > 0) return true;
  return [first, first + 1].some((at) => wordAt(reading, at, 'both') !== undefined);
}
