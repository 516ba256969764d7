import { Kind } from '../../persian/letters.ts';
import { isMark, isWord, longest, type Reading } from '../../reading.ts';
import type { SentenceSpan } from '../../segment.ts';
import { type Cue, startsClause } from './cues.ts';

export type Mode = 'direct' | 'indirect' | 'nominal' | 'headline';

/** What a cue reports: one or two spans of tokens, end exclusive. `open`: direct speech that may run on after the sentence. */
export interface Content {
  mode: Mode;
  spans: [first: number, last: number][];
  open: boolean;
  rule: string;
}

/** Adverbials that may stand between the subject and the words that the cue governs: در این دیدار, ضمن, پس از. */
const adverbial = new Set([
  'in',
  'with',
  'while',
  'since',
  'for',
  'about',
  'during',
  'continuing',
  'also',
  'in_answer',
  'because',
  'here',
  'addressing',
  'meeting_with',
  'but',
  'and',
]);

/** Content of a finite cue: after a colon, after که, or the noun phrase before it. `from` is where its clause begins. */
export function finiteContent(
  reading: Reading,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
  from: number,
): Content | undefined {
  const cue = cues[index]!;
  const frames: readonly string[] = cue.line.frames ?? [];
  const end = endOfSentence(reading, sentence);
  const clauseEnd = endBeforeNextCue(reading, cues, index, end);
  if (cue.verbFirst > cue.last) return inner(reading, cue);
  let at = cue.after;
  if (reading.marker[at] === 'also') at = reading.markerEnd[at]!;
  if (isMark(reading, at, ':')) return direct(reading, at + 1, sentence, cues, index);
  const that = clauseMarker(reading, at);
  if (that !== undefined && that < end)
    return colonAfterThat(reading, that, sentence, cues, index) ?? clause(reading, that, clauseEnd, 'clause-that');
  const nominal = nounPhrase(reading, cue, frames, Math.max(from, sentence.first));
  if (nominal !== undefined) return nominal;
  return bareClause(reading, frames, at, clauseEnd, sentence, cues, index);
}

/** گفت که: … */
function colonAfterThat(
  reading: Reading,
  at: number,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  return isMark(reading, at, ':') ? direct(reading, at + 1, sentence, cues, index) : undefined;
}

function direct(
  reading: Reading,
  first: number,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  if (first >= sentence.last) return undefined;
  const next = nextColonCue(reading, cues, index);
  const last = next === undefined ? sentence.last : beforeCue(reading, next, first);
  if (!hasWord(reading, first, last)) return undefined;
  return { mode: 'direct', spans: [[first, last]], open: next === undefined, rule: 'colon' };
}

/** True where a stretch is more than marks. */
function hasWord(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.tokens.kind[at] !== Kind.Punctuation) return true;
  return false;
}

/** A later cue of the same sentence that opens speech of its own: گفت: … و افزود: … */
function nextColonCue(reading: Reading, cues: readonly Cue[], index: number): Cue | undefined {
  return cues
    .slice(index + 1)
    .find((cue) => cue.kind === 'finite' && isMark(reading, cue.after, ':') && startsClause(reading, cue.first));
}

function clauseMarker(reading: Reading, at: number): number | undefined {
  const marker = reading.marker[at];
  if (marker === 'that' || marker === 'this_that') return reading.markerEnd[at]!;
  if (marker === 'stating') return clauseMarker(reading, reading.markerEnd[at]!) ?? reading.markerEnd[at]!;
  return undefined;
}

function clause(reading: Reading, first: number, last: number, rule: string): Content | undefined {
  const from = isMark(reading, first, '،') ? first + 1 : first;
  return from < last ? { mode: 'indirect', spans: [[from, last]], open: false, rule } : undefined;
}

/** خواستار [گسترش همکاری‌ها] شد. */
function inner(reading: Reading, cue: Cue): Content | undefined {
  let first = cue.last;
  if (reading.marker[first] === 'that' || reading.marker[first] === 'this_that') first = reading.markerEnd[first]!;
  return first < cue.verbFirst
    ? { mode: 'nominal', spans: [[first, cue.verbFirst]], open: false, rule: 'noun-phrase-inside-cue' }
    : undefined;
}

