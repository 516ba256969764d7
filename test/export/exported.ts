/** An output with something in it for every export, and exports of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { openOutput, readRows } from '../../pipeline/output/read.ts';
import { type Form, writeExport } from '../../pipeline/run/export_command.ts';
import type { Row, TableName } from '../../schemas/index.ts';
import { newFolder, peyman } from '../run/command.ts';
import { report, writeFiles } from '../run/news.ts';

const talks = [
  'مسعود پزشکیان، رئیس\u200cجمهوری اسلامی ایران، روز دوشنبه در دیدار با ولادیمیر پوتین همتای روس خود در مسکو با تاکید بر توسعه همکاری\u200cهای دو کشور گفت: قرار شد یادداشت تفاهم صادرات گاز ظرف یک ماه آینده در تهران امضا شود.',
  'وی افزود: ایران آماده است نفت به روسیه صادر کند. 😀',
  'رئیس جمهور روسیه خواستار افزایش تجارت شد و تحریم\u200cها را محکوم کرد.',
].join('\r\n');
const visit = [
  'وزیر امور خارجه ترکیه ۲۰ مهر ۱۴۰۳ به تهران سفر کرد و با عباس عراقچی وزیر امور خارجه ایران دیدار کرد.',
  'عراقچی در این دیدار با اشاره به اینکه آمریکا تحریم\u200cها را رد کرده است گفت: هاکان فیدان وزیر خارجه ترکیه اعلام کرد که خط لوله گاز ساخته می\u200cشود.',
  'دو طرف موافقت\u200cنامه حمل و نقل ریلی را امضا کردند. سخنگوی وزارت خارجه روسیه اتهامات غرب را رد کرد و از مردم عذرخواهی کرد.',
].join('\n');

/** Folder with `out`, a build of our own texts. */
export async function buildForExport(): Promise<string> {
  const folder = newFolder(afterAll);
  const reports = Array.from({ length: 120 }, (_, at) => [`texts/${at}.txt`, report(at)] as const);
  writeFiles(join(folder, 'raw'), [
    ...reports,
    ['talks.txt', talks],
    ['visit.txt', visit],
    ['visit.meta.json', '{"title":"سفر به تهران","published_at":"2024-10-12","outlet":"نمونه"}'],
    ['empty.txt', 'هوا آفتابی است'],
  ]);
  const words = [
    'build',
    join(folder, 'raw'),
    '--out',
    join(folder, 'out'),
    '--no-cache',
    '--no-explorer',
    '--quiet',
    '--threads',
    '1',
  ];
  const built = await peyman([...words, '--formats', 'arrow,parquet']);
  expect(built.code, built.stderr).toBe(0);
  return folder;
}

/** Exports a form of `out` to a folder beside it. */
export async function exported(folder: string, form: Form, to: string = form): Promise<void> {
  await writeExport(form, join(folder, 'out'), join(folder, to));
}

/** All rows of a table of `out`. */
export async function rowsOf<T extends TableName>(folder: string, table: T): Promise<Row<T>[]> {
  const rows: Row<T>[] = [];
  for await (const slice of readRows(openOutput(join(folder, 'out')), table)) rows.push(...(slice as Row<T>[]));
  return rows;
}

/** What an export counted. */
export const countsOf = (folder: string, to: string) =>
  JSON.parse(readFileSync(join(folder, to, 'export.json'), 'utf8')) as {
    exported: Record<string, number>;
    left_out: Record<string, Record<string, number>>;
  };

export { digests } from '../run/command.ts';
