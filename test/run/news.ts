/** News of our own, in every form that is read: short, Persian, about nobody. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';

const speakers = [
  'حسین رستگار وزیر نیرو',
  'سخنگوی وزارت امور خارجه',
  'مریم آذرپناه سفیر ایران',
  'رئیس\u200cجمهور ترکمنستان',
  'معاون وزیر راه',
  'نماینده ویژه روسیه',
  'وی',
];
const places = ['در تهران', 'در عشق آباد', 'در نشست خبری', 'در دیدار با همتای ترکمن خود', ''];
const verbs = ['گفت', 'تاکید کرد', 'اظهار داشت', 'با بیان اینکه', 'اعلام کرد'];
const contents = [
  'همکاری دو کشور در زمینه گاز و برق ادامه دارد',
  'راه آهن تازه تا پایان سال ۱۴۰۴ به بهره\u200cبرداری می\u200cرسد',
  'حجم تجارت به ۳ میلیارد دلار رسیده است',
  'مذاکرات ظرف یک ماه آینده به نتیجه می\u200cرسد',
];
const seconds = [
  'وی افزود: «این توافق به سود هر دو ملت است.»',
  'دو طرف یادداشت تفاهم همکاری گمرکی را امضا کردند.',
  'کمیسیون مشترک اقتصادی هفته آینده در تهران برگزار می\u200cشود.',
];

/** Report number `at`; reports far apart share sentences, and some are the same but for their spelling. */
export function report(at: number): string {
  const pick = <T>(from: readonly T[], step: number) => from[Math.floor(at / step) % from.length]!;
  const [speaker, place, verb] = [pick(speakers, 1), pick(places, 2), pick(verbs, 3)];
  const first = verb.startsWith('با')
    ? `${speaker} ${place} ${verb} ${pick(contents, 5)}، گفت: راه گفتگو باز است.`
    : `${speaker} ${place} ${verb} که ${pick(contents, 5)}.`;
  const text = `${first.replaceAll('  ', ' ')} ${pick(seconds, 7)}\nگزارش شماره ${at % 150} 👍🏽 پایان.`;
  return at % 4 === 0 ? text.replaceAll('\u200c', '') : text;
}

const reports = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ id: `n${from + at}`, text: report(from + at) }));

const jsonl = (from: number, to: number) =>
  reports(from, to)
    .map((each, at) => `${JSON.stringify({ ...each, published_at: `1403/0${1 + (at % 9)}/15`, outlet: 'نمونه' })}\n`)
    .join('');

const csv = (from: number, to: number) =>
  `id,title,text\r\n${reports(from, to)
    .map(({ id, text }) => `${id},=1+1,"${text}"\r\n`)
    .join('')}`;

const html = (at: number) =>
  `<!doctype html><html lang="fa"><head><meta charset="utf-8"><title>خبر ${at}</title></head><body><nav>خانه</nav><article><h1>خبر ${at}</h1><p>${report(at)}</p><p>${report(at + 1)}</p><p>${report(at + 2)}</p></article></body></html>`;

function parquet(from: number, to: number): Uint8Array {
  const columns = reports(from, to);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: (['id', 'text'] as const).map((name) => ({ name, data: columns.map((each) => each[name]) })),
    }),
  );
}

/** Path to content of a raw/ in all forms: 228 documents, so that there are several batches. */
export const news: Readonly<Record<string, string | Uint8Array>> = {
  'agencies/a.jsonl': jsonl(0, 120),
  'agencies/b.ndjson.gz': gzipSync(jsonl(120, 170)),
  'archive/table.csv': csv(170, 200),
  'archive/table.parquet': parquet(200, 220),
  'pages/one.html': html(221),
  'pages/two.htm': html(225),
  'texts/1.txt': report(230),
  'texts/1.meta.json': '{"title":"خبر نخست","published_at":"2024-10-11","outlet":"نمونه"}',
  'texts/2.txt': `\ufeff${report(231)}`,
  'texts/deep/er/3.txt': report(232).replaceAll('\n', '\r\n'),
  'texts/4.txt.gz': gzipSync(report(230).replaceAll('ی', 'ي')),
  'متن/۵.txt': report(234),
  'zz.txt': report(235),
};

export const newsCount = 228;

/** Writes files below a folder, in the order in which they are given. */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>) {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
