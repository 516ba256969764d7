import { fold } from '../../persian/letters.ts';
import { longest, type Reading } from '../../reading.ts';
import { fired, refused } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { countriesIn } from '../clauses/frame.ts';
import { tokensOf } from '../clauses/words.ts';
import { homeCountry } from '../phrases/countries.ts';
import { timesIn } from '../times.ts';
import { meetingWord } from './encounters.ts';
import { foldMeetings } from './fold.ts';
import { hosted, received } from './hosts.ts';
import { invited } from './invitations.ts';
import { arrived, journey, travelled } from './journeys.ts';
import { letter } from './letters.ts';
import type { Meeting } from './meeting.ts';
import { between, talksHeld } from './meetings_of.ts';
import { met } from './meetings_told.ts';
import { metWith } from './meetings_with.ts';
import type { Around, Participant } from './participants.ts';
import { countryOf, placeIn, placeText } from './places.ts';
import type { Found, Rule } from './rule.ts';
import { session } from './sessions.ts';
import { attended } from './summits.ts';

/** In this order: the first rule that reads a token's words takes them. */
const rules: readonly Rule[] = [
  invited,
  attended,
  hosted,
  received,
  metWith,
  met,
  between,
  talksHeld,
  journey,
  travelled,
  arrived,
  letter,
];

/** The meetings of a document by the guide: one row per encounter, however often it is mentioned. */
export function findMeetings(findings: Findings): Meeting[] {
  const rows: Meeting[] = [];
  let start = 0;
  for (const [index, sentence] of findings.reading.sentences.entries()) {
    if (sentence.position === 0) start = sentence.first;
    for (const clause of findings.clauses[index]!) {
      const around: Around = { ...findings, pair: pairAt(findings, clause, sentence.first, start) };
      for (const found of clauseEncounters(around, clause)) {
        const row = rowOf(around, clause, found);
        if (row !== undefined) rows.push(row);
      }
    }
  }
  return foldMeetings(findings.reading, rows).filter((row) => !row.open || row.participants.length > 1);
}

/** What the rules find at each token of a clause; a body that meets takes the clause (کارگروه ها جلسه داشته باشند). */
function clauseEncounters(around: Around, clause: Clause): Found[] {
  const found: Found[] = [];
  let read = clause.first;
  for (const at of tokensOf(clause)) {
    if (at < read) continue;
    const group = meetingWord(around.reading, at, 'group') === undefined ? undefined : session(around, clause, at);
    const here = group ?? readAt(around, clause, at) ?? [];
    for (const { rule, kind } of here) fired(around.reading, 'meeting', rule, at, [at, at + 1], kind);
    found.push(...here);
    if (group !== undefined) return found;
    // در گفت وگوی تلفنی با X is one call, and not also a گفت وگو
    if (here.length > 0) read = longest(around.reading, at, 'meeting_words')?.end ?? at + 1;
  }
  return found;
}

function readAt(around: Around, clause: Clause, at: number): Found[] | undefined {
  for (const rule of rules) {
    const found = rule(around, clause, at);
    if (found !== undefined) return found;
  }
  return session(around, clause, at);
}

/**
 * The countries that دو کشور means in a clause: home and the foreign ones named before it in its sentence, if there are several;
 * else home and the article's other side, or the foreign country named last in the paragraph.
 */
function pairAt({ frame }: Findings, clause: Clause, sentence: number, paragraph: number): string[] {
  const isForeign = (country: string): boolean => country !== homeCountry;
  const [home, other] = frame.ranked;
  const beside = countriesIn(frame, sentence, clause.first).filter(isForeign);
  if (beside.length > 1) return [home ?? homeCountry, ...beside];
  const near = countriesIn(frame, paragraph, clause.last).filter(isForeign);
  const foreign = near.includes(other ?? '') ? other : near.at(-1);
  return foreign === undefined ? frame.ranked.slice(0, 2) : [home ?? homeCountry, foreign];
}

function rowOf(around: Around, clause: Clause, found: Found): Meeting | undefined {
  const { reading, times, frame } = around;
  const participants = found.participants.filter(
    (one, index, all) => all.findIndex((other) => other.name === one.name) === index && !isOutlet(reading, one.name),
  );
  const no = (why: string): undefined => refused(reading, 'meeting', found.rule, clause.first, why);
  if (!isForeign(around, found, participants)) return no('not two sides of different countries');
  // دیدار ایران و ژاپن in a report of sport is a match
  if (frame.sport && found.kind === 'meeting' && participants.some((one) => one.bare))
    return no('two countries in a report of sport: a match');
  const place = found.place ?? placeIn(reading, clause);
  return {
    kind: found.kind,
    state: found.state,
    participants,
    place: place === undefined ? null : placeText(around, place),
    placeCountry: place === undefined ? null : countryOf(around, place),
    when: timesIn(times, clause.first, clause.last).find((time) => !time.duration) ?? null,
    first: clause.first,
    last: clause.last,
    sentence: clause.sentence,
    rule: found.rule,
    mentioned: found.mentioned === true,
    open: found.open === true,
  };
}

/** رویترز, خبرگزاری ایسنا: who reports is no side. */
function isOutlet({ lexicon }: Reading, name: string): boolean {
  const kind = lexicon.body(fold(name))?.kind;
  return kind === 'news_agency' || kind === 'media';
}

/** Two sides, not both of one country; a journey needs only one who goes abroad, a summit only one who is there. */
function isForeign(around: Around, { kind, place, open }: Found, people: readonly Participant[]): boolean {
  if (people.length === 0) return false;
  if (kind === 'summit' || open === true) return true;
  // رئیس دفتر …, of no country that the text gives, is of home
  const countries = new Set(people.map((one) => one.country ?? (one.vague === true ? homeCountry : 'unknown')));
  if (kind === 'visit' && place !== undefined) {
    const to = countryOf(around, place);
    // سفر اتباع عراق به ایران: many travel, and nobody visits
    return people.some((one) => one.bare !== true && one.country !== to);
  }
  return people.length > 1 && countries.size > 1;
}
