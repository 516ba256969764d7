import { documentId, end, identifier, sliceText, start, text } from './columns.ts';
import { reference, table } from './table.ts';
import { unresolvedKind } from './vocabularies.ts';

export const unresolved = table({
  name: 'unresolved',
  title: 'Unresolved',
  title_fa: 'نامعلوم\u200cها',
  description: 'One place in a text that was seen and could not be told, with the reason.',
  description_fa: 'یک جا از متن که دیده شد و روشن نشد، با دلیل آن.',
  primaryKey: ['unresolved_id'],
  foreignKeys: [reference('document_id', 'documents')],
  columns: {
    unresolved_id: identifier.meta({
      title: 'Unresolved id',
      title_fa: 'شناسه نامعلوم',
      description: 'Key of the row.',
    }),
    kind: unresolvedKind.meta({ title: 'Kind', title_fa: 'گونه', description: 'What could not be told.' }),
    document_id: documentId,
    start,
    end,
    text: sliceText,
    reason: text.meta({ title: 'Reason', title_fa: 'دلیل', description: 'Why it could not be told.' }),
  },
});
