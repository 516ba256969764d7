import { ZWNJ } from './letters.ts';

/** A verb by its two stems, as they are joined to endings: گفت and گوی (می گویم), افزود and افزای. */
export interface Verb {
  past: string;
  present: string;
  /** The part of a prefixed verb that می, ن and ب stand after: بر in برشمرد (برمی شمارد, برنشمرد). Both stems begin with it. */
  prefix?: string | undefined;
}

/** The tenses that news uses. */
export type Tense = 'past' | 'imperfect' | 'perfect' | 'pluperfect' | 'future' | 'present' | 'subjunctive';

/** One inflected form, spelled with ZWNJ and blanks where the orthography has them. */
export interface VerbForm {
  text: string;
  tense: Tense;
  person: 1 | 2 | 3;
  plural: boolean;
  negative: boolean;
  passive: boolean;
}

type Person = { person: 1 | 2 | 3; plural: boolean };

const persons: Person[] = [
  { person: 1, plural: false },
  { person: 2, plural: false },
  { person: 3, plural: false },
  { person: 1, plural: true },
  { person: 2, plural: true },
  { person: 3, plural: true },
];
const pastEndings = ['م', 'ی', '', 'یم', 'ید', 'ند'];
const presentEndings = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];
const perfectEndings = [`${ZWNJ}ام`, `${ZWNJ}ای`, ' است', `${ZWNJ}ایم`, `${ZWNJ}اید`, `${ZWNJ}اند`];

/**
 * All forms of a verb that news uses: six persons of past, imperfect, perfect, pluperfect, future, present and
 * subjunctive, affirmative and negative, active and (with شدن) passive: گفت, نگفته اند, خواهد گفت, گفته شده است.
 * The passive has the third person alone; imperatives and the progressive with داشتن (دارد می گوید) are left out.
 */
export function inflect(verb: Verb): VerbForm[] {
  const forms = [...activeForms(verb)];
  if (verb.past === be.past) return [...forms, ...copulaForms()];
  const participle = `${verb.past}ه`;
  if (verb.past === become.past) return forms;
  for (const form of activeForms(become)) {
    if (form.person === 3) forms.push({ ...form, text: `${participle} ${form.text}`, passive: true });
  }
  return forms;
}

/** است and هست have forms of their own: هستیم, نیستند, معتقدند no (the ending is the adjective's). */
function copulaForms(): VerbForm[] {
  const endings = ['م', 'ی', '', 'یم', 'ید', 'ند'];
  const forms: VerbForm[] = [];
  for (const [index, person] of persons.entries()) {
    forms.push({ text: `هست${endings[index]!}`, tense: 'present', ...person, negative: false, passive: false });
    forms.push({ text: `نیست${endings[index]!}`, tense: 'present', ...person, negative: true, passive: false });
  }
  forms.push({ text: 'است', tense: 'present', person: 3, plural: false, negative: false, passive: false });
  return forms;
}

/** بودن is the copula. */
const be: Verb = { past: 'بود', present: 'باش' };

/** شدن makes the passive: گفته شد. */
const become: Verb = { past: 'شد', present: 'شو' };

function* activeForms(verb: Verb): Generator<VerbForm> {
  for (const negative of [false, true]) {
    for (const [index, person] of persons.entries()) {
      for (const [tense, text] of formsOf(verb, index, negative))
        yield { text, tense, ...person, negative, passive: false };
    }
  }
}

/** Forms in one person; می, ن and ب stand after the prefix of a prefixed verb: برمی شمارد, برنشمرد, برخواهد شمرد. */
function formsOf(verb: Verb, person: number, negative: boolean): [Tense, string][] {
  const before = verb.prefix ?? '';
  const past = verb.past.slice(before.length);
  const present = verb.present.slice(before.length) + presentEndings[person]!;
  const not = negative ? 'ن' : '';
  const participle = `${before}${prefixed(not, past)}ه`;
  const bare: Tense = verb.past === have.past ? 'present' : 'subjunctive';
  const forms: [Tense, string][] = [
    ['past', before + prefixed(not, past) + pastEndings[person]!],
    ['imperfect', `${before}${not}می${ZWNJ}${past}${pastEndings[person]!}`],
    ['perfect', participle + perfectEndings[person]!],
    ['pluperfect', `${participle} بود${pastEndings[person]!}`],
    ['future', `${before}${not}خواه${presentEndings[person]!} ${past}`],
    ['present', `${before}${not}می${ZWNJ}${present}`],
    [negative ? bare : 'subjunctive', before + prefixed(negative ? 'ن' : 'ب', present)],
    ['subjunctive', `${participle} باش${presentEndings[person]!}`],
  ];
  if (!negative) forms.push([bare, before + present]);
  // شده and کرده without است, before a comma or و: the auxiliary is left out
  if (person === 2) forms.push(['perfect', participle], ['perfect', `${participle}${ZWNJ}است`]);
  return forms;
}

/** داشتن has no می where it means to have: دارد is its present. */
const have: Verb = { past: 'داشت', present: 'دار' };

/** ن and ب before a vowel take ی: افزود, نیفزود; آمد, نیامد; but not before a long i: ایستاد, نایستاد. */
function prefixed(prefix: string, stem: string): string {
  if (prefix === '') return stem;
  if (stem.startsWith('آ')) return `${prefix}یا${stem.slice(1)}`;
  if (stem.startsWith('ا') && !stem.startsWith('ای')) return `${prefix}ی${stem.slice(1)}`;
  return prefix + stem;
}
