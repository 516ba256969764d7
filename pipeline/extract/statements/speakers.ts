import { Kind } from '../../persian/letters.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { nameText } from '../people/names.ts';
import { startsClause } from './cues.ts';

/** Who a statement comes from, and how the text says so. */
export interface Speaker {
  /** Fullest name the document gives; a role where it gives none; null where nobody is named. */
  name: string | null;
  form: 'name' | 'role' | 'pronoun' | 'dropped' | 'body';
  mention: PartyMention | null;
  parties: Party[];
  reason: string | null;
  rule: string;
}

/** Who has the floor: what وی, a dropped subject and در این دیدار lead back to. */
export interface Floor {
  subject: Party[];
  /** The two (or more) who meet in this report: each one's words are addressed to the other. */
  meeting: Party[];
  /** All meetings of the report so far, with the sentence that tells of each first. */
  meetings: { sides: Party[]; sentence: number }[];
}

export function newFloor(): Floor {
  return { subject: [], meeting: [], meetings: [] };
}

const notSubjectAfter = new Set([
  'in',
  'with',
  'from',
  'to',
  'on',
  'for',
  'between',
  'about',
  'by',
  'since',
  'during',
  'regarding',
  'as',
  'until',
  'meeting_with',
  'addressing',
  'toward',
  'without',
  'in_answer',
  'because',
  'credit',
  'while',
  'object',
]);

export interface Subject {
  mention: PartyMention;
  /** Token after the subject's phrase. */
  end: number;
}

/**
 * The subject of a sentence up to token `limit`: the first person, pronoun, body or both sides that starts the sentence
 * or a part of it and is governed by no preposition or noun: «به گزارش ایسنا، وزیر نیرو امروز … گفت» has وزیر نیرو.
 */
export function subjectOf(reading: Reading, cast: Cast, sentence: SentenceSpan, limit: number): Subject | undefined {
  let country: Subject | undefined;
  let at = sentence.first;
  let free = true;
  while (at < limit) {
    const mention = cast.at.get(at);
    if (mention !== undefined && mention.phrase.last <= limit) {
      const subject = { mention, end: mention.phrase.last };
      if (free && mention.phrase.kind !== 'country' && !isSelfTalk(reading, mention)) return subject;
      if (free && country === undefined) country = subject;
      at = mention.phrase.last;
      free = false;
      continue;
    }
    free = isFree(reading, at, free);
    at = Math.max(at + 1, Math.min(reading.markerEnd[at]!, limit));
  }
  return country;
}

/**
 * The others that a subject joins by و, where the sentence's verb is plural: ظریف و چاووش‌اوغلو دیدار کردند. Empty where
 * the verb is singular or what follows و is no person or body.
 */
export function joinedSubjects(reading: Reading, cast: Cast, sentence: SentenceSpan, subject: Subject): Party[] {
  const others: Party[] = [];
  let at = subject.end;
  while (reading.marker[at] === 'and') {
    const mention = cast.at.get(reading.markerEnd[at]!);
    if (
      mention?.party == null ||
      mention.phrase.kind !== subject.mention.phrase.kind ||
      mention.party === subject.mention.party
    )
      break;
    others.push(mention.party);
    at = mention.phrase.last;
  }
  return others.length > 0 && hasPluralVerb(reading, at, sentence.last) ? others : [];
}

/** The first finite verb after the subject is a third person plural: کردند, داشته‌اند. */
function hasPluralVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const form = longest(reading, at, 'verbs')?.entry.form;
    if (form !== undefined && (form.tense !== 'perfect' || form.plural)) return form.person === 3 && form.plural;
  }
  return false;
}

/** همتای روس خود and the like are nobody's subject. */
function isSelfTalk(_reading: Reading, mention: PartyMention): boolean {
  return mention.phrase.role?.ids[0] === 'counterpart';
}

/** Whether a noun phrase after this token may be the subject: after a mark, a verb, an adverb of time or of order. */
function isFree(reading: Reading, at: number, before: boolean): boolean {
  if (reading.tokens.kind[at] === Kind.Symbol || isMark(reading, at, '•')) return before;
  const marker = reading.marker[at];
  if (marker !== undefined) {
    if (notSubjectAfter.has(marker)) return false;
    if (
      marker === 'continuing' ||
      marker === 'also' ||
      marker === 'here' ||
      marker === 'but' ||
      marker === 'newsroom' ||
      marker === 'reporters'
    )
      return true;
    return marker === 'and' ? before : marker === 'that' ? true : false;
  }
  if (
    isMark(reading, at, '،') ||
    isMark(reading, at, ')') ||
    isMark(reading, at, '؛') ||
    isMark(reading, at, '-') ||
    isMark(reading, at, '–') ||
    isMark(reading, at, ':')
  )
    return true;
  if (isMark(reading, at, '(') || isMark(reading, at, '«') || isMark(reading, at, '"')) return before;
  if (longest(reading, at, 'verbs') !== undefined) return true;
  return false;
}

