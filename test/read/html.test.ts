import { describe, expect, test } from 'vitest';
import { codes, readRaw, texts } from './raw.ts';

const sentence =
  'وزیر نیرو گفت همکاری دو کشور در زمینه برق، آب و انرژی\u200cهای تجدیدپذیر گسترش می\u200cیابد و کمیسیون مشترک برگزار خواهد شد. ';
const long = sentence.repeat(3).trim();

const page = (head: string, body: string) =>
  `<!doctype html><html lang="fa"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

test('main text, paragraph by paragraph, with what the page says of itself', async () => {
  const head = `<title>عنوان &amp;lt; - سایت</title><meta property="og:title" content="عنوان &amp;lt;"><meta property="og:site_name" content="نمونه">
    <meta property="article:published_time" content="2024-10-11T12:30:00+03:30"><link rel="canonical" href="https://example.org/1">`;
  const body = `<nav><a href="/">خانه</a> <a href="/x">سیاست</a></nav><article><h2>میان\u200cتیتر</h2><p>${long}</p><p>نخست<br>دوم <b>پر</b>رنگ</p>
    <ul><li>یک</li><li>دو</li></ul><p>${long}</p><script>var x = '<p>نه</p>';</script></article><footer>حقوق محفوظ است</footer>`;
  const reading = await readRaw({ 'page.html': page(head, body) });
  expect(reading.documents).toMatchObject([
    {
      title: 'عنوان &lt;',
      outlet: 'نمونه',
      url: 'https://example.org/1',
      published_at: '2024-10-11T12:30:00+03:30',
      published_precision: 'second',
      source_record: null,
    },
  ]);
  expect(texts(reading)[0]!.split('\n')).toEqual(['میان\u200cتیتر', long, 'نخست', 'دوم پررنگ', 'یک', 'دو', long]);
  expect(reading.issues).toEqual([]);
});

test.each([
  ['og:title before title', '<title>الف</title><meta property="og:title" content="ب">', { title: 'ب' }],
  ['title alone', '<title>\n الف \n ب</title>', { title: 'الف ب' }],
  ['an empty title', '<title> </title>', { title: null }],
  [
    'a Jalali date',
    '<meta name="date" content="۱۴۰۳/۰۷/۲۰">',
    { published_at: '2024-10-11', published_precision: 'day' },
  ],
  ['itemprop', '<meta itemprop="datePublished" content="2024-10-11">', { published_at: '2024-10-11' }],
  [
    'JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2024-10-11T09:00:00Z"}</script>',
    { published_at: '2024-10-11T09:00:00Z' },
  ],
  [
    'a publication time',
    '<time itemprop="datePublished" datetime="2024-10-11">جمعه</time>',
    { published_at: '2024-10-11' },
  ],
  ['some other time', '<time datetime="2024-10-11">امروز</time>', { published_at: null }],
  ['og:url', '<meta property="og:url" content="https://example.org/2">', { url: 'https://example.org/2' }],
])('facts: %s', async (_, head, facts) => {
  expect((await readRaw({ 'page.html': page(head, `<article><p>${long}</p></article>`) })).documents).toMatchObject([
    facts,
  ]);
});

test('a date that cannot be read is warned of', async () => {
  const reading = await readRaw({
    'page.html': page('<meta name="date" content="جمعه ۲۰ مهر">', `<article><p>${long}</p></article>`),
  });
  expect(codes(reading)).toEqual(['W_DATE']);
});

test('a short page or a piece of one is read as it is', async () => {
  const reading = await readRaw({
    'a.html': '<p>یک</p>  دو <i>سه</i>',
    'b.html': 'چهار',
    'c.htm': '<html><body><nav>پنج</nav><script>x</script></body></html>',
  });
  expect(texts(reading)).toEqual(['یک\nدو سه', 'چهار', 'پنج']);
  expect(reading.issues).toEqual([]);
});

test('a page of nothing but script is empty', async () => {
  expect(codes(await readRaw({ 'a.html': page('', '<script>متن</script><style>متن</style><!-- متن -->') }))).toEqual([
    'E_EMPTY',
  ]);
});

test('a page that declares another encoding but is UTF-8 is read, with a warning', async () => {
  const reading = await readRaw({
    'a.html': `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head><body><article><p>${long}</p></article></body></html>`,
  });
  expect(texts(reading)).toEqual([long]);
  expect(codes(reading)).toEqual(['W_CHARSET']);
});

describe('17 entities', () => {
  const article = (text: string) => page('', `<article><p>${long}</p><p>${text}</p></article>`);

  test('are decoded once', async () => {
    const reading = await readRaw({
      'a.html': article('&amp;lt; &lt;b&gt; می&zwnj;رود &#1705;&#x06CC;&nbsp;&#x200c;م'),
    });
    expect(texts(reading)[0]!.split('\n')[1]).toBe('&lt; <b> می\u200cرود کی\u00a0\u200cم');
    expect(reading.issues).toEqual([]);
  });

  test('an override as a reference is a bidi control like others', async () => {
    expect(codes(await readRaw({ 'a.html': article('متن &#x202E;') }))).toEqual(['W_BIDI']);
  });

  test.each([
    ['&#0;', 'stands for NUL'],
    ['&#x000;', 'stands for NUL'],
    ['&#0', 'stands for NUL'],
    ['&#xD800;', 'half of a surrogate pair'],
    ['&#57343;', 'half of a surrogate pair'],
    ['&#x110000;', 'no character'],
    [`&#${'9'.repeat(100_000)};`, 'no character'],
    ['<a href="?x=&#0;">م</a>', 'stands for NUL'],
  ])('%.20s is refused', async (text, message) => {
    const reading = await readRaw({
      'a.html': article(text),
      'b.html': page(`<title>${text}</title>`, `<p>${long}</p>`),
    });
    expect(reading.documents).toEqual([]);
    expect(codes(reading)).toEqual(['E_ENTITY', 'E_ENTITY']);
    expect(reading.issues[0]!.message).toContain(message);
    expect(reading.issues[0]!.message.length).toBeLessThan(150);
  });

  test.each(['<script>var nul = "&#0;";</script>', '<!-- &#0; -->', '<style>/* &#0; */</style>', '&amp;#0;'])(
    '%s means nothing',
    async (text) => {
      expect(codes(await readRaw({ 'a.html': article(text) }))).toEqual([]);
    },
  );

  test('other control characters are refused as such', async () => {
    expect(codes(await readRaw({ 'a.html': article('&#27;') }))).toEqual(['E_CONTROL']);
  });
});

