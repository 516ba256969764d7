import { count, documentId, end, identifier, normalized, sliceText, start } from './columns.ts';
import { reference, table } from './table.ts';
import { sentenceKind } from './vocabularies.ts';

export const sentences = table({
  name: 'sentences',
  title: 'Sentences',
  title_fa: 'جمله\u200cها',
  description: 'One sentence of a document, in reading order; sentences cover all of the text but white space.',
  description_fa: 'یک جمله از یک سند، به ترتیب متن.',
  primaryKey: ['sentence_id'],
  foreignKeys: [reference('document_id', 'documents')],
  columns: {
    sentence_id: identifier.meta({ title: 'Sentence id', title_fa: 'شناسه جمله', description: 'Key of the sentence.' }),
    document_id: documentId,
    paragraph: count.meta({
      title: 'Paragraph',
      title_fa: 'بند',
      description: 'Number of the paragraph in the document, counted from 0.',
    }),
    position: count.meta({
      title: 'Position',
      title_fa: 'جایگاه',
      description: 'Number of the sentence in the document, counted from 0.',
    }),
    kind: sentenceKind.meta({
      title: 'Kind',
      title_fa: 'گونه',
      description: 'What part of the report the sentence belongs to.',
    }),
    start,
    end,
    text: sliceText,
    normalized,
  },
});
