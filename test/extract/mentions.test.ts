import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../pipeline/document.ts';
import { checkRows } from '../../pipeline/write/encode.ts';
import { documentOf, lexicon } from '../document.ts';
import { persianText } from '../persian_text.ts';

function mentions(text: string) {
  return readDocument(documentOf(text), lexicon).rows.mentions ?? [];
}

/** [kind, form, words] of all mentions. */
function found(text: string): string[] {
  return mentions(text).map((row) => `${row.kind} ${row.form}: ${row.text}`);
}

describe('countries, peoples, capitals and places', () => {
  test.each([
    ['a country', 'صادرات به افغانستان بیشتر شد.', ['country name: افغانستان'], ['country-AFG']],
    ['its long name', 'مرز جمهوری آذربایجان باز است.', ['country name: جمهوری آذربایجان'], ['country-AZE']],
    ['a people', 'شرکت\u200cهای روسی آمدند.', ['country demonym: روسی'], ['country-RUS']],
    ['our country', 'کالاهای کشورمان گران شد.', ['country name: کشورمان'], ['country-IRN']],
    ['a capital for its government', 'همکاری با مسکو ادامه دارد.', ['country name: مسکو'], ['country-RUS']],
  ])('%s', (_name, text, expected, ids) => {
    expect(found(text)).toEqual(expected);
    expect(mentions(text).map((row) => row.entity_id)).toEqual(ids);
  });

  test.each([
    ['a capital as a town', 'نمایشگاه در مسکو گشایش یافت.', ['place name: مسکو']],
    ['one that somebody goes to', 'کاروان به ایروان رسید.', ['place name: ایروان']],
    ['a dateline', 'تهران - ایرنا: کاروان رسید.', ['place name: تهران', 'organization name: ایرنا']],
    ['a town', 'باران در اصفهان بارید.', ['place name: اصفهان']],
    ['a province, not the country', 'باران در آذربایجان شرقی بارید.', ['place name: آذربایجان شرقی']],
    [
      'no country in a word that looks like one',
      'یونانیان باستان، هندوانه و چینش کتاب\u200cها',
      ['country demonym: یونانیان'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('one entity however it is written', () => {
    const ids = new Set(mentions('تركمنستان و ترکمنستان و ترکمن\u200cها').map((row) => row.entity_id));
    expect([...ids]).toEqual(['country-TKM']);
  });
});

describe('people, bodies and events', () => {
  test('a name and its role are two mentions of one entity', () => {
    const rows = mentions('سعید مرادی، وزیر نیرو، آمد. وی گفت: سدها پر شده است. مرادی و وزیر نیرو یکی است.');
    const people = rows.filter((row) => row.kind === 'person');
    expect(people.map((row) => `${row.form}: ${row.text}`)).toEqual([
      'name: سعید مرادی',
      'role: وزیر نیرو',
      'pronoun: وی',
      'name: مرادی',
      'role: وزیر نیرو',
    ]);
    expect(new Set(people.map((row) => row.entity_id)).size).toBe(1);
  });

  test('two holders of one title are two entities', () => {
    const rows = mentions('سعید مرادی، وزیر خارجه عمان، و حمد نوری، وزیر خارجه قطر، آمدند.');
    const people = rows.filter((row) => row.kind === 'person');
    expect(new Set(people.map((row) => row.entity_id)).size).toBe(2);
  });

  test('a person has one id in all documents, a mere office only in its own', () => {
    const [named] = mentions('سعید مرادی، وزیر نیرو، آمد.');
    const [again] = mentions('دیروز سعید مرادی، وزیر نیرو، رفت.');
    expect(named?.entity_id).toBe(again?.entity_id);
    const [office] = mentions('وزیر نیرو آمد.');
    const [other] = mentions('وزیر نیرو رفت.');
    expect(office?.entity_id).not.toBe(other?.entity_id);
  });

  test.each([
    ['a body', 'وزارت نیرو پاسخ نداد.', ['organization name: وزارت نیرو']],
    ['a body with its country', 'وزارت خارجه چین پاسخ نداد.', ['organization name: وزارت خارجه چین']],
    ['an event', 'در اجلاس بریکس شرکت کرد.', ['event name: اجلاس بریکس']],
    ['an instrument', 'درباره برجام پاسخ نداد.', ['instrument name: برجام']],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('offsets', () => {
  test.each([
    ['astral characters', '🔹 وزیر نیرو 🇮🇷 به عمان رفت.'],
    ['CRLF', 'وزیر نیرو آمد.\r\nبه عمان رفت.\r\n'],
    ['bidi marks', '\u202bوزیر نیرو\u202c به \u200fعمان\u200f رفت.'],
  ])('%s', (_name, text) => {
    const points = Array.from(text);
    const rows = mentions(text);
    expect(rows.map((row) => row.kind)).toEqual(['person', 'country']);
    for (const row of rows) expect(points.slice(row.start, row.end).join('')).toBe(row.text);
  });

  test('every row of every table says what stands at its offsets, whatever the text', () => {
    const property = fc.property(
      persianText.filter((text) => text !== ''),
      (text) => {
        const document = documentOf(text);
        checkRows(readDocument(document, lexicon).rows, new Map([[document.document_id, text]]));
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});
