import { all, isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { counterpartRole } from './same_office.ts';
import { isAdverbOfTime, isFree, isTime } from './subject_places.ts';

/** Who a sentence is about. */
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
  let adverbial = true; // only words of time so far
  let behind = -1; // the token behind the phrase before
  while (at < limit) {
    const mention = cast.at.get(at);
    if (mention !== undefined && mention.phrase.last <= limit) {
      const subject = { mention, end: mention.phrase.last };
      if (isDateline(reading, mention)) {
        fired(
          reading,
          'colon',
          'dateline',
          subject.end,
          [at, subject.end],
          'a news agency or newspaper that the report comes from',
        );
        at = mention.phrase.last;
        free = true;
        continue;
      }
      // در دیدار A با B دو طرف …: behind those who are named nothing governs both
      const both = mention.phrase.kind === 'sides' && at > sentence.first && at === behind;
      const open = free || both || (adverbial && mention.phrase.nameFirst >= 0 && isTime(reading, at - 1));
      if (open && mention.phrase.kind !== 'country' && !isSelfTalk(reading, mention)) {
        fired(
          reading,
          'speaker',
          'subject',
          at,
          [at, subject.end],
          'opens the sentence or a part of it, and nothing governs it',
        );
        return subject;
      }
      refused(reading, 'speaker', 'subject', at, open ? onlyIfNoOther : governed);
      if (free && country === undefined) country = subject;
      at = mention.phrase.last;
      behind = at;
      free = false;
      adverbial = false;
      continue;
    }
    // به نوشته رویترز، عراق هشدار داد: whom a source phrase names is not the subject
    const source = all(reading, at, 'cues').find(({ entry }) => entry.form === 'source');
    if (source !== undefined && cast.at.has(source.end)) {
      at = source.end;
      free = false;
      adverbial = false;
      continue;
    }
    free = isFree(reading, at, free);
    adverbial &&= isAdverbOfTime(reading, at);
    at = Math.max(at + 1, Math.min(reading.markerEnd[at]!, limit));
  }
  return country;
}

const governed = 'a preposition, a noun or a verbless stretch before it governs it';
const onlyIfNoOther = 'a country or a counterpart: a country is the subject only where nobody else is';

/**
 * The others that a subject joins by و, where the sentence's verb is plural: ظریف و چاووش اوغلو دیدار کردند. Empty where
 * the verb is singular or what follows و is no person or body.
 */
export function joinedSubjects(reading: Reading, cast: Cast, sentence: SentenceSpan, subject: Subject): Party[] {
  const others: Party[] = [];
  let at = subject.end;
  while (reading.marker[at] === 'and' || isMark(reading, at, '،')) {
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

/** The first finite verb after the subject is a third person plural: کردند, داشته اند. */
function hasPluralVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const form = longest(reading, at, 'verbs')?.entry.form;
    if (form !== undefined && (form.tense !== 'perfect' || form.plural)) return form.person === 3 && form.plural;
  }
  return false;
}

/** خبرگزاری فارس: at the start of a report is where it comes from, no speaker. */
export function isDateline(reading: Reading, { phrase }: PartyMention): boolean {
  if (phrase.kind !== 'body' || !(isMark(reading, phrase.last, ':') || isMark(reading, phrase.last, '-'))) return false;
  return isMedia(reading, phrase.nameFirst);
}

/** A news agency, newspaper or channel, by its name or its kind. */
export function isMedia(reading: Reading, at: number): boolean {
  const kind = longest(reading, at, 'bodies')?.entry.kind ?? longest(reading, at, 'body_heads')?.entry.kind;
  return kind === 'news_agency' || kind === 'media';
}

/** همتای روس خود is nobody's subject, where همتای روس وی is. */
function isSelfTalk(reading: Reading, { phrase }: PartyMention): boolean {
  if (phrase.role?.ids[0] !== counterpartRole) return false;
  for (let at = phrase.first; at <= phrase.last; at++) if (reading.marker[at] === 'self') return true;
  return false;
}
