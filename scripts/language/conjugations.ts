/** Conjugation tables of hazm and shekar beside ours. */
import { inflect, type Tense, type VerbForm } from '../../pipeline/persian/verbs.ts';

/** A table of one tense: six persons, or seven where دیده stands beside دیده است. */
export interface ConjugationCase {
  id: string;
  /** hazm */
  tense?: string;
  stem?: string;
  /** shekar */
  method?: string;
  input?: string | string[];
  kwargs?: Record<string, unknown>;
  expected: string[];
}

/** Tenses of hazm and of shekar that news uses, by our names; their others (progressive, doubled perfects, imperative) we do not make. */
const tenseOf = new Map<string, Tense>([
  ['perfective_past', 'past'],
  ['imperfective_past', 'imperfect'],
  ['present_perfect', 'perfect'],
  ['subjunctive_present_perfect', 'subjunctive'],
  ['past_precedent', 'pluperfect'],
  ['perfective_present', 'subjunctive'],
  ['subjunctive_perfective_present', 'subjunctive'],
  ['imperfective_present', 'present'],
  ['perfective_future', 'future'],
  ['simple_past', 'past'],
  ['past_continuous', 'imperfect'],
  ['past_perfect', 'pluperfect'],
  ['past_subjunctive', 'subjunctive'],
  ['simple_present', 'subjunctive'],
  ['present_indicative', 'present'],
  ['present_subjunctive', 'subjunctive'],
  ['simple_future', 'future'],
]);
const presentOf = new Map([
  ['دید', 'بین'],
  ['شناخت', 'شناس'],
  ['خورد', 'خور'],
  ['رفت', 'رو'],
  ['خواند', 'خوان'],
  ['گشت', 'گرد'],
]);
const persons = ['1sg', '2sg', '3sg', '1pl', '2pl', '3pl'];

/** `past 3sg`, `future 1pl not`, `perfect 3pl passive` */
export function nameOf(form: VerbForm): string {
  const person = `${form.person}${form.plural ? 'pl' : 'sg'}`;
  return `${form.tense} ${person}${form.negative ? ' not' : ''}${form.passive ? ' passive' : ''}`;
}

/** The forms of a table that ours lacks (of a passive the third person alone is looked for); nothing where we make no such tense. */
export function lackingOf(one: ConjugationCase): string[] | undefined {
  const table = one.method === undefined ? hazmTable(one) : shekarTable(one);
  if (table === undefined) return undefined;
  const { past, tense, negative, passive, forms } = table;
  const made = new Set(inflect({ past, present: presentOf.get(past)! }).map((form) => `${form.text} ${nameOf(form)}`));
  return forms
    .map((text, index) => [text, persons[index]!] as const)
    .filter(([, person]) => !passive || person.startsWith('3'))
    .map(([text, person]) => `${text} ${tense} ${person}${negative ? ' not' : ''}${passive ? ' passive' : ''}`)
    .filter((form) => !made.has(form));
}

interface Table {
  past: string;
  tense: Tense;
  negative: boolean;
  passive: boolean;
  forms: readonly string[];
}

function hazmTable({ tense: name = '', stem = '', expected }: ConjugationCase): Table | undefined {
  const tense = tenseOf.get(name.replace(/^negative_/, '').replace(/^passive_/, ''));
  if (tense === undefined) return undefined;
  const past = stem === 'بین' ? 'دید' : stem;
  const forms = expected.length === 7 ? expected.toSpliced(3, 1) : expected;
  return { past, tense, negative: name.startsWith('negative_'), passive: name.includes('passive_'), forms };
}

function shekarTable({ method = '', input, kwargs = {}, expected }: ConjugationCase): Table | undefined {
  const tense = method === 'present_perfect' ? 'perfect' : tenseOf.get(method);
  const past = [input].flat()[0];
  if (tense === undefined || past === undefined || !presentOf.has(past)) return undefined;
  if (['informal', 'prefix', 'compound_preverb'].some((key) => key in kwargs)) return undefined;
  return { past, tense, negative: kwargs.negative === true, passive: kwargs.passive === true, forms: expected };
}
