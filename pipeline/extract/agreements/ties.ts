import type { Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { countriesIn, type Frame } from '../clauses/frame.ts';
import { hasWord, wordAt } from '../clauses/words.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Statement } from '../statements/statement.ts';
import { blocsIn, groupsIn } from './blocs.ts';
import { type Instrument, isDocument } from './items.ts';
import type { StageFound } from './stage_words.ts';

/** Stages that two sides reach together by the meaning of their words; the others are as often one side's own. */
const together: ReadonlySet<string> = new Set(['understanding', 'agreed', 'planned_signing', 'signed']);

/** Topics of one side's demands on another, which are no offers: آزادی زندانیان, توقف جنگ, لغو تحریم. */
const demands: ReadonlySet<string> = new Set([
  'conflict',
  'security',
  'human_rights',
  'sanctions',
  'justice',
  'military',
]);

function isFight({ stage }: StageFound, instrument: Instrument, topics: readonly string[]): boolean {
  const going = stage === 'implementing' || stage === 'completed';
  return going && instrument === 'other' && topics.every((topic) => demands.has(topic));
}

/** متعهد شد …, قرار است …, می تواند قطب گاز شود: what one side may as well do for itself. */
function isOneSided({ rule }: StageFound): boolean {
  return rule === 'promised' || rule === 'arranged' || rule === 'they-can';
}

/** What a clause says of an item. */
export interface Said {
  clause: Clause;
  first: number;
  stage: StageFound;
  instrument: Instrument;
  topics: readonly string[];
  /** True where it is of a treaty that stands. */
  treaty: boolean;
  statement: Statement | undefined;
  /** True where the text points back to it: این تفاهم نامه. */
  anaphoric: boolean;
}

/**
 * Whether what a clause says lies between two sides. In a report of their dealings (دو کشور, همکاری, تفاهم نامه all over) it does; elsewhere
 * (قیمت نفت, انتخابات, جنگ) the clause has to name them, and to say that it is something they have together.
 */
export function isShared(findings: Findings, said: Said): boolean {
  const { reading, frame } = findings;
  const { clause, stage, instrument, topics } = said;
  const joint = hasWord(reading, clause, 'joint') || isDocument(instrument) || instrument === 'visa_or_border';
  if (stage.offer && !joint && instrument === 'other' && topics.every((topic) => demands.has(topic))) return false;
  // حملات آغاز شد: fighting is no work of two sides
  if (isFight(stage, instrument, topics) && !joint) return false;
  // از جامعه بین المللی درخواست کرد: the world is no side
  if (stage.offer && !joint && hasWord(reading, clause, 'world')) return false;
  // what we can do alone
  const own = countriesIn(frame, said.first, clause.last).length;
  // مناسب است … برگزار کنیم, انتظار داریم … انجام شود: what anybody wants is an offer only of something shared, or to another country
  const wish =
    stage.rule === 'advice-verb' || stage.rule === 'wants-verb' || isOneSided(stage) || stage.rule === 'hoped';
  if (wish && !joint && !namesOther(frame, said) && !(stage.rule === 'promised' && frame.dealings)) return false;
  if (stage.rule === 'we-can' && !joint && own === 0 && instrument === 'other') return false;
  // a match, a player's contract; not where two countries' ministers of sport deal with each other
  const game = (frame.sport || topics.includes('sport')) && !frame.dealings;
  if (game && !hasWord(reading, clause, 'joint')) return false;
  if (frame.dealings || stage.rule.startsWith('list') || stage.rule === 'numbered') return true;
  if (said.anaphoric && isDocument(instrument)) return frame.ranked.length > 1;
  // a border has another country behind it, which the clause need not name: بازگشایی مرز خسروی
  if (instrument === 'visa_or_border' && frame.ranked.length > 1) return true;
  // اینستکس عملیاتی شد: a channel for payments has somebody at its other end
  if (hasWord(reading, clause, 'channel') && frame.ranked.length > 1) return true;
  // what an article on a treaty says of it
  if (said.treaty && frame.treaty !== null) return true;
  if (countSides(findings, said) < 2) return false;
  // خط انتقال برق ایران و ارمنستان, ایران و ارمنستان مذاکره کردند
  if (own > 1 && (instrument === 'project' || stage.stage === 'discussed' || stage.rule === 'delivers')) return true;
  // در حال ساخت نیروگاه در عراق هستیم: our work in another country
  if (own > 0 && instrument === 'project' && clause.verb?.form.person === 1) return true;
  return joint || together.has(stage.stage) || (stage.offer && instrument !== 'other');
}

/** Sides named in the clause or by who speaks it. */
function countSides({ reading, frame }: Findings, { clause, first, statement }: Said): number {
  if (saysBoth(reading, first, clause.last)) return 2;
  const speakers = [
    ...(statement?.speaker.parties ?? []),
    ...(statement?.addressee == null ? [] : [statement.addressee]),
  ];
  const voices = speakers.map((party) => party.country ?? homeCountry);
  const { last } = clause;
  const named = [countriesIn(frame, first, last), blocsIn(reading, first, last), groupsIn(reading, frame, first, last)];
  return new Set([...named.flat(), ...voices]).size;
}

/** A country beside the speaker's own: سفیر عمان گفت آماده ایم گاز [ایران] را وارد کنیم. */
function namesOther(frame: Frame, { clause, first, statement }: Said): boolean {
  const own = statement?.speaker.parties.map((party) => party.country ?? homeCountry) ?? [homeCountry];
  return countriesIn(frame, first, clause.last).some((country) => !own.includes(country));
}

function saysBoth(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (wordAt(reading, at, 'both') !== undefined) return true;
  return false;
}
