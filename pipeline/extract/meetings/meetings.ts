import { type Reading, slice } from '../../reading.ts';
import { type Clause, clausesOf } from '../agreements/clauses.ts';
import { countriesIn, type Frame, frameOf } from '../agreements/frame.ts';
import type { TimeWords } from '../agreements/terms.ts';
import type { Cast } from '../people.ts';
import { homeCountry } from '../phrases.ts';
import type { Statement } from '../statements/statements.ts';
import { type MeetingKind, type MeetingState, meetingWord, placeIn } from './encounters.ts';
import { foldMeetings } from './fold.ts';
import type { Around, Participant } from './participants.ts';
import { attended, between, type Found, invited, journey, letter, met, metWith, type Rule, talksHeld, travelled } from './rules.ts';
import { session } from './sessions.ts';

/** An encounter between persons or bodies of two or more countries. Token spans, end exclusive. */
export interface Meeting {
  kind: MeetingKind;
  state: MeetingState;
  participants: Participant[];
  /** City or country as the text names it. */
  place: string | null;
  when: TimeWords | null;
  first: number;
  last: number;
  sentence: number;
  rule: string;
}

/** In this order: the first rule that reads a token's words takes them. */
const rules: readonly Rule[] = [invited, attended, metWith, met, between, talksHeld, journey, travelled, letter];

/** The meetings of a document by the guide: one row per encounter, however often it is mentioned. */
export function findMeetings(reading: Reading, cast: Cast, statements: readonly Statement[], times: readonly TimeWords[]): Meeting[] {
  const frame = frameOf(reading, cast);
  const rows: Meeting[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    for (const clause of clausesOf(reading, sentence, index)) {
      const around: Around = { reading, cast, statements, pair: pairAt(reading, frame, clause) };
      for (let at = clause.first; at < clause.last; at++) {
        const found = read(around, frame, clause, at);
        for (const one of found ?? []) {
          const row = rowOf(reading, clause, one, times);
          if (row !== undefined) rows.push(row);
        }
      }
    }
  }
  return foldMeetings(rows);
}

function read(around: Around, frame: Frame, clause: Clause, at: number): Found[] | undefined {
  const group = meetingWord(around.reading, at, 'group') === undefined ? undefined : session(around, frame, clause, at);
  if (group !== undefined) return group;
  for (const rule of rules) {
    const found = rule(around, clause, at);
    if (found !== undefined) return found;
  }
  return session(around, frame, clause, at);
}

/** دو کشور near a clause: home and the foreign country named last before its end in the same paragraph, or the article's. */
function pairAt(reading: Reading, frame: Frame, clause: Clause): string[] {
  const paragraph = reading.sentences[clause.sentence]!.paragraph;
  const first = reading.sentences.find((sentence) => sentence.paragraph === paragraph)!.first;
  const near = countriesIn(frame, first, clause.last).filter((country) => country !== homeCountry);
  const [home, other] = frame.ranked;
  const here = reading.sentences[clause.sentence]!;
  const beside = countriesIn(frame, here.first, clause.first).filter((country) => country !== homeCountry);
  if (beside.length > 1) return [home ?? homeCountry, ...beside];
  const foreign = near.includes(other ?? '') ? other : near.at(-1);
  return foreign === undefined ? frame.ranked.slice(0, 2) : [home ?? homeCountry, foreign];
}

function rowOf(reading: Reading, clause: Clause, found: Found, times: readonly TimeWords[]): Meeting | undefined {
  const people = found.participants.filter((one, index, all) => all.findIndex((other) => other.name === one.name) === index);
  if (!isForeign(found.kind, people, found.place !== undefined)) return undefined;
  const place = found.place ?? placeIn(reading, clause);
  return {
    kind: found.kind, state: found.state, participants: people, place: place === undefined ? null : slice(reading, place[0], place[1]),
    when: times.find((time) => time.first >= clause.first && time.last <= clause.last) ?? null,
    first: clause.first, last: clause.last, sentence: clause.sentence, rule: found.rule,
  };
}

/** Two sides, not both of one country; a journey or a summit needs only one who goes. */
function isForeign(kind: MeetingKind, people: readonly Participant[], abroad: boolean): boolean {
  if (people.length === 0) return false;
  const countries = new Set(people.map((one) => one.country ?? 'unknown'));
  if (kind === 'visit') return abroad || countries.size > 1;
  if (kind === 'summit') return true;
  return people.length > 1 && (countries.size > 1 || countries.has('unknown'));
}
