import type { Row } from '../../schemas/index.ts';
import type { LexiconLines } from '../lexicon/entries.ts';

/** The taxonomy itself, as the lexicon has it. */
export function topicRows(topics: LexiconLines['topics']): Row<'topics'>[] {
  return topics.map(({ topic, parent, label_fa, label_en, description, dac_code }) => ({
    topic_id: topic,
    parent,
    label_fa,
    label_en,
    description,
    dac_code,
  }));
}
