/** Meetings that are told by a verb: X با Y دیدار کرد, X و Y گفت و گو کردند. */
import { longest, type Reading } from '../../reading.ts';
import { absent } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import { isVerb, tokensOf, wordAt } from '../clauses/words.ts';
import { ownSubject, scheduledOne, subjectAt } from './actors.ts';
import {
  isInterview,
  isScheduled,
  isTold,
  isUnreal,
  meetingWord,
  plural,
  stateOf,
  type WordHit,
} from './encounters.ts';
import { afterQuote, namedFrom, nearName } from './named.ts';
import { type Around, people } from './participants.ts';
import { encounters, type Found, interview, noEncounter, unreal } from './rule.ts';
import { isByPhone, settingAt } from './settings.ts';

const nearVerb = 4;
const mostCountries = 2;

/** X با Y دیدار کرد; با Y گفت وگو داشتم; جلساتی با Y داشت; X و Y دیدار کردند. */
export function met(around: Around, clause: Clause, at: number): Found[] | undefined {
  const { reading } = around;
  const hit = meetingWord(reading, at, 'encounter') ?? meetingWord(reading, at, 'talks');
  if (hit === undefined) return noEncounter(reading, 'met', at, absent);
  if (clause.verb === null || hit.end > clause.verbFirst || isTold(reading, at) || isInToldOne(around, clause, at))
    return noEncounter(reading, 'met', at, 'no verb behind it in its clause, or an encounter told before');
  if (isOnlyWanted(reading, clause)) return noEncounter(reading, 'met', at, 'the verb of the clause is a subjunctive');
  if (isUnreal(reading, clause, at)) return noEncounter(reading, 'met', at, unreal);
  const subject = subjectAt(around, clause.sentence, at);
  const state = stateOf(reading, clause, at);
  const kind = clause.parts.some((part) => isByPhone(reading, ...part)) ? 'call' : (hit.entry.kind ?? 'meeting');
  const near =
    (clause.verbFirst - hit.end <= nearVerb && governs(around, clause, hit.end)) || isTurnedTo(reading, clause, at);
  const from = near ? withBefore(around, clause, at) : withAfter(around, clause, hit);
  if (from !== undefined) {
    const other = namedFrom(around, from + 1, clause.last, nearName, subject);
    if (other === undefined) return noEncounter(reading, 'met', at, 'nobody is named behind the preposition');
    if (isInterview(reading, from + 1)) return noEncounter(reading, 'met', at, interview);
    // با ترکیه، روسیه، چین و هند مذاکره شده: no one encounter
    if (other.people.length > mostCountries && other.people.every((one) => one.bare === true))
      return noEncounter(reading, 'met', at, 'with many countries, at no one occasion');
    const mine =
      ownSubject(around, clause, Math.min(from, at)) ?? scheduledOne(around, clause) ?? people(around, subject);
    return encounters(kind, state, mine, other.people, other.apart, 'met');
  }
  if (!near || (clause.verb.form.plural !== true && !isMutual(reading, clause)))
    return noEncounter(reading, 'met', at, 'with nobody, and no plural verb close behind');
  const all = namedFrom(around, clause.first, at, nearName, subject);
  return all === undefined || all.people.length < 2
    ? noEncounter(reading, 'met-each-other', at, 'the clause does not open with two who are named')
    : encounters(kind, state, all.people, [], false, 'met-each-other');
}

/**
 * در این دیدار … گفت و گو کردند: what is told of the encounter before (در این سفر another one may be); در تماس تلفنی با X … رایزنی
 * کرد: of the one that the clause has named.
 */
function isInToldOne(around: Around, clause: Clause, at: number): boolean {
  const { reading } = around;
  for (let before = clause.first; before < at; before++) {
    const setting = settingAt(around, clause, before);
    const isOne = setting?.lead !== undefined && setting.lead !== 'since' && setting.hit.ending !== plural;
    // not در تماس تلفنی با یکدیگر, در تماس تلفنی درباره Z
    if (isOne && namedFrom(around, setting.named, clause.last, nearName, []) !== undefined) return true;
    if (
      meetingWord(reading, before, 'this') !== undefined &&
      meetingWord(reading, before + 1, 'encounter') !== undefined
    )
      return true;
  }
  return false;
}

/** باید دیدار کنند, می توانند دیدار کنند; not قرار است دیدار کنند, which is planned, nor دارد, a subjunctive in form only. */
function isOnlyWanted(reading: Reading, clause: Clause): boolean {
  if (clause.modal !== null && clause.verb?.form.tense !== 'past') return true;
  return (
    clause.verb?.form.tense === 'subjunctive' &&
    !isVerb(reading, clause.verb, 'be') &&
    !isVerb(reading, clause.verb, 'have') &&
    !isScheduled(reading, clause)
  );
}

/** با یکدیگر دیدار کرده [اند]. */
function isMutual(reading: Reading, clause: Clause): boolean {
  for (const at of tokensOf(clause)) if (reading.marker[at] === 'each_other') return true;
  return false;
}

/** Only words of talk and of doing stand between an encounter's noun and the verb: دیدار [و گفت وگو] کرد, نشستی [برگزار] کردند. */
function governs({ reading }: Around, clause: Clause, from: number): boolean {
  // با X گفت وگو و تاکید کرد: the verb of both
  if (reading.marker[from] === 'and') return true;
  let at = from;
  while (at < clause.verbFirst) {
    const word = longest(reading, at, 'meeting_words');
    if (word !== undefined) at = word.end;
    else if (reading.marker[at] === 'and' || wordAt(reading, at, 'made') !== undefined) at++;
    else return false;
  }
  return true;
}

/** The با before an encounter's noun: با رئیس جمهور روسیه دیدار کرد. */
function withBefore({ reading, cast }: Around, clause: Clause, at: number): number | undefined {
  for (let before = at - 1; before >= clause.first; before--) {
    if (
      reading.marker[before] === 'with' &&
      reading.markerEnd[before] === before + 1 &&
      cast.at.has(afterQuote(reading, before + 1))
    )
      return before;
  }
  return undefined;
}

/**
 * The با behind it, where the verb of the clause is داشت: جلساتی با رؤسای جمهور داشت, مذاکراتی گسترده همراه با همکارانم با وزیر خارجه
 * داشتیم; not بر گفت وگو با ایران تاکید داشت, which has no ending.
 */
function withAfter({ reading, cast }: Around, clause: Clause, { end, ending, start }: WordHit): number | undefined {
  if (!isVerb(reading, clause.verb, 'have') || (ending === 0 && meetingWord(reading, start, 'several') === undefined))
    return undefined;
  for (let at = end; at < Math.min(end + furthestWith, clause.verbFirst); at++)
    if (reading.marker[at] === 'with' && reading.markerEnd[at] === at + 1 && cast.at.has(afterQuote(reading, at + 1)))
      return at;
  return undefined;
}

const furthestWith = 16;

/** به [گفت وگو] درباره X پرداختند, پای میز [مذاکره] نشستند. */
function isTurnedTo(reading: Reading, { verb, first }: Clause, at: number): boolean {
  if (verb === null || !reading.lexicon.names('meeting_words', 'talk_verb', verb.past)) return false;
  for (let before = at - 1; before >= Math.max(first, at - nearName); before--)
    if (reading.marker[before] === 'to') return true;
  return false;
}
