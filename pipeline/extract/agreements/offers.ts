import { Ending } from '../../persian/vocabulary.ts';
import { isVerb, wordAt } from '../clauses/words.ts';
import { isState, namesDocument, saysWhat } from './footing.ts';
import { assertionOf, make, negated, no, type Said } from './said.ts';
import type { StageFound } from './stage_words.ts';

/** علاقه مندیم, مناسب است: words that are a clause's verb by themselves. */
const verbs: ReadonlySet<string> = new Set(['wants', 'advice']);

/** پیشنهاد کرد, آمادگی … اعلام کرد, آماده ایم, استقبال می کنیم, پیش نویس … ارائه شد. */
export function offer(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  const { form } = hit.entry;
  if (footing.negative) return no(said, negated);
  if (form === 'draft' && !namesDocument(reading, clause)) return no(said, 'a draft of no document');
  if (form === 'welcome' && !(near && clause.verb?.form.tense === 'present'))
    return no(said, 'a welcome not said in the present with the verb of the clause');
  if (form === 'willing' && !isState(reading, clause)) return no(said, 'not said as a state that lasts');
  // در پیش دارند is no در پی
  if (form === 'intent' && hit.ending !== Ending.None) return no(said, 'another word');
  if (form === 'intent' && !(isState(reading, clause) && (near || wordAt(reading, hit.end, 'action') !== undefined)))
    return no(said, 'nothing that is meant to be done');
  // پیشنهاد ما احداث خط لوله است
  const [opening] = clause.parts[0]!;
  if (form === 'offer' && !near && hit.start <= opening + 1 && isVerb(reading, clause.verb, 'be'))
    return { ...make(said, 'proposed', assertionOf(footing), 'offer-noun'), verbal: true };
  const adjective = form === 'offer' && !near && hit.ending === Ending.Ye;
  if (adjective) return no(said, 'an adjective');
  if (form === 'offer' && !near && (reading.marker[hit.start - 1] === 'to' || !saysWhat(reading, clause, hit.end)))
    return no(said, 'does not say what is offered');
  return make(said, 'proposed', assertionOf(footing), near || verbs.has(form) ? `${form}-verb` : `${form}-noun`);
}
