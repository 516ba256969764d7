import { InputFault } from './codes.ts';

/** More than any page of news has; beyond, parsing and the search for the main text take quadratic time and more. */
export const mostElements = 50_000;
export const deepestElement = 200;

const set = (names: string) => new Set(names.split(' '));
const voidElements = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const rawElements = set('script style textarea title xmp');
const foreign = set('svg math');
const integration = set('mi mo mn ms mtext annotation-xml foreignobject desc title');
const paragraph = set('p');

/** Open elements that a new one ends, as HTML lets them go without an end tag. */
const endedBy = new Map<string, Set<string>>([
  ...[...set('li p th option')].map((name): [string, Set<string>] => [name, set(name)]),
  ...[
    ...set('address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav'),
  ].map((name): [string, Set<string>] => [name, paragraph]),
  ...[...set('ol pre section table ul details figcaption')].map((name): [string, Set<string>] => [name, paragraph]),
  ['tr', set('tr th td')],
  ['td', set('thead th td')],
  ['dd', set('dd dt')],
  ['dt', set('dd dt')],
  ['tbody', set('thead tbody')],
]);

const tagName = /<(\/?)([a-zA-Z][^\s/>]*)/y;
// one attribute, or the end of the tag; an equals sign may begin a name
const attribute = /[\s/]*(?:(>)|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*)?)?)?/y;

/**
 * Looks over the source of a page before it is parsed, in linear time. Throws E_HTML where elements are too many or too
 * deep, E_ENTITY where a character reference names NUL, a surrogate, or no character. Script, style and comments, where
 * references mean nothing, are passed over.
 */
export function checkMarkup(html: string): void {
  const open: string[] = [];
  let elements = 0;
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    checkReferences(html.slice(at, tag < 0 ? html.length : tag), at);
    if (tag < 0) return;
    tagName.lastIndex = tag;
    const match = tagName.exec(html);
    if (match === null) {
      at = afterDeclaration(html, tag);
      continue;
    }
    const name = match[2]!.toLowerCase();
    const closing = match[1] === '/';
    const { end, selfClosing } = closing ? plainEnd(html, tag) : tagEnd(html, tagName.lastIndex);
    checkReferences(html.slice(tag, end), tag);
    at = end;
    if (closing) {
      closeElement(open, name);
      continue;
    }
    if (++elements > mostElements) throw new InputFault('E_HTML', `the page has more than ${mostElements} elements`);
    openElement(open, name, selfClosing);
    if (open.length > deepestElement)
      throw new InputFault('E_HTML', `elements are nested deeper than ${deepestElement} at character ${tag}`);
    if (rawElements.has(name)) at = afterRawText(html, end, name);
  }
}

function openElement(open: string[], name: string, selfClosing: boolean): void {
  const ended = endedBy.get(name);
  while (ended?.has(open.at(-1) ?? '') === true) open.pop();
  if (voidElements.has(name) || (selfClosing && isForeign(open, name))) return;
  open.push(name);
}

/** True in SVG and MathML, where `<path/>` is whole; in HTML the slash means nothing. */
function isForeign(open: string[], name: string): boolean {
  if (foreign.has(name)) return true;
  const nearest = open.findLast((each) => foreign.has(each) || integration.has(each));
  return nearest !== undefined && foreign.has(nearest);
}

function closeElement(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** Just after the `>` of a tag; a `>` in a quoted attribute is not its end. */
function tagEnd(html: string, from: number): { end: number; selfClosing: boolean } {
  let at = from;
  while (at < html.length) {
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    if (match?.[1] !== undefined)
      return { end: attribute.lastIndex, selfClosing: match[0].includes('/') };
    at = Math.max(attribute.lastIndex, at + 1);
  }
  return { end: html.length, selfClosing: false };
}

/** Just after the next `>`; quotation marks mean nothing in an end tag. */
function plainEnd(html: string, from: number): { end: number; selfClosing: boolean } {
  return { end: after(html, '>', from), selfClosing: false };
}

/** Just after a comment, a declaration, or a `<` that is only text. `<!-->` is a whole comment. */
function afterDeclaration(html: string, tag: number): number {
  if (html.startsWith('<!--', tag)) return after(html, '-->', tag + 2);
  if (html.startsWith('<![CDATA[', tag)) return after(html, ']]>', tag + 9);
  return '!?/'.includes(html[tag + 1] ?? ' ') ? after(html, '>', tag) : tag + 1;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

function afterRawText(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  const end = found === null ? html.length : found.index;
  if (name === 'title') checkReferences(html.slice(from, end), from);
  return end;
}

const reference = /&#(?:[xX]([0-9a-fA-F]+)|([0-9]+))/g;

function checkReferences(source: string, offset: number): void {
  if (!source.includes('&#')) return;
  for (const match of source.matchAll(reference)) {
    const digits = (match[1] ?? match[2]!).replace(/^0+/, '');
    const code =
      digits.length > 8 ? Number.POSITIVE_INFINITY : Number.parseInt(digits || '0', match[1] === undefined ? 10 : 16);
    if (code !== 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) continue;
    const what = code === 0 ? 'NUL' : code <= 0xdfff ? 'half of a surrogate pair' : 'no character';
    const shown = match[0].slice(0, 20);
    throw new InputFault(
      'E_ENTITY',
      `${shown} at character ${offset + match.index} of the page stands for ${what}; remove it`,
    );
  }
}
