import { Ending } from '../../persian/vocabulary.ts';
import { longest, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { countriesIn, type Frame } from '../clauses/frame.ts';
import { treatyAt, treatyOfIt } from '../clauses/treaties.ts';
import { hasWord, tokensOf, wordAt } from '../clauses/words.ts';
import type { Footing } from './footing.ts';
import { isPurpose } from './footing.ts';
import { instrumentsIn } from './items.ts';
import { make, no, type Said, wished } from './said.ts';
import { hasTalk, type StageFound } from './stage_words.ts';

/**
 * قرارداد متوقف شد, از برجام خارج شد, لغو قرارداد: an item that does not go on. There has to be one: نقض حریم هوایی, خروج از بحران and تاخیر پرواز
 * say nothing of an agreement; what only dates or explains something else (پس از خروج آمریکا از برجام) is no news of it.
 */
export function stall(said: Said): StageFound | undefined {
  const { reading, frame, clause, hit, footing, near } = said;
  // خارجی is an adjective
  if (hit.ending === Ending.Ye) return undefined;
  const told = clause.verb === null || frame.treaty !== null || hasWord(reading, clause, 'breach');
  // به نتیجه نرسید says no by itself
  const whole = clause.verb !== null && hit.end > clause.verbFirst;
  const denied = footing.negative && !whole && (near || !told);
  if (isPurpose(reading, hit.start) || hasWord(reading, clause, 'when') || denied) return undefined;
  if (footing.conditional || footing.hoped) return undefined;
  const ofPact = pactBehind(reading, hit.end, clause.last);
  const begun = hasWord(reading, clause, 'begin') || wordAt(reading, hit.start - 2, 'going_on') !== undefined;
  if (ofPact && begun) return { ...make(said, 'stalled', 'asserted', 'stalled-begun'), verbal: true };
  if (near) {
    const meant = frame.treaty !== null && treatyOfIt(reading, clause.parts) !== undefined;
    const shared = hasWord(reading, clause, 'joint') || hasTalk(reading, clause) || goesBetween(reading, frame, clause);
    if (!meant && !shared && !namesPact(reading, clause)) return undefined;
    if (endsVisa(said))
      return footing.needed || footing.ahead ? undefined : make(said, 'completed', 'asserted', 'visa-free');
    return footing.needed ? undefined : make(said, 'stalled', footing.ahead ? 'planned' : 'asserted', 'stalled-verb');
  }
  return told && ofPact ? make(said, 'stalled', 'asserted', 'stalled-noun') : undefined;
}

/** امضای قرارداد به تعویق افتاد, به هفته آینده موکول شد: words with their verb in them that put an item off. */
export function halt(said: Said): StageFound | undefined {
  const { reading, frame, clause, footing } = said;
  if (footing.conditional || footing.hoped || footing.needed) return no(said, wished);
  if (!namesPact(reading, clause) && !goesBetween(reading, frame, clause)) return no(said, 'no pact that is put off');
  return { ...make(said, 'stalled', 'asserted', 'put-off'), verbal: true };
}

/** صادرات گاز ایران به عمان, پروازهای ایران و عمان: what goes between two countries that the clause names. */
function goesBetween(reading: Reading, frame: Frame, clause: Clause): boolean {
  if (countriesIn(frame, clause.first, clause.last).length < 2) return false;
  return instrumentsIn(reading, clause.parts).some(({ entry }) => goods.has(entry.instrument));
}

const goods: ReadonlySet<string> = new Set(['trade', 'visa_or_border', 'project']);

/** روادید میان ایران و عمان لغو شد: an end that is a step forward. */
function endsVisa({ reading, clause, hit }: Said): boolean {
  const lifted = wordAt(reading, hit.start, 'action') !== undefined;
  return lifted && instrumentsIn(reading, clause.parts).some(({ entry }) => entry.instrument === 'visa_or_border');
}

/** به توافق پایبند است: it is kept, which counts as carried out; پایبند نیست: it is not. */
export function keep(said: Said): StageFound | undefined {
  const { reading, clause, footing, near } = said;
  if (!near || footing.conditional || footing.needed || footing.hoped || footing.ahead) return undefined;
  if (!namesPact(reading, clause)) return undefined;
  return footing.negative
    ? make(said, 'stalled', 'asserted', 'not-kept')
    : make(said, 'implementing', 'asserted', 'kept');
}

/** به تعهدات خود در برجام عمل نکردند, تعهداتش را کاهش داد: a treaty that is not kept; به تعهدات خود عمل کرده است: it is. */
export function commitmentStage(
  reading: Reading,
  frame: Frame,
  clause: Clause,
  footing: Footing,
): StageFound | undefined {
  if (!hasWord(reading, clause, 'commitment') || !(frame.treaty !== null || namesPact(reading, clause)))
    return undefined;
  if (footing.conditional || footing.hoped || footing.needed || footing.ahead) return undefined;
  const { verbFirst: last } = clause;
  const word = wordAt(reading, last - 1, 'fulfil') ?? wordAt(reading, last - 1, 'reduce');
  if (word === undefined) return undefined;
  const kept = (word.entry.word === 'fulfil') !== footing.negative;
  return {
    stage: kept ? 'implementing' : 'stalled',
    assertion: 'asserted',
    first: last - 1,
    last: clause.last,
    verbal: true,
    offer: false,
    rule: kept ? 'kept' : 'not-kept',
  };
}

const nearNoun = 7;
const nearWork = 4;

/** A pact named close behind a noun: خروج یک جانبه رئیس جمهور آمریکا از برجام. */
function pactBehind(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < Math.min(from + nearNoun, last); at++) if (isPactAt(reading, at)) return true;
  return false;
}

/** اجرای قرارداد, راه اندازی خط آهن, بازگشایی مرز: what is worked on stands close behind, or is part of the word. */
export function workBehind(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < Math.min(from + nearWork, last); at++)
    if (isPactAt(reading, at) || longest(reading, at, 'instruments')?.entry.instrument === 'visa_or_border')
      return true;
  return false;
}

/** True where a clause names a document, a piece of work or a named treaty. */
export function namesPact(reading: Reading, clause: Clause): boolean {
  for (const at of tokensOf(clause)) if (isPactAt(reading, at)) return true;
  return false;
}

function isPactAt(reading: Reading, at: number): boolean {
  const item = longest(reading, at, 'instruments')?.entry;
  if (item !== undefined && (item.document === true || item.instrument === 'project')) return true;
  const form = longest(reading, at, 'stages')?.entry.form;
  if (form === 'result' || form === 'results') return true;
  return treatyAt(reading, at) !== undefined;
}
