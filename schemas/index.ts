/** The promise: every table that a build writes, in the order in which they are listed everywhere. */
import type { z } from 'zod';
import { agreementParties } from './agreement_parties.ts';
import { agreements } from './agreements.ts';
import { documents } from './documents.ts';
import { entities } from './entities.ts';
import { issues } from './issues.ts';
import { meetingParticipants } from './meeting_participants.ts';
import { meetings } from './meetings.ts';
import { mentions } from './mentions.ts';
import { quantities } from './quantities.ts';
import { sentences } from './sentences.ts';
import { statements } from './statements.ts';
import { times } from './times.ts';
import { topicMentions } from './topic_mentions.ts';
import { topics } from './topics.ts';
import { unresolved } from './unresolved.ts';

export const tables = {
  documents,
  sentences,
  statements,
  entities,
  mentions,
  topics,
  topic_mentions: topicMentions,
  agreements,
  agreement_parties: agreementParties,
  meetings,
  meeting_participants: meetingParticipants,
  times,
  quantities,
  unresolved,
  issues,
};

export type TableName = keyof typeof tables;

/** Names of the tables, in order. */
export const tableNames = Object.keys(tables) as TableName[];

/** One row as it is published. */
export type Row<T extends TableName> = z.infer<(typeof tables)[T]['row']>;

/** All tables' rows as they are published. */
export type Rows = { [T in TableName]: Row<T>[] };

/** One row as a document alone can give it: without the columns that need the whole corpus (duplicate_of, same_as …). */
export type LocalRow<T extends TableName> = z.infer<(typeof tables)[T]['localRow']>;

/** All tables' rows as documents alone can give them; published rows will do too. */
export type LocalRows = { [T in TableName]: LocalRow<T>[] };