/** The speaker of a cue with this subject; without one, whoever has the floor. */
export function speakerOf(reading: Reading, subject: PartyMention | undefined, floor: Floor): Speaker {
  if (subject === undefined) return fromFloor(floor, null, 'dropped', 'dropped-subject');
  const { phrase, party } = subject;
  if (phrase.kind === 'pronoun') return fromFloor(floor, subject, 'pronoun', 'pronoun');
  if (phrase.kind === 'sides') return sides(reading, subject, floor);
  if (phrase.role?.anaphoric === true) return fromFloor(floor, subject, 'role', 'anaphoric-role');
  if (party === null)
    return { name: null, form: 'role', mention: subject, parties: [], reason: 'unresolved phrase', rule: subject.rule };
  const form =
    party.kind === 'body' || phrase.kind === 'body' || phrase.kind === 'country'
      ? 'body'
      : phrase.nameFirst >= 0
        ? 'name'
        : 'role';
  return { name: party.name, form, mention: subject, parties: [party], reason: null, rule: subject.rule };
}

function fromFloor(floor: Floor, mention: PartyMention | null, form: Speaker['form'], rule: string): Speaker {
  const name = joined(floor.subject);
  return { name, form, mention, parties: floor.subject, reason: name === null ? 'nobody spoke before' : null, rule };
}

/** طرفین: the two who meet, by name; else the words themselves. */
function sides(reading: Reading, mention: PartyMention, floor: Floor): Speaker {
  const name = joined(floor.meeting) ?? nameText(reading, mention.phrase.first, mention.phrase.last);
  return { name, form: 'role', mention, parties: floor.meeting, reason: null, rule: 'both-sides' };
}

/** Several names joined by و, as the contract has it. */
export function joined(parties: readonly Party[]): string | null {
  return parties.length === 0 ? null : parties.map((party) => party.name).join(' و ');
}

/**
 * The one a sentence says is met or spoken to: در دیدار آقای پوتین, خطاب به وزیر, در گفت‌وگوی تلفنی با مکرون, and
 * با رئیس‌جمهور روسیه دیدار و گفت‌وگو کرد.
 */
export function counterpartIn(
  reading: Reading,
  cast: Cast,
  sentence: SentenceSpan,
  limit: number,
  speaker: readonly Party[],
): Party | undefined {
  for (let at = sentence.first; at < limit; at++) {
    const marker = reading.marker[at];
    const told = marker === 'meeting_with' || marker === 'addressing';
    if (!told && marker !== 'with') continue;
    const mention = phraseAfter(reading, cast, reading.markerEnd[at]!, limit);
    if (mention === undefined || mention.phrase.kind === 'country') continue;
    if (!told && !meetsAfter(reading, mention.phrase.last, limit)) continue;
    const party = counterpart(mention, cast, speaker);
    if (party !== undefined && !speaker.includes(party)) return party;
  }
  return undefined;
}

/** دیدار و گفت‌وگو کرد soon after the phrase. */
function meetsAfter(reading: Reading, at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + furthestNoun); next++) {
    const marker = reading.marker[next];
    if (marker === 'meeting_noun' || marker === 'talks') {
      const verb = longest(reading, reading.markerEnd[next]!, 'verbs');
      return verb === undefined ? reading.marker[reading.markerEnd[next]!] === 'and' : verb.entry.form.person === 3;
    }
  }
  return false;
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

/** همتای روس خود is the holder of the speaker's own office in that country. */
export function counterpart(mention: PartyMention, cast: Cast, speaker: readonly Party[]): Party | undefined {
  if (mention.phrase.kind === 'body' || mention.phrase.nameFirst >= 0) return mention.party ?? undefined;
  if (mention.phrase.kind === 'person' && mention.phrase.role?.ids[0] !== 'counterpart')
    return mention.party ?? undefined;
  const country = mention.phrase.role?.country;
  const heads = new Set(speaker.flatMap((party) => party.roles.map((role) => role.ids[0])));
  if (mention.phrase.role?.ids[0] !== 'counterpart') return undefined;
  return cast.parties.find(
    (party) =>
      party.kind === 'person' &&
      !speaker.includes(party) &&
      (country == null || party.country === country) &&
      party.roles.some((role) => heads.has(role.ids[0])),
  );
}