describe('hostile markup', () => {
  test.each([
    ['deep', '<div>'.repeat(100_000), 'nested deeper than 200'],
    ['deep in unclosed inline elements', '<p><b><i>'.repeat(50_000), 'nested deeper than 200'],
    ['deep behind false ends', '<div title="</div>">'.repeat(10_000), 'nested deeper than 200'],
    ['deep behind raw text', '<div><xmp></div></xmp>'.repeat(10_000), 'nested deeper than 200'],
    ['deep with slashes', '<div/>'.repeat(10_000), 'nested deeper than 200'],
    ['html in html', '<html>'.repeat(10_000), 'nested deeper than 200'],
    ['many elements', '<br>'.repeat(100_000), 'more than 50000 elements'],
  ])('%s', async (_, markup, message) => {
    const reading = await readRaw({ 'bad.html': `${markup}${long}`, 'good.txt': 'سالم' });
    expect(texts(reading)).toEqual(['سالم']);
    expect(reading.issues).toMatchObject([{ code: 'E_HTML', severity: 'error' }]);
    expect(reading.issues[0]!.message).toContain(message);
  });

  test.each([
    [
      'elements without end tags',
      '<table><tr><td>یک<td>دو<tr><td>سه</table><ul><li>چهار<li>پنج</ul><p>شش<p>هفت'.repeat(300),
    ],
    ['self-closing shapes', `<svg>${'<path d="M0"/>'.repeat(5000)}</svg><p>متن</p>`],
    ['signs that are no tags', `${'< '.repeat(20_000)}<p>متن</p>`],
    ['comments without end', `<p>متن</p>${'<!--'.repeat(50_000)}`],
    ['a tag without end', `<p>متن</p><a href="${'x '.repeat(50_000)}`],
    ['stray end tags', `${'</div></p>'.repeat(10_000)}<p>متن</p>`],
  ])('%s are read', async (_, body) => {
    const reading = await readRaw({ 'odd.html': page('', body) });
    expect(texts(reading)).toHaveLength(1);
    expect(texts(reading)[0]).toMatch(/متن|هفت/);
  });

  test('a page too heavy for the search gives all its text', async () => {
    const heavy = page('', `${'<div>'.repeat(150)}${`<p>${long}</p>`.repeat(2000)}${'</div>'.repeat(150)}`);
    const reading = await readRaw({ 'heavy.html': heavy });
    expect(texts(reading)).toEqual([Array(2000).fill(long).join('\n')]);
    expect(codes(reading)).toEqual(['W_MAIN_TEXT']);
  });
});
