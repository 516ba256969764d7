import { Kind } from '../../persian/letters.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, Party, PartyMention } from '../people/cast.ts';
import { homeCountry } from '../phrases/countries.ts';
import { isColonOrThat, verbEndsAt } from './clause_ends.ts';
import { type Cue, isPassive } from './cue.ts';
import { subjectOf } from './subjects.ts';
import { unreadSubject } from './unread_subjects.ts';

/**
 * Where the clause of a cue begins: behind که, a colon, or a verb with somebody named behind it. A verb with nobody named behind it is
 * the one of a relative clause inside: «[امیر قطر بر تلاش هایی که ادامه دارد، تاکید] کرد»; where its که is missing, the cue.
 */
export function clauseStart(reading: Reading, cast: Cast, from: number, cue: number): number {
  let inside = 0;
  let named = false;
  for (let at = cue; at > from; at--) {
    if (isMark(reading, at - 1, ':') || isMark(reading, at - 1, '؛')) return inside > 0 ? cue : at;
    const marker = reading.marker[at - 1];
    if ((marker === 'that' || marker === 'this_that') && inside-- === 0) return at;
    // ساخته شده است ends once
    if (verbEndsAt(reading, at) && (at === cue || !verbEndsAt(reading, at + 1)) && !leansOnNext(reading, at)) {
      if (named) return inside > 0 ? cue : at;
      inside++;
    }
    named ||= cast.at.has(at - 1);
  }
  return inside > 0 ? cue : from;
}

/** همراهی کرده و اعلام کرده اند: a participle whose است or اند is told with the verb behind و has the subject of that verb. */
function leansOnNext(reading: Reading, at: number): boolean {
  const verb = longest(reading, at - 1, 'verbs');
  return reading.marker[at] === 'and' && verb?.entry.form.tense === 'perfect' && verb.entry.form.text.endsWith('ه');
}

/** Words that make what follows no report: اگر, می توان, باید. */
const unsaid = new Set(['if', 'may', 'must']);

/** The subject of an inner cue: somebody else than the speaker, by name or title; nobody behind اگر or where the verb is passive. */
export function thirdParty(
  reading: Reading,
  cast: Cast,
  speaker: readonly Party[],
  clause: SentenceSpan,
  cue: Cue,
): PartyMention | undefined {
  const no = (why: string): undefined => refused(reading, 'speaker', 'third-party', cue.first, why);
  const mention = subjectOf(reading, cast, clause, cue.first)?.mention ?? unnamed(reading, cast, clause, cue);
  if (mention?.party == null || mention.phrase.kind === 'pronoun' || mention.phrase.role?.anaphoric === true)
    return no('nobody is the subject of its clause by name or title');
  if (speaker.includes(mention.party)) return no('its subject is the speaker');
  if (reading.marker[mention.phrase.last] === 'object') return no('the one named is the object of its clause');
  if (isOwnSide(mention.party, speaker) && cue.verb?.form.tense === 'present')
    return no('the side that the speaker speaks for');
  if (isPassive(cue) || (isParticiple(cue) && !isColonOrThat(reading, cue)))
    return no('a passive, or a participle: its subject is not who says it');
  for (let at = clause.first; at < cue.first; at++)
    if (unsaid.has(reading.marker[at] ?? '')) return no('only supposed, possible or needed');
  if (cue.line.cue_class === 'urge' && cue.verb?.form.tense === 'present')
    return no('wanted, and not said to be asked for');
  fired(reading, 'speaker', 'third-party', cue.first, [mention.phrase.first, mention.phrase.last]);
  return mention;
}

/** برخی کشورها, یک مقام آمریکایی, هفت کشور دیگر: told by how many they are. */
function unnamed(reading: Reading, cast: Cast, clause: SentenceSpan, cue: Cue): PartyMention | undefined {
  const { first } = clause;
  const counted =
    reading.marker[first] === 'some' || reading.marker[first] === 'one' || reading.tokens.kind[first] === Kind.Number;
  const subject = counted ? unreadSubject(reading, cast, clause, cue.first) : undefined;
  // برخی می گویند: anybody
  return subject !== undefined && subject.phrase.last - first > 1 ? subject : undefined;
}

/** ایران استقبال می کند, said by a minister of Iran: what a state or body says now is said by the one who speaks for it. */
function isOwnSide(subject: Party, speaker: readonly Party[]): boolean {
  const country = subject.country ?? homeCountry;
  return subject.kind !== 'person' && speaker.some((party) => (party.country ?? homeCountry) === country);
}

/** خواسته, گفته without است: the participle of a verb, as often a noun. */
function isParticiple({ verb, verbFirst, after }: Cue): boolean {
  return verb?.form.tense === 'perfect' && after - verbFirst === 1 && verb.form.text.endsWith('ه');
}

/**
 * The cues of a sentence without those that are the verb of a clause which another reports: «با بیان اینکه [طرف ترک از بازگشایی مرز
 * خبر داد] و افزود: …», «آمده است که [امیر قطر بر تلاش ها تاکید کرد]». Such a clause opens with somebody of its own and has no other verb.
 */
export function withoutInner(reading: Reading, cast: Cast, sentence: SentenceSpan, cues: readonly Cue[]): Cue[] {
  let last = cues.length - 1;
  while (last >= 0 && cues[last]!.kind !== 'finite') last--;
  let reported = -1;
  return cues.filter((cue, index) => {
    if (index <= reported) return false;
    const from = clauseOf(reading, cue);
    const next = cues[index + 1];
    // بر A تاکید و از B استقبال کرد: one verb for two nouns
    let verb = index + 1;
    while (cues[verb]?.rule === 'gapped-verb') verb++;
    // با بیان اینکه A گفت: a participle needs a main cue behind the verb of its clause
    if (from === undefined || next?.kind !== 'finite' || (cue.kind === 'participial' && verb >= last)) return true;
    if (isVerbOf(reading, cast, { ...sentence, first: from }, next)) reported = verb;
    return true;
  });
}

/** The first token of the clause that a cue reports behind که or اینکه. */
function clauseOf(reading: Reading, cue: Cue): number | undefined {
  if (cue.rule === 'participle-clause') return cue.after;
  const marker = reading.marker[cue.after];
  return cue.kind === 'finite' && (marker === 'that' || marker === 'this_that')
    ? reading.markerEnd[cue.after]
    : undefined;
}

/** Whether the clause has a subject of its own and, relative clauses left out, no verb before the cue. */
function isVerbOf(reading: Reading, cast: Cast, clause: SentenceSpan, cue: Cue): boolean {
  if (isMark(reading, cue.after, ':') || cast.at.get(clause.first)?.phrase.kind === 'pronoun') return false;
  let open = 0;
  for (let at = clause.first; at < cue.first; at++) {
    if (reading.marker[at] === 'that') open++;
    else if (verbEndsAt(reading, at + 1)) open--;
    if (open < 0) return false;
  }
  return cast.at.has(clause.first) && thirdParty(reading, cast, [], clause, cue) !== undefined;
}
