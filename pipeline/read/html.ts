import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { collect } from './bytes.ts';
import { InputFault, type Problem, printable } from './codes.ts';
import { decodeUtf8 } from './encoding.ts';
import { type Found, noFields } from './fields.ts';
import { readFacts } from './html_facts.ts';
import { isElement, isSeen, isText, type PageNode, textOf, walk } from './html_text.ts';
import { checkMarkup, deepestElement, mostElements } from './markup.ts';
import type { ReadLimits } from './record.ts';

/** Text characters and elements, each times its depth: what finding the main text costs. Pages of news stay below 1 %. */
const heaviest = { characters: 32_000_000, elements: 2_000_000 };

/**
 * The one document of a page: its main text as Readability finds it, one line a paragraph, with the title, time and
 * site that its meta elements give. Where no main text is found the text of the whole page is taken, with a warning.
 * Only UTF-8 is read, whatever a page declares.
 */
export async function* readHtml(
  chunks: AsyncIterable<Buffer>,
  limits: ReadLimits,
  offset: number,
): AsyncGenerator<Found[]> {
  const bytes = await collect(chunks, limits.pageBytes);
  if (bytes === undefined) throw new InputFault('E_TOO_LARGE', `the page has more than ${limits.pageBytes} bytes`);
  const html = decodeUtf8(bytes, offset);
  checkMarkup(html);
  const root = parsePage(html);
  const { charset, ...facts } = readFacts(root);
  const warnings: Problem[] = [];
  if (charset !== null && !/^utf-?8$/i.test(charset)) {
    warnings.push({
      code: 'W_CHARSET',
      message: `the page declares ${printable(charset)} but is valid UTF-8; read as UTF-8`,
    });
  }
  const whole = textOf(root); // before Readability, which takes the page apart
  const main = mainText(root);
  if ('reason' in main && whole !== '') {
    warnings.push({ code: 'W_MAIN_TEXT', message: `${main.reason}; the text of the whole page is taken` });
  }
  yield [
    {
      kind: 'record',
      record: null,
      fields: { ...noFields, ...facts, text: 'text' in main ? main.text : whole },
      warnings,
    },
  ];
}

/** The html element of a page; a fragment is put into one. */
function parsePage(html: string): PageNode {
  try {
    const root = documentElement(html);
    return root?.localName === 'html' ? root : documentElement(`<html><body>${html}</body></html>`)!;
  } catch (error) {
    throw new InputFault(
      'E_HTML',
      `the page cannot be parsed (${error instanceof Error ? error.message.slice(0, 120) : 'unknown'})`,
    );
  }
}

function documentElement(html: string): PageNode | null {
  const { document } = parseHTML(html) as unknown as { document: { documentElement: PageNode | null } };
  return document.documentElement;
}

function mainText(root: PageNode): { text: string } | { reason: string } {
  const heavy = tooHeavy(root);
  if (heavy !== null) return { reason: heavy };
  try {
    const { ownerDocument } = root as PageNode & { ownerDocument: ConstructorParameters<typeof Readability>[0] };
    const article = new Readability<PageNode>(ownerDocument, {
      maxElemsToParse: mostElements,
      serializer: (node) => node as unknown as PageNode,
    }).parse();
    const text = article?.content ? textOf(article.content) : '';
    return text === '' ? { reason: 'no main text was found' } : { text };
  } catch (error) {
    return {
      reason: `the search for the main text failed (${error instanceof Error ? error.message.slice(0, 120) : 'unknown'})`,
    };
  }
}

/** Why the main text of a page is not looked for, or null. */
function tooHeavy(root: PageNode): string | null {
  let characters = 0;
  let elements = 0;
  for (const { node, depth, leaving } of walk(root, isSeen)) {
    if (depth > deepestElement) return `elements are nested deeper than ${deepestElement}`;
    if (leaving) continue;
    if (isText(node)) characters += node.data.length * depth;
    else if (isElement(node)) elements += depth;
  }
  const heavy = characters > heaviest.characters || elements > heaviest.elements;
  return heavy ? 'the page is too large and too deeply nested for its main text to be looked for' : null;
}
