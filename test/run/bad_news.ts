/** The bad inputs of the reliability notes by their numbers there, with the issue that each must raise. */
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';

export interface BadInput {
  path: string;
  content: string | Uint8Array;
  /** Code of each issue, with its record where it has one. */
  issues: (string | [code: string, record: number])[];
  /** Records that are written all the same; 1 for a file that is one document. */
  written: number;
}

/** A sentence for a document that is in order. */
export const sentence = (about: string) => `سخنگوی وزارت امور خارجه گفت: ${about} پابرجاست.`;

const refused = (path: string, content: string | Uint8Array, code: string): BadInput => ({
  path,
  content,
  issues: [code],
  written: 0,
});
const taken = (path: string, content: string | Uint8Array, ...issues: string[]): BadInput => ({
  path,
  content,
  issues,
  written: 1,
});
const lines = (path: string, written: number, issues: BadInput['issues'], ...texts: (string | object)[]): BadInput => ({
  path,
  content: texts.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  issues,
  written,
});
const parquet = (data: (string | null)[]) =>
  new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data, type: 'STRING', nullable: true }] }));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const windows1256 = Buffer.from('d3cec4e6ed20e6d2c7d1ca20c7e3e6d120cec7d1cce520dfdda7', 'hex');
const zipped = gzipSync(sentence('سفر'));

const encodings = [
  refused('01.txt', Buffer.from([0xd8, 0xb3, 0xff, 0xfe]), 'E_UTF8'),
  refused('02.txt', windows1256, 'E_UTF8'),
  refused('03.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('سلام')]), 'E_UTF8'),
  refused('04.txt', utf16('سلام'), 'E_CONTROL'),
  taken('05.txt', `\ufeff${sentence('پیام')} \ufeff`, 'W_BOM'),
  refused('06-nul.txt', 'متن\u0000', 'E_CONTROL'),
  refused('06-esc.txt', 'متن \u001b[31m', 'E_CONTROL'),
  lines('07.jsonl', 1, [['E_SURROGATE', 1]], '{"text":"متن \\ud83d"}', { text: sentence('مرز') }),
];

const large = [
  refused('08.txt', `ا${'\u0316\u0300'.repeat(500_000)}`, 'E_MARKS'),
  taken('09.txt', `${' '.repeat(50_000)}س`),
  taken('10.txt', `${'س'.repeat(60)}!`),
  taken('11.txt', '«'.repeat(20_000)),
  lines('12.jsonl', 1, [['E_TOO_LARGE', 1]], `{"text":"${'س'.repeat(2_000_000)}"}`, { text: sentence('بازار') }),
  refused('12.txt', 'س'.repeat(1_300_000), 'E_TOO_LARGE'),
  refused(
    '13.txt.gz',
    Buffer.concat(Array.from({ length: 200 }, () => gzipSync(Buffer.alloc(1_000_000, ' ')))),
    'E_TOO_LARGE',
  ),
  refused('14-cut.txt.gz', zipped.subarray(0, -9), 'E_GZIP'),
  refused('14-junk.txt.gz', Buffer.concat([zipped, Buffer.from('junk')]), 'E_GZIP'),
  taken('14-two.txt.gz', Buffer.concat([zipped, gzipSync(sentence('دیدار'))])),
];

const spellings = [
  taken('15-override.txt', `${sentence('راه')} \u202eوارون`, 'W_BIDI'),
  taken('15-isolate.txt', `${sentence('بندر')} \u2066`, 'W_BIDI'),
  taken('16.txt', 'سخنگوی وزارت امور خارجه گفت: کار ملت\u200cها ۳ روز می\u200cماند.'),
  taken('16-keyboard.txt', 'سخنگوي وزارت امور خارجه گفت: كـــار ملت\u200cها ۳ روز مي\u200cماند.'),
  taken('16-sign.txt', 'سخنگوی وزارت امور خارجه گفت: کار ملت\u00acها ۳ روز می\u00acماند.'),
  taken('16-entity.html', '<p>سخنگوی وزارت امور خارجه گفت: کار ملت&zwnj;ها ۳ روز می&zwnj;ماند.</p>'),
  taken('17.html', '<p>&#x202E; راه &amp;lt; باز است</p>', 'W_BIDI'),
  refused('17-nul.html', '<p>متن &#0;</p>', 'E_ENTITY'),
  refused('17-half.html', '<p>متن &#xD800;</p>', 'E_ENTITY'),
  lines(
    '18.jsonl',
    5,
    [],
    ...['=HYPERLINK("http://example.com")', ' =1+1', '\u00a0=1', 'ok\n=1', '-۵'].map((title) => ({
      title,
      text: sentence(title),
    })),
  ),
  taken('19.txt', 'constructor __proto__ toString hasOwnProperty گفت: __proto__ constructor.'),
];

const records = [
  lines(
    '20.jsonl',
    5,
    [
      ['E_DUPLICATE_ID', 2],
      ['E_DUPLICATE_ID', 3],
    ],
    { id: 'a', text: sentence('یک') },
    { id: 'a', text: sentence('یک') },
    { id: 'a', text: sentence('دو') },
    { id: '', text: sentence('سه') },
    { id: '', text: sentence('چهار') },
    { id: '../../etc/passwd', text: sentence('پنج') },
    { id: 'x'.repeat(10_000), text: sentence('شش') },
  ),
  lines(
    '21.jsonl',
    4,
    [
      ['W_DATE', 1],
      ['W_DATE', 3],
    ],
    ...['۱۴۰۲/۱۲/۳۰', '۱۴۰۳/۱۲/۳۰', '1402-13-01', '۱4۰٣/12/3۰'].map((published_at) => ({
      published_at,
      text: sentence(published_at),
    })),
  ),
  lines(
    '22.jsonl',
    1,
    [
      ['E_JSON', 2],
      ['E_JSON', 3],
      ['E_NUMBER', 4],
      ['E_JSON', 5],
    ],
    '{"id":9007199254740993,"text":"شماره بزرگ است."}',
    '{"text":"یک","text":"دو"}',
    '{"text":"یک","id":NaN}',
    '{"text":"یک","id":1.5}',
    '{"text":"یک',
  ),
  refused('23.txt', '', 'E_EMPTY'),
  refused('23.jsonl', '', 'W_NO_RECORDS'),
  refused('23-zero.parquet', parquet([]), 'W_NO_RECORDS'),
  {
    path: '23-null.parquet',
    content: parquet([null, '']),
    issues: [
      ['E_EMPTY', 1],
      ['E_EMPTY', 2],
    ],
    written: 0,
  } satisfies BadInput,
  refused('24.parquet', parquet([sentence('تعرفه')]).subarray(3), 'E_PARQUET'),
];

/** All of them. The limits under which 12 is too large are `limits`. */
export const badNews: readonly BadInput[] = [...encodings, ...large, ...spellings, ...records];
export const limits = ['--max-document-bytes', '2500000', '--max-line-bytes', '3000000'];
