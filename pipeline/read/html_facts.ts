import type { FieldName } from './fields.ts';
import { isElement, type PageNode, walk } from './html_text.ts';

/** What a page says of itself beside its text. */
export type PageFacts = Record<Exclude<FieldName, 'text' | 'id'>, string | null> & { charset: string | null };

/** Where each fact may stand, the most telling first: `name`, `property` or `itemprop` of a meta element, in lower case. */
const metaNames: Record<Exclude<keyof PageFacts, 'charset'>, string[]> = {
  title: ['og:title', 'dc.title', 'dcterms.title', 'twitter:title'],
  outlet: ['og:site_name', 'dc.publisher', 'application-name'],
  url: ['og:url'],
  published_at: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'pubdate',
    'publishdate',
    'date',
  ],
};

/** Facts from the meta elements, link, title, time and JSON-LD of a page. Entities are decoded once, by the parser. */
export function readFacts(root: PageNode): PageFacts {
  const metas = new Map<string, string>();
  const rest: Partial<Record<'canonical' | 'title' | 'time' | 'jsonLd' | 'charset', string | undefined>> = {};
  for (const { node, leaving } of walk(root, () => true)) {
    if (leaving || !isElement(node)) continue;
    if (node.localName === 'meta') noteMeta(node, metas, rest);
    else if (node.localName === 'link' && node.getAttribute('rel')?.toLowerCase() === 'canonical')
      rest.canonical ??= node.getAttribute('href') ?? '';
    else if (node.localName === 'title' && node.parentNode?.localName !== 'svg') rest.title ??= node.textContent;
    else if (isPublicationTime(node)) rest.time ??= node.getAttribute('datetime') ?? '';
    else if (node.localName === 'script' && node.getAttribute('type')?.toLowerCase() === 'application/ld+json') {
      rest.jsonLd ??= publishedIn(node.textContent);
    }
  }
  const meta = (name: keyof typeof metaNames) => metaNames[name].map((each) => metas.get(each)).find((value) => value);
  return {
    title: clean(meta('title') ?? rest.title),
    outlet: clean(meta('outlet')),
    url: clean(rest.canonical || meta('url')),
    published_at: clean(meta('published_at') ?? (rest.jsonLd || rest.time)),
    charset: rest.charset ?? null,
  };
}

/** Not any time element: pages show the time of day, and times of other articles. */
function isPublicationTime(node: PageNode): boolean {
  if (node.localName !== 'time') return false;
  return node.getAttribute('itemprop') === 'datePublished' || node.getAttribute('pubdate') !== null;
}

function noteMeta(node: PageNode, metas: Map<string, string>, rest: { charset?: string | undefined }): void {
  const content = node.getAttribute('content') ?? '';
  const charset = node.getAttribute('charset') ?? /charset=([\w-]{1,40})/i.exec(content)?.[1];
  if (charset !== undefined) rest.charset ??= charset;
  for (const attribute of ['property', 'name', 'itemprop']) {
    const name = node.getAttribute(attribute)?.toLowerCase();
    if (name !== undefined && !metas.has(name)) metas.set(name, content);
  }
}

const datePublished = /"datePublished"\s{0,10}:\s{0,10}"([^"\\]{4,64})"/;

/** The publication time in JSON-LD, which pages often get wrong as JSON: the first one given is that of the article. */
function publishedIn(json: string): string | undefined {
  return datePublished.exec(json)?.[1];
}

function clean(value: string | undefined): string | null {
  const text = (value ?? '').replace(/[ \t\n\r\f]+/g, ' ').trim();
  return text === '' ? null : text;
}
