import { count, countryCode, identifier, persian } from './columns.ts';
import { reference, table } from './table.ts';
import { participantRole } from './vocabularies.ts';

export const meetingParticipants = table({
  name: 'meeting_participants',
  title: 'Meeting participants',
  title_fa: 'شرکت\u200cکنندگان دیدار',
  description: 'One person, body or country that takes part in a meeting.',
  description_fa: 'یک شخص، نهاد یا کشور که در دیداری شرکت دارد.',
  primaryKey: ['meeting_id', 'position'],
  foreignKeys: [reference('meeting_id', 'meetings'), reference('entity_id', 'entities')],
  columns: {
    meeting_id: identifier.meta({ title: 'Meeting', title_fa: 'دیدار', description: 'The meeting.' }),
    position: count.meta({
      title: 'Position',
      title_fa: 'جایگاه',
      description: 'Place in the order in which the text names them, counted from 0.',
    }),
    name: persian.meta({
      title: 'Name',
      title_fa: 'نام',
      description: 'Fullest name that the document gives, as for speakers; a body or country by its name.',
    }),
    entity_id: identifier.nullable().meta({
      title: 'Entity',
      title_fa: 'موجودیت',
      description: 'The entity that the participant is.',
    }),
    country: countryCode.nullable().meta({
      title: 'Country',
      title_fa: 'کشور',
      description: 'Country that the participant stands for (ISO 3166-1 alpha-3).',
    }),
    role: participantRole.meta({ title: 'Role', title_fa: 'نقش', description: 'Its part in the meeting.' }),
  },
});
