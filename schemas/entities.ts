import { z } from 'zod';
import { count, countryCode, identifier, persian, text } from './columns.ts';
import { table } from './table.ts';
import { entityKind } from './vocabularies.ts';

const wikidataItem = z.string().regex(/^Q[1-9][0-9]*$/);

export const entities = table({
  name: 'entities',
  title: 'Entities',
  title_fa: 'موجودیت\u200cها',
  description: 'One person, country, place, organization, event or instrument that the corpus mentions.',
  description_fa: 'یک شخص، کشور، مکان، سازمان، رویداد یا سند که در متن\u200cها از آن یاد شده است.',
  primaryKey: ['entity_id'],
  foreignKeys: [],
  columns: {
    entity_id: identifier.meta({ title: 'Entity id', title_fa: 'شناسه موجودیت', description: 'Key of the entity.' }),
    kind: entityKind.meta({ title: 'Kind', title_fa: 'گونه', description: 'What sort of thing it is.' }),
    name: persian.meta({
      title: 'Name',
      title_fa: 'نام',
      description: 'Name in Persian, normalized, as the corpus or the lexicon gives it.',
    }),
    name_en: text.nullable().meta({
      title: 'Name in English',
      title_fa: 'نام انگلیسی',
      description: 'Name in English, where the lexicon gives it.',
    }),
    iso3: countryCode.nullable().meta({
      title: 'Country code',
      title_fa: 'کد کشور',
      description: 'ISO 3166-1 alpha-3 code, where the entity is a country.',
    }),
    wikidata: wikidataItem.nullable().meta({
      title: 'Wikidata item',
      title_fa: 'شناسه ویکی\u200cداده',
      description: 'Item id in Wikidata, where the lexicon gives it.',
    }),
    role: persian.nullable().meta({
      title: 'Role',
      title_fa: 'سمت',
      description: 'Office or part that the documents or a dated lexicon entry give to the person.',
    }),
    country: countryCode.nullable().meta({
      title: 'Country',
      title_fa: 'کشور',
      description: 'Country that the entity belongs to (ISO 3166-1 alpha-3).',
    }),
    mention_count: count.meta({
      title: 'Mentions',
      title_fa: 'شمار یادکردها',
      description: 'Number of rows in mentions that point to it.',
    }),
    document_count: count.meta({
      title: 'Documents',
      title_fa: 'شمار اسناد',
      description: 'Number of documents that mention it.',
    }),
  },
});
