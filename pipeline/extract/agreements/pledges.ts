import { longest } from '../../reading.ts';
import { treatyAt } from '../clauses/treaties.ts';
import { isVerb, wordAt } from '../clauses/words.ts';
import { namesPact } from './breaches.ts';
import { isState } from './footing.ts';
import { make, negated, no, type Said, type Told, wished } from './said.ts';
import { type StageFound, stageHits } from './stage_words.ts';

const farIn = 4;

/** قول داد, متعهد شد نیروگاه را بسازد, قبول کردند; not متعهد است. */
export function promise(said: Said): StageFound | undefined {
  const { reading, clause, footing, near } = said;
  if (!near || !isVerb(reading, clause.verb, 'result_verb')) return no(said, 'not said as given');
  if (footing.negative) return no(said, negated);
  if (footing.conditional || footing.hoped) return no(said, wished);
  return { ...make(said, 'agreed', 'asserted', 'promised'), verbal: true };
}

/** پیشنهاد ایران را پذیرفت, پذیرفته است … نصب شود. */
export function acceptStage({ reading, clause, footing }: Told): StageFound | undefined {
  if (!isVerb(reading, clause.verb, 'accept_verb') || !footing.done || footing.negative) return undefined;
  if (footing.conditional || footing.hoped) return undefined;
  const { verbFirst: first, last } = clause;
  return { stage: 'agreed', assertion: 'asserted', first, last, verbal: true, offer: false, rule: 'promised' };
}

/** بر اساس این توافق، خط لوله احداث می شود, طبق قرارداد ایران متعهد است: what a pact lays down is agreed. */
export function pactStage({ reading, clause, footing }: Told): StageFound | undefined {
  if (clause.verb === null || footing.done || footing.negative || footing.conditional) return undefined;
  // منطقه بر اساس تفاهم نامه در مسئولیت مسکو قرار دارد: a state
  if (isState(reading, clause)) return undefined;
  const [first] = clause.parts[0]!;
  for (let at = first; at < first + farIn; at++) {
    const lead = wordAt(reading, at, 'pact_lead');
    if (lead === undefined) continue;
    const noun = reading.marker[lead.end] === 'this' ? reading.markerEnd[lead.end]! : lead.end;
    const told = longest(reading, noun, 'stages')?.entry.form;
    const pact =
      longest(reading, noun, 'instruments')?.entry.document === true || told === 'result' || told === 'results';
    if (!pact || treatyAt(reading, noun) !== undefined) return undefined;
    return {
      stage: 'agreed',
      assertion: 'planned',
      first: at,
      last: noun + 1,
      verbal: false,
      offer: false,
      rule: 'by-pact',
    };
  }
  return undefined;
}

/** پیشنهاد ایران را رد کرد, با اجرای قرارداد مخالفت کرد: what was offered or agreed is refused. */
export function refuse(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  const offered = [...stageHits(reading, clause)].some(
    ({ entry, start }) => entry.form === 'offer' && start < hit.start,
  );
  if (!near || !footing.done || footing.negative || !(offered || namesPact(reading, clause)))
    return no(said, 'no offer and no pact that is refused');
  return make(said, 'stalled', 'asserted', 'refused');
}

/** قرار بود انبار مشترکی ساخته شود اما …: it was not. */
export function due(said: Said): StageFound | undefined {
  const { reading, clause } = said;
  const { last } = reading.sentences[clause.sentence]!;
  for (let at = clause.last; at < last; at++)
    if (reading.marker[at] === 'but') return { ...make(said, 'stalled', 'asserted', 'was-due'), verbal: true };
  return no(said, 'nothing says that it was not done');
}
