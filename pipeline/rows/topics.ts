import type { LocalRow } from '../../schemas/index.ts';
import type { Statement } from '../extract/statements/statement.ts';
import type { TopicMention } from '../extract/topic_mentions.ts';
import { type Page, span } from './page.ts';

/** One row a place where words name a topic, with the statement in whose content it stands. */
export function topicMentionRows(
  page: Page,
  mentions: readonly TopicMention[],
  statements: readonly Statement[],
  statementIds: readonly string[],
): LocalRow<'topic_mentions'>[] {
  return mentions.map(({ topic, first, last, rule }) => {
    const place = span(page, first, last);
    const index = statements.findIndex(({ spans }) => spans.some(([from, to]) => from <= first && last <= to));
    return {
      topic_mention_id: page.id('topic', topic, place.text),
      document_id: page.documentId,
      sentence_id: page.sentenceIds[page.sentenceOf(first)]!,
      statement_id: index < 0 ? null : statementIds[index]!,
      topic_id: topic,
      ...place,
      rule,
    };
  });
}
