import { InputFault } from './codes.ts';

/** More than any page of news has; beyond, parsing and the search for the main text take quadratic time and more. */
export const mostElements = 50_000;
export const deepestElement = 200;

const set = (names: string) => new Set(names.split(' '));
const voidElements = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
const rawElements = set('script style textarea title xmp');
const foreignElements = set('svg math');
const integration = set('mi mo mn ms mtext annotation-xml foreignobject desc title');
const paragraph = set('p');
const formParts = set('input option optgroup select button datalist textarea');

/** Open elements that new ones end, as HTML lets them go without an end tag: the parser's own table. */
const endings: [opened: string, ended: Set<string>][] = [
  [
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6',
    paragraph,
  ],
  ['header hr main nav ol p pre section table ul', paragraph],
  ['select input output button datalist textarea', formParts],
  ['optgroup', set('optgroup option')],
  ['option', set('option')],
  ['li', set('li')],
  ['dd dt', set('dd dt')],
  ['tr', set('tr th td')],
  ['th', set('th')],
  ['td', set('thead th td')],
  ['tbody tfoot', set('thead tbody')],
  ['rt rp', set('rt rp')],
  ['body', set('head link script')],
];
const endedBy = new Map(endings.flatMap(([opened, ended]) => [...set(opened)].map((name) => [name, ended] as const)));

// white space here is that of HTML, which is less than \s
const tagName = /<(?:\/[ \t\n\f\r]*([a-zA-Z][^ \t\n\f\r>]*)|([a-zA-Z][^ \t\n\f\r/>]*))/y;

// one attribute, or the end of the tag; an equals sign may begin a name
const attribute =
  /[ \t\n\f\r/]*(?:(>)|[^ \t\n\f\r/>][^ \t\n\f\r/>=]*(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^ \t\n\f\r>"'][^ \t\n\f\r>]*)?)?)?/y;

/**
 * Looks over the source of a page before it is parsed, in linear time. Throws E_HTML where elements are too many or too
 * deep, E_ENTITY where a character reference names NUL, a surrogate, or no character. Script, style and comments, where
 * references mean nothing, are passed over.
 */
export function checkMarkup(html: string): void {
  const nest: Nest = { open: [], foreign: [] };
  let elements = 0;
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    checkReferences(html.slice(at, tag < 0 ? html.length : tag), at);
    if (tag < 0) return;
    tagName.lastIndex = tag;
    const [, closed, opened] = tagName.exec(html) ?? [];
    if (closed !== undefined) {
      closeElement(nest, closed.toLowerCase());
      at = after(html, '>', tag); // quotation marks mean nothing in an end tag
    } else if (opened !== undefined) {
      at = openedUpTo(html, tag, opened.toLowerCase(), nest);
      if (++elements > mostElements) throw new InputFault('E_HTML', `the page has more than ${mostElements} elements`);
    } else at = afterDeclaration(html, tag);
  }
}

/** Elements that are open, as the parser (htmlparser2) counts them; `foreign` is its own, odd way to know SVG. */
interface Nest {
  open: string[];
  foreign: boolean[];
}

/** Opens the element of a start tag. Gives the place after the tag, or before the end tag of script and the like. */
function openedUpTo(html: string, tag: number, name: string, nest: Nest): number {
  const { end, selfClosing } = tagEnd(html, tagName.lastIndex);
  checkReferences(html.slice(tag, end), tag);
  openElement(nest, name, selfClosing);
  if (nest.open.length > deepestElement) {
    throw new InputFault('E_HTML', `elements are nested deeper than ${deepestElement} at character ${tag} of the page`);
  }
  return rawElements.has(name) && !selfClosing ? afterRawText(html, end, name) : end;
}

function openElement({ open, foreign }: Nest, name: string, selfClosing: boolean): void {
  const ended = endedBy.get(name);
  while (ended?.has(open.at(-1) ?? '') === true) open.pop();
  if (voidElements.has(name)) return;
  if (foreignElements.has(name)) foreign.push(true);
  else if (integration.has(name)) foreign.push(false);
  // in SVG and MathML `<path/>` is whole; in HTML the slash means nothing
  if (!selfClosing || foreign.at(-1) !== true) open.push(name);
}

function closeElement({ open, foreign }: Nest, name: string): void {
  if (foreignElements.has(name) || integration.has(name)) foreign.pop();
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** Just after the `>` of a tag; a `>` in a quoted attribute is not its end. */
function tagEnd(html: string, from: number): { end: number; selfClosing: boolean } {
  let at = from;
  while (at < html.length) {
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    if (match?.[1] !== undefined) return { end: attribute.lastIndex, selfClosing: match[0].includes('/') };
    at = Math.max(attribute.lastIndex, at + 1);
  }
  return { end: html.length, selfClosing: false };
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
  const close = new RegExp(`</${name}[ \\t\\n\\f\\r/>]`, 'gi');
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
