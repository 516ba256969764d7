import { all, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { countriesIn, type Frame } from '../clauses/frame.ts';
import { hasWord, isVerb, tokensOf, wordAt } from '../clauses/words.ts';
import { type Footing, namesDocument } from './footing.ts';
import type { Told } from './said.ts';
import type { StageFound } from './stage_words.ts';

/** امیدواریم بانک های دو کشور همکاری کنند: what one side wants done together; not امیدواریم شاهد توسعه روابط باشیم. */
export function hopeStage(reading: Reading, clause: Clause, footing: Footing): StageFound | undefined {
  const { verb, verbFirst: first, last } = clause;
  if (!footing.hoped || footing.negative || footing.conditional) return undefined;
  if (verb?.form.tense !== 'subjunctive') return undefined;
  const shares = isVerb(reading, verb, 'have') && hasWord(reading, clause, 'joint');
  if (!shares && !isVerb(reading, verb, 'deed')) return undefined;
  return { stage: 'proposed', assertion: 'planned', first, last, verbal: false, offer: true, rule: 'hoped' };
}

/** تشکیل کارگروه مشترک, کارگروهی تشکیل خواهد شد: the sides have agreed on it. */
export function bodyFormed(reading: Reading, clause: Clause, footing: Footing): StageFound | undefined {
  if (footing.conditional || footing.hoped || footing.needed) return undefined;
  // کارگروه مشترک هنوز تشکیل نشده است
  const missing = footing.negative && footing.done && hasWord(reading, clause, 'joint');
  if (footing.negative && !missing) return undefined;
  // لازم است کارگروه تشکیل شود: whether it is agreed is told elsewhere
  if (clause.verb?.form.tense === 'subjunctive') return undefined;
  for (const at of tokensOf(clause)) {
    const word = wordAt(reading, at, 'form');
    if (word === undefined) continue;
    const body = all(reading, word.end, 'instruments').some((hit) => hit.entry.instrument === 'working_group');
    const behind = clause.verb === null || (footing.done && !missing) ? -1 : clause.verbFirst - word.end;
    const verbal = behind === 0 || behind === 1;
    const found = { first: at, last: word.end, verbal, offer: false };
    if (missing && verbal) return { ...found, stage: 'stalled', assertion: 'asserted', rule: 'not-formed' };
    if (missing) continue;
    if (!body && !verbal) continue;
    const assertion = verbal ? 'planned' : 'asserted';
    return { ...found, stage: 'agreed', assertion, rule: 'body-formed' };
  }
  return undefined;
}

/** لغو روادید انجام شده است: a border arrangement that was made; احداث این خط انجام می شود: a work that goes on. */
export function carriedOut(reading: Reading, clause: Clause, footing: Footing): StageFound | undefined {
  if (footing.negative || footing.hoped || footing.needed || footing.conditional) return undefined;
  const made = wordAt(reading, clause.verbFirst - 1, 'made');
  if (made === undefined) return undefined;
  const arranged = footing.done && [...tokensOf(clause)].some((at) => isArrangement(reading, at));
  if (!arranged && !opensWithWork(reading, clause)) return undefined;
  return {
    stage: arranged ? 'completed' : 'implementing',
    assertion: footing.ahead ? 'planned' : 'asserted',
    first: made.start,
    last: clause.last,
    verbal: true,
    offer: false,
    rule: 'carried-out',
  };
}

/** عراق از ایران برق وارد می کند: trade that goes on; of what is sent to or from a country, as بیانیه صادر می کند is none. */
export function tradeStage({ reading, frame, clause, footing }: Told): StageFound | undefined {
  const { verb, verbFirst, last } = clause;
  const { negative, conditional, hoped, needed } = footing;
  if (negative || conditional || hoped || needed) return undefined;
  // نخستین محموله گاز به عمان ارسال شد: what was handed over, and not what was sold in a year
  const handed = footing.done && wordAt(reading, verbFirst - 1, 'hands_over') !== undefined;
  if (!handed && verb?.form.tense !== 'present') return undefined;
  // بر پایه این قرارداد … تحویل می دهد: what a document lays down
  if (namesDocument(reading, clause) || !deliversAcross(reading, frame, clause)) return undefined;
  return {
    stage: handed ? 'completed' : 'implementing',
    assertion: 'asserted',
    first: verbFirst - 1,
    last,
    verbal: true,
    offer: false,
    rule: 'delivers',
  };
}

/** به ایران برق صادر [می کند], از عراق گاز وارد [می کند]: said with the verb, and to or from a country. */
export function deliversAcross(reading: Reading, frame: Frame, clause: Clause): boolean {
  const handed = wordAt(reading, clause.verbFirst - 1, 'hands_over') !== undefined;
  if (!handed && wordAt(reading, clause.verbFirst - 1, 'delivers') === undefined) return false;
  return [...tokensOf(clause)].some((at) => {
    const marker = reading.marker[at];
    return (marker === 'to' || (marker === 'from' && !handed)) && countriesIn(frame, at + 1, at + 2).length > 0;
  });
}

const farIn = 4;

/** [احداث این خط] انجام شد: the work is what the clause opens with, and not what something else is done for. */
function opensWithWork(reading: Reading, clause: Clause): boolean {
  return clause.parts.some(([first, last]) => {
    for (let at = first; at < Math.min(first + farIn, last); at++) if (isWork(reading, at)) return true;
    return false;
  });
}

/** پروژه, احداث [خط]. */
function isWork(reading: Reading, at: number): boolean {
  if (wordAt(reading, at, 'build') !== undefined) return true;
  return all(reading, at, 'instruments').some((hit) => hit.entry.instrument === 'project');
}

/** لغو روادید, گذرگاه مرزی: a border arrangement named by more than one word. */
function isArrangement(reading: Reading, at: number): boolean {
  for (const hit of all(reading, at, 'instruments')) {
    if (hit.entry.instrument === 'visa_or_border' && hit.end - hit.start > 1) return true;
  }
  return false;
}
