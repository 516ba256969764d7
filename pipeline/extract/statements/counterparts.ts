import type { Tense } from '../../persian/verbs.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { type Cue, startsClause } from './cue.ts';
import { namedInEncounter } from './encounter_phrases.ts';
import { counterpart } from './same_office.ts';
import { isMedia } from './subjects.ts';

/** Who is met or spoken to. `earlier`: the sentence looks back on it (دیدار کرده بود, پس از دیدار با X). */
export interface Counterpart {
  party: Party;
  earlier: boolean;
}

/**
 * The one a sentence says is met or spoken to: در دیدار آقای پوتین, خطاب به وزیر, در نامه ای به دبیرکل, در گفت وگوی تلفنی با مکرون,
 * and با رئیس جمهور روسیه دیدار و گفت وگو کرد; not what is only planned (قرار است دیدار کند).
 */
export function counterpartIn(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  speaker: readonly Party[],
): Counterpart | undefined {
  const limit = cues.find(({ kind }) => kind === 'finite')?.first ?? sentence.last;
  const told = cues.find(({ kind }) => kind === 'participial')?.first ?? limit;
  let answers = false;
  for (let at = sentence.first; at < limit; at++) {
    const marker = reading.marker[at];
    // در پاسخ به این سوال که بعد از دیدار شما با …: a question tells of no meeting of the report
    answers ||= marker === 'in_answer';
    if (answers && marker === 'that') return no(reading, at, 'a question that is answered tells of no meeting');
    const met = namedInEncounter(reading, cast, at, limit);
    const spoken = met !== undefined || marker === 'addressing';
    // به دیدار X رفت
    const visited = marker === 'to' && reading.marker[reading.markerEnd[at]!] === 'meeting_noun';
    const hosted = marker === 'hosting' || marker === 'to';
    const written = marker === 'message' && reading.marker[reading.markerEnd[at]!] === 'to';
    if (!spoken && !written && !hosted && marker !== 'with') continue;
    // با اشاره به دیدار با X گفت: an encounter that is spoken about; not با اشاره به A، در دیدار با X گفت
    if (at > told && !isMark(reading, at - 1, '،')) {
      no(reading, at, 'what a participle before it is about');
      continue;
    }
    const after = met ?? reading.markerEnd[written || visited ? reading.markerEnd[at]! : at]!;
    const mention = phraseAfter(reading, cast, after, limit);
    // در گفت وگو با شبکه خبری …: an interview is addressed to nobody
    if (mention === undefined || mention.phrase.kind === 'country' || isAudience(reading, mention)) {
      no(reading, at, 'no person or body is named behind it, or only a country, an outlet or an audience');
      continue;
    }
    const since = afterMeeting(reading, at);
    const behind = mention.phrase.last;
    const tense =
      spoken || written || since
        ? 'past'
        : hosted
          ? tenseOfHosting(reading, behind, limit, marker === 'to' && !visited)
          : tenseOfMeeting(reading, behind, limit);
    if (tense === undefined || notHeld.has(tense)) {
      no(reading, at, tense === undefined ? 'no word of a meeting follows' : 'a meeting that is still to come');
      continue;
    }
    const party = counterpart(reading, mention, cast, speaker);
    if (party !== undefined && !speaker.includes(party)) {
      fired(reading, 'addressee', 'counterpart', at, [at, mention.phrase.last], party.name);
      return { party, earlier: since || tense === 'pluperfect' };
    }
    no(reading, at, 'the one named behind it is the speaker, or nobody that the text names');
  }
  return undefined;
}

/** شبکه خبری, خبرنگاران, فعالان اقتصادی: who listens and is not spoken with; not مقامات ایران. */
function isAudience(reading: Reading, { phrase }: PartyMention): boolean {
  const several = phrase.role?.plural === true && phrase.nameFirst < 0 && !officials.has(phrase.role.ids[0]!);
  return several || isMedia(reading, phrase.nameFirst);
}

const officials: ReadonlySet<string> = new Set(['official', 'member']);

function no(reading: Reading, at: number, why: string): undefined {
  return refused(reading, 'addressee', 'counterpart', at, why);
}

/** پس از دیدار با, پس از دیدار و گفت وگو با: the encounter before the one that is told. */
function afterMeeting(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - furthestSince); before--) {
    const marker = reading.marker[before];
    if (marker === 'since') return reading.markerEnd[before]! < at;
    if (marker !== 'meeting_noun' && marker !== 'talks' && marker !== 'and' && marker !== 'from') return false;
  }
  return false;
}

const furthestSince = 6;

/** Tenses of what is still to come. */
const notHeld = new Set<Tense>(['present', 'subjunctive', 'future']);

/** The tense of دیدار و گفت وگو کرد soon after the phrase; undefined where no such noun with a verb of the third person follows. */
function tenseOfMeeting(reading: Reading, at: number, limit: number): Tense | undefined {
  for (let next = at; next < Math.min(limit, at + furthestNoun); next++) {
    const marker = reading.marker[next];
    if (marker !== 'meeting_noun' && marker !== 'talks') continue;
    const after = reading.markerEnd[next]!;
    const verb = longest(reading, after, 'verbs')?.entry;
    if (verb !== undefined) return verb.form.person === 3 ? verb.form.tense : undefined;
    if (reading.marker[after] !== 'and') return undefined;
    return tenseOfMeeting(reading, after + 1, limit) ?? 'past';
  }
  return undefined;
}

/** میزبان X [بود], به دیدار X [رفت], پیام را به X [تسلیم کرد]: the tense of the verb behind the one who is met. */
function tenseOfHosting(reading: Reading, at: number, limit: number, given: boolean): Tense | undefined {
  const handed = reading.marker[at] === 'handed';
  if (given && !handed) return undefined;
  const from = handed ? reading.markerEnd[at]! : at;
  for (let next = from; next < Math.min(limit, from + (handed ? 1 : furthestNoun)); next++) {
    const form = longest(reading, next, 'verbs')?.entry.form;
    if (form !== undefined) return form.person === 3 && !form.negative ? form.tense : undefined;
  }
  return undefined;
}

const furthestNoun = 8;

const nearby = 3;

function phraseAfter(reading: Reading, cast: Cast, at: number, limit: number): PartyMention | undefined {
  for (let next = at; next < Math.min(at + nearby, limit); next++) {
    const mention = cast.at.get(next);
    if (mention !== undefined) return mention;
    if (startsClause(reading, next + 1) || isMark(reading, next, '،')) return undefined;
  }
  return undefined;
}
