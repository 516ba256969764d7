import { documentId, end, identifier, normalized, rule, sentenceId, sliceText, start } from './columns.ts';
import { reference, table } from './table.ts';
import { entityKind, mentionForm } from './vocabularies.ts';

export const mentions = table({
  name: 'mentions',
  title: 'Mentions',
  title_fa: 'یادکردها',
  description: 'One place in a text where an entity is named or referred to.',
  description_fa: 'یک جا از متن که از موجودیتی یاد می\u200cشود.',
  primaryKey: ['mention_id'],
  foreignKeys: [
    reference('document_id', 'documents'),
    reference('sentence_id', 'sentences'),
    reference('entity_id', 'entities'),
  ],
  columns: {
    mention_id: identifier.meta({ title: 'Mention id', title_fa: 'شناسه یادکرد', description: 'Key of the mention.' }),
    document_id: documentId,
    sentence_id: sentenceId,
    entity_id: identifier.nullable().meta({
      title: 'Entity',
      title_fa: 'موجودیت',
      description: 'The entity that is meant; null where it could not be told.',
    }),
    kind: entityKind.meta({ title: 'Kind', title_fa: 'گونه', description: 'What sort of thing is mentioned.' }),
    form: mentionForm.meta({ title: 'Form', title_fa: 'صورت', description: 'How the words refer to it.' }),
    start,
    end,
    text: sliceText,
    normalized,
    rule,
  },
});
