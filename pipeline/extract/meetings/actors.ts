/** Who acts: the subject of a clause, of its sentence, or the one who speaks there. */
import { all, type Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Party } from '../people/cast.ts';
import { isFree, isTime } from '../statements/subject_places.ts';
import { subjectOf } from '../statements/subjects.ts';
import { meetingWord, scheduleBefore } from './encounters.ts';
import { namedFrom, nearName } from './named.ts';
import { type Around, type Participant, people } from './participants.ts';
import { leadBefore } from './settings.ts';

/**
 * Whom the words at a token are said of: the head of a relative clause, the clause's own subject, or the one who speaks or acts
 * in the sentence. Undefined where somebody else is meant whom the clause does not name: «هر کس به ایران سفر می کند» in a speech.
 */
export function actorAt(around: Around, clause: Clause, at: number): Participant[] | undefined {
  const own = namedActor(around, clause, at);
  if (own !== undefined) return own;
  if (clause.verb?.form.person === 3 && isSpoken(around, at)) return undefined;
  const [party] = subjectAt(around, clause.sentence, at);
  // وزیران … in a list are nobody's subject
  if (party === undefined || (!party.named && party.roles.some((role) => role.plural))) return undefined;
  return people(around, [party]);
}

/** The same where the sentence itself names them: یک گردشگر به ایران آمده است, told by an official, is not that official. */
export function namedActor(around: Around, clause: Clause, at: number): Participant[] | undefined {
  return headOf(around, clause) ?? ownSubject(around, clause, at) ?? scheduledOne(around, clause);
}

/** [روحانی قرار است] به مالزی سفر کند, وزیری که [قرار است] سفر کند: the subject stands before what says that it is planned. */
export function scheduledOne(around: Around, clause: Clause): Participant[] | undefined {
  const schedule = scheduleBefore(around.reading, clause);
  const before = around.clauses[clause.sentence]!.find((one) => one.last === schedule?.end);
  return before === undefined ? undefined : (headOf(around, before) ?? ownSubject(around, before, before.last));
}

/** Whom a relative clause is said of: the last one named before که. */
function headOf(around: Around, { head }: Clause): Participant[] | undefined {
  if (head === null) return undefined;
  for (let at = head[1] - 1; at >= head[0]; at--)
    if (around.cast.at.has(at)) return namedFrom(around, at, head[1], 1, [])?.people;
  return undefined;
}

/**
 * The subject of a clause told in the third person: [این را] وزیر خارجه آلمان [در سفرش گفت], in somebody else's words too. Of one
 * that goes on behind که, that of its last part that has one: A در پاسخ به این سوال که … و [B با C دیدار کرد].
 */
export function ownSubject(around: Around, clause: Clause, limit: number): Participant[] | undefined {
  if (clause.verb?.form.person !== 3) return undefined;
  for (const [first, last] of clause.parts.toReversed()) {
    const subject = first < limit ? subjectOfPart(around, clause, first, Math.min(last, limit)) : undefined;
    if (subject !== undefined) return subject;
  }
  return undefined;
}

function subjectOfPart(around: Around, clause: Clause, first: number, limit: number): Participant[] | undefined {
  const { reading, cast } = around;
  let free = true;
  for (let at = first; at < limit; ) {
    const mention = cast.at.get(at);
    if (mention === undefined) {
      free = reading.marker[at] === 'object' || isFree(reading, at, free) || (free && isTime(reading, at));
      at = Math.max(at + 1, reading.markerEnd[at]!);
      continue;
    }
    // او در سفرش … in a speech is not the one who speaks
    const pronounFor = isSpoken(around, at) ? [] : subjectAt(around, clause.sentence, at);
    const named = namedFrom(around, at, limit, 1, pronounFor);
    if (free && (mention.phrase.kind !== 'country' || at === first) && !isSource(reading, at)) return named?.people;
    at = named?.last ?? mention.phrase.last;
    free = false;
  }
  return undefined;
}

/** به گفته [وی]: the one who tells it, who need not act in it. */
function isSource(reading: Reading, at: number): boolean {
  for (let before = Math.max(0, at - longestSource); before < at; before++)
    if (all(reading, before, 'cues').some(({ entry, end }) => entry.form === 'source' && end === at)) return true;
  return false;
}

const longestSource = 4;

/** Whose other encounters a list of them belongs to: [دیدار با A و B] از جمله دیدارهای وزیر خارجه بود, … سفر وزیر خارجه بود. */
export function ownerIn(around: Around, clause: Clause, from: number): Participant[] | undefined {
  for (let at = from; at < clause.last; at++) {
    const hit = meetingWord(around.reading, at, 'encounter') ?? meetingWord(around.reading, at, 'visit');
    const owner = hit === undefined ? undefined : namedFrom(around, hit.end, clause.last, nearName, []);
    if (owner !== undefined) return owner.people;
  }
  return undefined;
}

/** Whose an encounter is that somebody has with others, as parties and as they take part. */
export interface Owner {
  parties: Party[];
  people: Participant[];
}

/**
 * Whose در دیدار با Y is: the clause's own subject, or the one who speaks or acts in its sentence. Nobody where a speech tells of
 * others: «موضع رهبر در دیدار با نخست وزیر روشن بود».
 */
export function ownerOf(around: Around, clause: Clause, at: number): Owner {
  const parties = subjectAt(around, clause.sentence, at);
  const own = ownSubject(around, clause, at);
  if (own !== undefined) return { parties, people: own };
  const third = clause.verb?.form.person === 3 && isSpoken(around, at);
  return { parties, people: third ? speakerBefore(around, clause, at) : people(around, parties) };
}

/** سخنان [X] در دیدار با Y: the one named right before the words that lead to an encounter. */
function speakerBefore(around: Around, clause: Clause, at: number): Participant[] {
  for (let before = at - 1; before >= Math.max(clause.first, at - longestOwner); before--) {
    const phrase = around.cast.at.get(before)?.phrase;
    if (
      phrase?.kind === 'person' &&
      phrase.last <= at &&
      leadBefore(around.reading, { ...clause, first: phrase.last }, at) !== undefined
    )
      return namedFrom(around, before, at, 1, [])?.people ?? [];
  }
  return [];
}

const longestOwner = 12;

function isSpoken({ statements, statementAt }: Around, at: number): boolean {
  return statements[statementAt[at] ?? -1]?.mode === 'direct';
}

/** Who acts in a sentence: the speaker of the words around a token, or the sentence's subject. */
export function subjectAt(
  { reading, cast, statements, statementAt, inSentence, subjects }: Around,
  sentence: number,
  at: number,
): Party[] {
  const inside = statements[statementAt[at] ?? -1];
  if (inside !== undefined && inside.mode === 'direct') return inside.speaker.parties;
  const here = inSentence[sentence]!.find((one) => one.speaker.parties.length > 0);
  if (here !== undefined) return here.speaker.parties;
  let subject = subjects.get(sentence);
  if (subject === undefined) {
    const span = reading.sentences[sentence]!;
    const party = subjectOf(reading, cast, span, span.last)?.mention.party ?? null;
    subject = party?.kind === 'person' ? party : null;
    subjects.set(sentence, subject);
  }
  return subject === null ? (inside?.speaker.parties ?? []) : [subject];
}
