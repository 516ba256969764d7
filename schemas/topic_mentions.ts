import { documentId, end, identifier, rule, sentenceId, sliceText, start } from './columns.ts';
import { reference, table } from './table.ts';

export const topicMentions = table({
  name: 'topic_mentions',
  title: 'Topic mentions',
  title_fa: 'یادکردهای موضوع',
  description: 'One place in a text where the words name a topic.',
  description_fa: 'یک جا از متن که واژه\u200cها به موضوعی می\u200cپردازند.',
  primaryKey: ['topic_mention_id'],
  foreignKeys: [
    reference('document_id', 'documents'),
    reference('sentence_id', 'sentences'),
    reference('statement_id', 'statements'),
    reference('topic_id', 'topics'),
  ],
  columns: {
    topic_mention_id: identifier.meta({
      title: 'Topic mention id',
      title_fa: 'شناسه یادکرد موضوع',
      description: 'Key of the topic mention.',
    }),
    document_id: documentId,
    sentence_id: sentenceId,
    statement_id: identifier.nullable().meta({
      title: 'Statement',
      title_fa: 'گفته',
      description: 'The innermost statement whose content holds the words; null in the voice of the newsroom.',
    }),
    topic_id: identifier.meta({ title: 'Topic', title_fa: 'موضوع', description: 'The topic that is named.' }),
    start,
    end,
    text: sliceText,
    rule,
  },
});
