import { z } from 'zod';

const text = z.string().min(1);
const flag = z.literal(true).optional();
const direction = z.enum(['past', 'present', 'future']);

export const calendars = ['jalali', 'gregorian', 'hijri'] as const;
export const timeUnits = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'season',
  'half_year',
  'year',
  'decade',
  'century',
] as const;
export const dayParts = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

export type CalendarName = (typeof calendars)[number];
export type TimeUnit = (typeof timeUnits)[number];
export type DayPart = (typeof dayParts)[number];
export type Season = (typeof seasons)[number];

const calendar = z.enum(calendars);
const edge = z.enum(['start', 'middle', 'end']);

const numberWord = z.discriminatedUnion('class', [
  z.strictObject({
    class: z.literal('cardinal'),
    rank: z.enum(['digit', 'teen', 'ten', 'hundred', 'scale']),
    value: z.number(),
    /** How its ordinal is made: سی takes ام; دو and سه have words of their own. */
    ordinal: z.enum(['linked', 'irregular']).optional(),
    ambiguous: flag,
    /** With its endings also a form of a verb: می دهم, نمی دهد. */
    verb: flag,
    text,
  }),
  z.strictObject({ class: z.literal('ordinal'), value: z.number(), superlative: flag, text }),
  z.strictObject({ class: z.literal('fraction'), value: z.number(), text }),
  z.strictObject({ class: z.literal('some'), value: z.number(), text }),
  z.strictObject({ class: z.literal('sign'), value: z.number(), text }),
  z.strictObject({ class: z.literal('ordinal_ending'), attached: flag, superlative: flag, text }),
  z.strictObject({
    class: z.enum(['and', 'or', 'point', 'range', 'between', 'percent', 'label', 'amount', 'side']),
    text,
  }),
]);

const timeWord = z.discriminatedUnion('class', [
  z.strictObject({
    class: z.literal('unit'),
    unit: z.enum(timeUnits),
    part: z.literal('night').optional(),
    plural: flag,
    text,
  }),
  z.strictObject({ class: z.literal('weekday'), weekday: z.int().min(1).max(7), text }),
  z.strictObject({
    class: z.literal('part'),
    part: z.enum(dayParts),
    half: z.enum(['am', 'pm', 'noon', 'night']),
    clock_only: flag,
    ambiguous: flag,
    text,
  }),
  z.strictObject({
    class: z.literal('deictic'),
    unit: z.enum(['now', 'day', 'year']),
    offset: z.int(),
    part: z.literal('night').optional(),
    text,
  }),
  z.strictObject({ class: z.literal('relative'), direction, told: flag, noun: flag, point: flag, other: flag, text }),
  z.strictObject({ class: z.literal('position'), edge, text }),
  z.strictObject({ class: z.literal('edge'), edge, part_of: z.int().optional(), text }),
  z.strictObject({
    class: z.literal('preposition'),
    sense: z.enum([
      'in',
      'date',
      'during',
      'within',
      'from',
      'until',
      'about',
      'at_most',
      'after',
      'before',
      'at',
      'between',
    ]),
    /** The expression begins with it: در [بازه هفت ماهه]. */
    opens: flag,
    text,
  }),
  z.strictObject({
    class: z.enum([
      'until_now',
      'row',
      'to',
      'remaining',
      'every',
      'several',
      'this',
      'that',
      'ending_at',
      'times',
      'except',
      'honoured',
      'dated',
      'place_head',
      'alternate',
      'frequency',
      'verb_prefix',
      'anniversary',
    ]),
    text,
  }),
  z.strictObject({ class: z.literal('calendar'), calendar, letter: flag, before_christ: flag, text }),
  z.strictObject({ class: z.literal('season'), season: z.enum(seasons), ambiguous: flag, text }),
  z.strictObject({
    class: z.literal('holiday'),
    calendar,
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    /** A time by itself, not also an event: شب یلدا. */
    sure: flag,
    text,
  }),
  z.strictObject({ class: z.literal('vague'), direction, text }),
]);

const month = z.strictObject({
  calendar,
  month: z.int().min(1).max(12),
  ambiguous: flag,
  verb_prefix: flag,
  text,
});

const ending = z.strictObject({
  of: z.enum(['unit', 'weekday', 'part', 'month', 'edge', 'season', 'holiday', 'number', 'measure', 'verb']),
  form: z.enum(['plural', 'indefinite', 'linked', 'adjective', 'age', 'copula', 'ordinal', 'superlative', 'finite']),
  /** Last letter that the word must have: heh (هفته ای), heh or alef (ابتدای), or any but heh (سالی). */
  after: z.enum(['heh', 'vowel', 'consonant']).optional(),
  /** Of the numerals whose ordinal is made with alef: سی ام. */
  linked: flag,
  text,
});

const unit = z.strictObject({ unit: text.nullable(), classifier: flag, ambiguous: flag, text });
const currency = z.strictObject({ currency: z.string().length(3), factor: z.number().optional(), text });

/** Schemas of the files of lexicon/ that numbers, times and quantities are read with, by file name. */
export const timeFiles = {
  number_words: numberWord,
  months: month,
  time_words: timeWord,
  time_endings: ending,
  time_traps: z.strictObject({ text }),
  units: unit,
  currencies: currency,
} as const;

export type TimeFileName = keyof typeof timeFiles;
export type TimeLines = { [F in TimeFileName]: z.infer<(typeof timeFiles)[F]>[] };
export type NumberWord = z.infer<typeof numberWord>;
export type Month = { class: 'month' } & z.infer<typeof month>;
export type TimeWord = z.infer<typeof timeWord> | Month;
export type EndingLine = z.infer<typeof ending>;
/** What a number can count: a unit of measure, or a currency. */
export type Measure = ({ kind: 'unit' } & z.infer<typeof unit>) | ({ kind: 'currency' } & z.infer<typeof currency>);
