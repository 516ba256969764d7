import { z } from 'zod';
import { cueClass, instrument, meetingKind, stage } from '../../schemas/vocabularies.ts';
import type { VerbForm } from '../persian/verbs.ts';

const text = z.string().min(1);
const ambiguous = z.boolean().optional();
/** What every line for a thing with a name of its own may say. */
const named = {
  wikidata: text.nullish(),
  variant: z.boolean().optional(),
  generic: z.boolean().optional(),
  ambiguous,
  text,
};

/** One schema per file of lexicon/: what a line of it may say. Unknown keys are refused, so that a typing error shows. */
export const files = {
  agreement_words: z.strictObject({ word: text, text }),
  bodies: z.strictObject({
    body: text,
    kind: text,
    name_en: text.nullish(),
    country: text.nullish(),
    ...named,
  }),
  body_heads: z.strictObject({ kind: text, ambiguous, text }),
  countries: z.strictObject({ iso3: z.string().length(3), name_en: text, wikidata: text.nullish(), ambiguous, text }),
  country_words: z.strictObject({
    iso3: z.string().length(3),
    form: z.enum(['name', 'demonym', 'capital']),
    ambiguous,
    text,
  }),
  cues: z.strictObject({
    form: z.enum(['noun', 'verb', 'source', 'document']),
    cue_class: cueClass,
    light: z.array(z.enum(['do', 'give', 'become', 'be', 'say', 'take'])).optional(),
    frames: z
      .array(
        z.enum([
          'clause',
          'clause_that',
          'colon',
          'object',
          'predicate',
          'on',
          'of',
          'to',
          'for',
          'with_object',
          'regarding',
          'inner',
          'inner_of',
          'inner_to',
          'of_as',
          'occasion',
        ]),
      )
      .optional(),
    text,
  }),
  events: z.strictObject({
    event: text,
    kind: text,
    name_en: text.nullish(),
    ...named,
  }),
  instruments: z.strictObject({ instrument, document: z.boolean().optional(), text }),
  given_names: z.strictObject({ gender: text, ambiguous, text }),
  honorifics: z.strictObject({ form: text, part_of_name: z.boolean().optional(), text }),
  markers: z.strictObject({ marker: text, text }),
  meeting_words: z.strictObject({ word: text, kind: meetingKind.optional(), text }),
  name_ends: z.strictObject({ text }),
  offices: z.strictObject({
    office: text,
    country: z.string().nullish(),
    body: z.string().nullish(),
    from: text,
    to: text.nullable(),
    checked: text.nullish(),
    acting: z.boolean().optional(),
    person_en: text,
    wikidata: text.nullish(),
    source: text,
    text,
  }),
  persons: z.strictObject({
    person_en: text,
    country: text.nullish(),
    ...named,
  }),
  place_heads: z.strictObject({ kind: text, ambiguous, text }),
  places: z.strictObject({
    place: text,
    kind: text,
    country: text.nullish(),
    name_en: text.nullish(),
    ...named,
  }),
  portfolios: z.strictObject({ portfolio: text, ambiguous, text }),
  roles: z.strictObject({
    role: text,
    head: z.boolean().optional(),
    field: z.boolean().optional(),
    plural: z.boolean().optional(),
    single: z.boolean().optional(),
    anaphoric: z.boolean().optional(),
    modifier: z.boolean().optional(),
    ambiguous,
    text,
  }),
  stages: z.strictObject({
    stage,
    form: z.enum([
      'act',
      'reach',
      'phrase',
      'ongoing',
      'result',
      'results',
      'talk',
      'offer',
      'willing',
      'wants',
      'advice',
      'conclude',
      'intent',
      'welcome',
      'draft',
      'work',
      'agenda',
      'keep',
      'decision',
      'promise',
      'arranged',
      'refuse',
      'due',
      'halted',
      'opens',
    ]),
    text,
  }),
  surname_endings: z.strictObject({ origin: text, ambiguous, text }),
  /** A word of a topic; `topic` null hides what stands inside (راه حل is no roads). extract/topic_mentions.ts says what the marks mean. */
  topic_words: z.strictObject({
    topic: text.nullable(),
    strength: z.enum(['weak', 'faint', 'context']).optional(),
    listed: z.boolean().optional(),
    exact: z.boolean().optional(),
    office: z.boolean().optional(),
    text,
  }),
  /** The taxonomy, in its order; the Persian label is the line's text. */
  topics: z
    .strictObject({
      topic: text,
      parent: text.nullable(),
      label_en: text,
      description: text,
      dac_code: z
        .string()
        .regex(/^[0-9]{3,5}$/)
        .nullable(),
      label_fa: text,
    })
    .transform((line) => ({ ...line, text: line.label_fa })),
  verbs: z.strictObject({ past: text, prefix: text.optional(), present: text }),
} as const;

/** Names of the files of lexicon/ that are compiled into the trie, without their ending. */
export type FileName = keyof typeof files;
/** A line of one file. */
export type Line<F extends FileName> = z.infer<(typeof files)[F]>;

/** Every line of every file, by the file's name. */
export type LexiconLines = { [F in FileName]: Line<F>[] };

/** Files whose lines are looked for in texts as they stand. */
export type SearchedFile = Exclude<FileName, 'verbs' | 'offices'>;

/** One meaning that a piece of text can have: a lexicon line with the name of its file, or a generated verb form. */
export type Entry = { [F in SearchedFile]: { list: F } & Line<F> }[SearchedFile] | VerbEntry | JoinedCueEntry;

/** A form of a verb, made by persian/verbs.ts. */
export interface VerbEntry {
  list: 'verbs';
  /** Past stem, the verb's name here: گفت. */
  past: string;
  form: VerbForm;
}

/** A cue noun and its verb typed as one word: اظهارداشت, خبرداد. */
export interface JoinedCueEntry {
  list: 'joined_cues';
  line: Line<'cues'>;
  verb: VerbEntry;
}