/** The noun phrase before the cue by the frames of its lexicon line. */
function nounPhrase(reading: Reading, cue: Cue, frames: readonly string[], from: number): Content | undefined {
  const to = cue.first;
  if (frames.includes('of_as')) return ofAs(reading, from, to);
  if (frames.includes('predicate') || frames.includes('object')) {
    const found = beforeObjectMarker(reading, from, to, frames);
    if (found !== undefined) return found;
  }
  for (const [frame, marker] of prepositional) {
    if (!frames.includes(frame)) continue;
    const found = afterPreposition(reading, from, to, marker);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** بر [A] تاکید و تصریح کرد: B: what the first of two nouns over one verb governs, if it has a preposition of its own. */
export function coordinatedContent(
  reading: Reading,
  noun: Cue['coordinated'][number],
  from: number,
): Content | undefined {
  for (const [frame, marker] of prepositional) {
    if (!(noun.line.frames ?? []).includes(frame)) continue;
    const found = afterPreposition(reading, from, noun.first, marker);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The frames of cues that govern a noun phrase by a preposition, with the marker of that preposition. */
const prepositional = [
  ['on', 'on'],
  ['of', 'from'],
  ['to', 'to'],
  ['regarding', 'regarding'],
  ['with_object', 'with'],
] as const;

/** از [X] به عنوان [Y] یاد کرد. */
function ofAs(reading: Reading, from: number, to: number): Content | undefined {
  for (let as = to - 1; as > from; as--) {
    if (reading.marker[as] !== 'as') continue;
    for (let at = from; at < as; at++) {
      if (reading.marker[at] !== 'from') continue;
      return {
        mode: 'nominal',
        spans: [
          [at + 1, as],
          [reading.markerEnd[as]!, to],
        ],
        open: false,
        rule: 'noun-phrase-as',
      };
    }
  }
  return afterPreposition(reading, from, to, 'from');
}

/** [X] را خواستار شد; [X] را [Y] دانست. */
function beforeObjectMarker(
  reading: Reading,
  from: number,
  to: number,
  frames: readonly string[],
): Content | undefined {
  let object = to - 1;
  while (object > from && reading.marker[object] !== 'object') object--;
  if (reading.marker[object] !== 'object') return undefined;
  const first = startOfNounPhrase(reading, from, object);
  let rest = object + 1;
  if (reading.marker[rest] === 'also') rest = reading.markerEnd[rest]!;
  if (first >= object) return undefined;
  let last = object;
  if (isMark(reading, last - 1, '-') || isMark(reading, last - 1, '،')) last--;
  // سرود را خواند: a verb of judging says what it takes somebody for
  if (rest >= to && !frames.includes('object')) return undefined;
  if (rest >= to) return { mode: 'nominal', spans: [[first, last]], open: false, rule: 'noun-phrase-object' };
  if (frames.includes('predicate') || reading.marker[rest] === 'for')
    return {
      mode: 'nominal',
      spans: [
        [first, last],
        [rest, to],
      ],
      open: false,
      rule: 'noun-phrase-predicate',
    };
  return { mode: 'nominal', spans: [[first, last]], open: false, rule: 'noun-phrase-object' };
}

/** The first word of the noun phrase that ends at `to`: adverbials from the subject on are passed over, comma by comma. */
function startOfNounPhrase(reading: Reading, from: number, to: number): number {
  let at = from;
  while (at < to) {
    if (isMark(reading, at, '،') || isMark(reading, at, ',') || isMark(reading, at, '»')) {
      at++;
      continue;
    }
    const marker = reading.marker[at];
    if (marker === 'continuing' || marker === 'also' || marker === 'and' || marker === 'here') {
      at = reading.markerEnd[at]!;
      continue;
    }
    if ((marker === undefined || !adverbial.has(marker)) && !isTimeWord(reading, at)) return at;
    const comma = nextComma(reading, at, to);
    if (comma === undefined) return marker === 'and' ? reading.markerEnd[at]! : at;
    at = comma + 1;
  }
  return at;
}

/** امروز, شامگاه, دوشنبه: an adverb of time stands before the object too. */
function isTimeWord(reading: Reading, at: number): boolean {
  return reading.lexicon.times.partsOf(reading.tokens.id[at]!).some(({ senses }) => senses.time !== undefined);
}

function nextComma(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (isMark(reading, at, '،') || isMark(reading, at, ',')) return at;
  return undefined;
}

/** بر [X] تاکید کرد: the first such preposition of the clause. */
function afterPreposition(reading: Reading, from: number, to: number, marker: string): Content | undefined {
  for (let at = from; at < to; at++) {
    if (reading.marker[at] !== marker) continue;
    const first = reading.markerEnd[at]!;
    if (first >= to) return undefined;
    let last = to;
    if (reading.marker[last - 1] === 'also') last--;
    if (isMark(reading, last - 1, '،')) last--;
    return first < last
      ? { mode: 'nominal', spans: [[first, last]], open: false, rule: 'noun-phrase-preposition' }
      : undefined;
  }
  return undefined;
}

/** Letters, so that می‌شود and می شود count alike. */
const shortestClause = 8;

function lettersIn(reading: Reading, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++)
    if (isWord(reading, at)) letters += reading.lexicon.vocabulary.folded(reading.tokens.id[at]!).length;
  return letters;
}

/** گفت ما آماده‌ایم / اعلام کرد مذاکرات ادامه دارد: a clause with no marker; the first person shows the speaker's own words. */
function bareClause(
  reading: Reading,
  frames: readonly string[],
  at: number,
  clauseEnd: number,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  if (isMark(reading, at, '«') || isMark(reading, at, '"')) return direct(reading, at, sentence, cues, index);
  if (!frames.includes('clause') && !frames.includes('clause_that')) return undefined;
  const first = isMark(reading, at, '،') || isMark(reading, at, '؛') ? at + 1 : at;
  if (reading.marker[first] === 'and' || lettersIn(reading, first, clauseEnd) < shortestClause) return undefined;
  // تاکید کرد؛ … and اعلام کردند، …: the mark stands for a colon, unless another cue takes the sentence over
  if (first > at)
    return cues.length > index + 1 || lastVerb(reading, first, clauseEnd) === undefined
      ? undefined
      : direct(reading, first, sentence, cues, index);
  if (lastVerb(reading, first, clauseEnd) === undefined) return undefined;
  if (hasFirstPerson(reading, first, clauseEnd))
    return { mode: 'direct', spans: [[first, sentence.last]], open: true, rule: 'bare-first-person' };
  return clause(reading, first, clauseEnd, 'clause-bare');
}

/** ما, من or a verb in the first person: the speaker's own voice. */
export function hasFirstPerson(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (reading.marker[at] === 'pronoun_first') return true;
    if (longest(reading, at, 'verbs')?.entry.form.person === 1) return true;
  }
  return false;
}

/** Content of با بیان اینکه … / با اشاره به …: up to the main cue's own words, at a comma where there is one. */
export function participialContent(
  reading: Reading,
  sentence: SentenceSpan,
  cues: readonly Cue[],
  index: number,
): Content | undefined {
  const cue = cues[index]!;
  const end = endOfSentence(reading, sentence);
  const next = cues[index + 1];
  const limit = next === undefined ? end : Math.min(next.first, end);
  const isClause = cue.rule === 'participle-clause';
  let last = isClause
    ? endOfClause(reading, cue.after, limit, next, end)
    : endOfPhrase(reading, cue.after, limit, next, end);
  while (last > cue.after && trailing(reading, last - 1)) last--;
  if (last <= cue.after) return undefined;
  return { mode: isClause ? 'indirect' : 'nominal', spans: [[cue.after, last]], open: false, rule: cue.rule };
}

function trailing(reading: Reading, at: number): boolean {
  const marker = reading.marker[at];
  return (
    isMark(reading, at, '،') ||
    isMark(reading, at, ',') ||
    isMark(reading, at, '؛') ||
    isMark(reading, at, '-') ||
    marker === 'and' ||
    (marker === 'also' && reading.markerEnd[at] === at + 1)
  );
}

/** A clause ends with its verb: the last comma behind a verb before the main cue, or that verb itself. */
function endOfClause(reading: Reading, from: number, limit: number, next: Cue | undefined, end: number): number {
  if (next?.kind === 'participial') return limit;
  if (next === undefined) return firstCommaAfterVerb(reading, from, end) ?? end;
  const governs = !isColonOrThat(reading, next);
  if (governs) return firstCommaAfterVerb(reading, from, limit) ?? lastVerb(reading, from, limit) ?? limit;
  return lastVerb(reading, from, limit) ?? limit;
}

function firstCommaAfterVerb(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at++) {
    if ((isMark(reading, at, '،') || isMark(reading, at, ',')) && verbEndsAt(reading, at)) return at;
  }
  return undefined;
}

/** True where a finite verb ends just before `at`. */
export function verbEndsAt(reading: Reading, at: number): boolean {
  for (let start = Math.max(0, at - 4); start < at; start++) {
    const verb = longest(reading, start, 'verbs');
    if (verb !== undefined && verb.end === at) return true;
  }
  return endsLikeVerb(reading, at - 1);
}

/** Finite forms of verbs that the lexicon does not have: می‌رود, شده‌اند, می‌یابد; by می/نمی before, or ‌اند and است after. */
function endsLikeVerb(reading: Reading, at: number): boolean {
  if (at < 0 || !isWord(reading, at)) return false;
  const word = reading.lexicon.vocabulary.folded(reading.tokens.id[at] ?? 0);
  return /^ن?می..+(د|ند|م|یم|ید)$/.test(word) || /ه(اند|است|ایم)$/.test(word);
}

/** The token after the last finite verb in a stretch. */
export function lastVerb(reading: Reading, from: number, to: number): number | undefined {
  for (let at = to; at > from; at--) if (verbEndsAt(reading, at)) return at;
  return undefined;
}

function isColonOrThat(reading: Reading, cue: Cue): boolean {
  const marker = reading.marker[cue.after];
  return isMark(reading, cue.after, ':') || marker === 'that' || marker === 'this_that';
}

/** A noun phrase ends before the main cue, or at the comma before what the main cue governs. */
function endOfPhrase(reading: Reading, from: number, limit: number, next: Cue | undefined, end: number): number {
  if (next?.kind === 'participial') return limit;
  if (next === undefined) return nextComma(reading, from, end) ?? end;
  const comma = lastComma(reading, from, limit);
  if (comma === undefined) return beforeGoverned(reading, next, from, limit);
  if (comma === limit - 1) return comma;
  if (!isColonOrThat(reading, next)) return firstOpeningComma(reading, from, limit) ?? comma;
  const marker = reading.marker[comma + 1];
  return marker !== undefined && marker !== 'and' ? comma : limit;
}

function lastComma(reading: Reading, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--) if (isMark(reading, at, '،') || isMark(reading, at, ',')) return at;
  return undefined;
}

