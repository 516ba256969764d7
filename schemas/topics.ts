import { z } from 'zod';
import { identifier, persian, text } from './columns.ts';
import { reference, table } from './table.ts';

/** Purpose code of the OECD Development Assistance Committee: `23630`. A code is a string: `010` is not `10`. */
const dacCode = z.string().regex(/^[0-9]{3,5}$/);

export const topics = table({
  name: 'topics',
  title: 'Topics',
  title_fa: 'موضوع\u200cها',
  description: 'One topic of the taxonomy.',
  description_fa: 'یک موضوع از رده\u200cبندی.',
  primaryKey: ['topic_id'],
  foreignKeys: [reference('parent', 'topics', 'topic_id')],
  columns: {
    topic_id: identifier.meta({ title: 'Topic id', title_fa: 'شناسه موضوع', description: 'Key of the topic.' }),
    parent: identifier.nullable().meta({
      title: 'Parent',
      title_fa: 'موضوع بالاتر',
      description: 'The wider topic; null at the top.',
    }),
    label_fa: persian.meta({ title: 'Persian label', title_fa: 'نام فارسی', description: 'Its name in Persian.' }),
    label_en: text.meta({ title: 'English label', title_fa: 'نام انگلیسی', description: 'Its name in English.' }),
    description: text.meta({ title: 'Description', title_fa: 'شرح', description: 'What it covers.' }),
    dac_code: dacCode.nullable().meta({
      title: 'DAC code',
      title_fa: 'کد DAC',
      description: 'Nearest sector or purpose code of the OECD Development Assistance Committee.',
    }),
  },
});
