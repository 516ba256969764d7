import { count, identifier, text } from './columns.ts';
import { reference, table } from './table.ts';
import { partyRole } from './vocabularies.ts';

export const agreementParties = table({
  name: 'agreement_parties',
  title: 'Agreement parties',
  title_fa: 'طرف\u200cهای توافق',
  description: 'One side of an agreement.',
  description_fa: 'یک طرف از یک توافق.',
  primaryKey: ['agreement_id', 'position'],
  foreignKeys: [reference('agreement_id', 'agreements'), reference('entity_id', 'entities')],
  columns: {
    agreement_id: identifier.meta({
      title: 'Agreement',
      title_fa: 'توافق',
      description: 'The agreement that it is a side of.',
    }),
    position: count.meta({
      title: 'Position',
      title_fa: 'جایگاه',
      description: 'Place in the list of parties, counted from 0.',
    }),
    party: text.meta({
      title: 'Party',
      title_fa: 'طرف',
      description: 'Country code (ISO 3166-1 alpha-3), or the name of a body in Persian.',
    }),
    entity_id: identifier.nullable().meta({
      title: 'Entity',
      title_fa: 'موجودیت',
      description: 'The entity that the party is.',
    }),
    role: partyRole.meta({ title: 'Role', title_fa: 'نقش', description: 'Its part in the agreement.' }),
  },
});