/** The first comma that does not go on with a list (… ، X و Y). */
function firstOpeningComma(reading: Reading, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (!isMark(reading, at, '،') && !isMark(reading, at, ',')) continue;
    const marker = reading.marker[at + 1];
    if (marker !== undefined && marker !== 'and') return at;
    let and = at + 1;
    while (and < to && reading.marker[and] !== 'and' && and - at < 5) and++;
    if (reading.marker[and] !== 'and') return at;
  }
  return undefined;
}

/** با اشاره به X از Y خبر داد: X ends before the preposition of the main cue. */
function beforeGoverned(reading: Reading, next: Cue, from: number, limit: number): number {
  if (isColonOrThat(reading, next)) return limit;
  const wanted = governingMarkers(next);
  for (let at = limit - 1; at > from; at--) if (wanted.includes(reading.marker[at] ?? '')) return at;
  return limit;
}

/** The prepositions that open what a cue governs: از for خبر داد, بر for تاکید کرد. */
export function governingMarkers(cue: Cue): string[] {
  const names: Record<string, string> = {
    on: 'on',
    of: 'from',
    of_as: 'from',
    to: 'to',
    regarding: 'regarding',
    with_object: 'with',
  };
  return (cue.line.frames ?? []).flatMap((frame) => names[frame] ?? []);
}

/** Where the clause before a later cue of the same sentence ends: … و افزود: → before و. */
function endBeforeNextCue(reading: Reading, cues: readonly Cue[], index: number, end: number): number {
  const from = cues[index]!.after;
  for (const next of cues.slice(index + 1)) {
    if (next.kind !== 'finite' || next.first <= from) continue;
    if (startsClause(reading, next.first) || isMark(reading, next.after, ':')) return beforeCue(reading, next, from);
  }
  return end;
}

function beforeCue(reading: Reading, cue: Cue, from: number): number {
  let last = cue.first;
  while (last > from && trailing(reading, last - 1)) last--;
  return last;
}

const stops = '.!?؟…';

/** The token after the last word of a sentence: its stop and closing marks left out. */
export function endOfSentence(reading: Reading, sentence: SentenceSpan): number {
  let last = sentence.last;
  while (last > sentence.first && [...stops, '»', '"', '،', '؛'].some((mark) => isMark(reading, last - 1, mark)))
    last--;
  return last;
}
