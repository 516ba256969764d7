import type { Reading } from '../../reading.ts';
import type { Cast, Party } from '../people/cast.ts';
import type { Statement } from '../statements/statement.ts';
import type { TimeRow } from '../times.ts';
import type { TopicMention } from '../topic_mentions.ts';
import { themeOf, topicsOf } from '../topics.ts';
import type { Clause } from './clause.ts';
import { clausesOf } from './clauses.ts';
import { type Frame, frameOf } from './frame.ts';

/** What the steps before have found in one document. */
export interface Findings {
  reading: Reading;
  cast: Cast;
  frame: Frame;
  statements: readonly Statement[];
  /** By token: index of the innermost statement whose content covers it, or -1. */
  statementAt: Int32Array;
  /** By sentence: the statements whose cues stand in it. */
  inSentence: readonly (readonly Statement[])[];
  /** By sentence: the person it is about, or null; filled as it is asked for, so that no sentence is read twice. */
  subjects: Map<number, Party | null>;
  /** By token: 1 inside a phrase for a person, whose office is nobody's topic. */
  isPerson: Uint8Array;
  /** By sentence. */
  clauses: readonly (readonly Clause[])[];
  /** Topic ids that token ranges (end exclusive) are about. */
  topicsOf: (spans: readonly (readonly [first: number, last: number])[]) => string[];
  /** Sentences of the headline and the lead, which the report under the credit (به گزارش ایسنا، …) says again more fully. */
  leads: number;
  /** The one field that the document is about, or null. */
  theme: string | null;
  /** In order. */
  times: readonly TimeRow[];
}

/** Findings with the clauses and the tables by token that the searches for agreements and meetings look things up in. */
export function gather(
  reading: Reading,
  cast: Cast,
  statements: readonly Statement[],
  times: readonly TimeRow[],
  topics: readonly TopicMention[],
): Findings {
  const statementAt = new Int32Array(reading.tokens.count).fill(-1);
  const inSentence: Statement[][] = reading.sentences.map(() => []);
  for (const [index, statement] of statements.entries()) {
    inSentence[statement.sentence]!.push(statement);
    for (const [first, last] of statement.spans) statementAt.fill(index, first, last);
  }
  const isPerson = new Uint8Array(reading.tokens.count);
  for (const { phrase } of cast.mentions) if (phrase.kind === 'person') isPerson.fill(1, phrase.first, phrase.last);
  return {
    reading,
    cast,
    frame: frameOf(reading, cast, times),
    statements,
    statementAt,
    inSentence,
    subjects: new Map(),
    isPerson,
    clauses: reading.sentences.map((sentence, index) => clausesOf(reading, sentence, index)),
    leads: leadsOf(reading),
    topicsOf: (spans) => topicsOf(reading, topics, spans),
    theme: themeOf(topics),
    times,
  };
}

const longestLead = 6;

/** Number of the first sentence that a credit opens (به گزارش ایسنا، …), among the first few; 1 where none does: the first sentence leads. */
function leadsOf({ sentences, marker }: Reading): number {
  const credit = sentences.slice(0, longestLead).findIndex(({ first }) => marker[first] === 'credit');
  return Math.max(1, credit);
}
