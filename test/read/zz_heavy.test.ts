/** The look over a page before it is parsed sees the same elements as the parser, whatever the markup. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { InputFault } from '../../pipeline/read/codes.ts';
import { isElement, type PageNode, walk } from '../../pipeline/read/html_text.ts';
import { checkMarkup, deepestElement } from '../../pipeline/read/markup.ts';

const elements =
  'div p b li td tr table option select dd dt svg math mi foreignObject script title textarea xmp style html body br input';
const starts = elements.split(' ').flatMap((name) => [`<${name}>`, `<${name}/>`, `</${name}>`]);
const oddTags = [
  '<a href="',
  '">',
  "<i title='",
  "'>",
  '<x y=z/>',
  '<x y = >',
  '<a =">',
  '</ div>',
  '</div a="',
  '</div/',
  '<DIV>',
  '<x/ >',
];
const signs = [
  '<',
  '</',
  '</>',
  '>',
  '"',
  "'",
  '/',
  '= ',
  '<!--',
  '-->',
  '<!-->',
  '<!--->',
  '<!x',
  '<?x',
  '<![CDATA[',
  ']]>',
  'متن',
];
const piece = fc.constantFrom(...starts, ...oddTags, ...signs, '<div\u00a0>', '<p\fa>', '<div<');

/** Few pieces, repeated many times with a slip here and there: what nests, nests deeply. */
const soup = fc
  .record({
    few: fc.array(piece, { minLength: 1, maxLength: 7 }),
    times: fc.integer({ min: 1, max: 300 }),
    slips: fc.array(piece, { maxLength: 20 }),
  })
  .map(
    ({ few, times, slips }) =>
      slips.map((slip) => few.join('').repeat(Math.ceil(times / (slips.length + 1))) + slip).join('') +
      few.join('').repeat(times),
  );

function parsedDepth(html: string): number {
  const { document } = parseHTML(html) as unknown as { document: PageNode };
  let deepest = 0;
  for (const { node, depth } of walk(document, () => true)) if (isElement(node)) deepest = Math.max(deepest, depth);
  return deepest;
}

function isRefused(html: string): boolean {
  try {
    checkMarkup(html);
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(InputFault);
    return true;
  }
}

test('refuses what the parser would nest too deeply, and nothing else', () => {
  fc.assert(
    fc.property(soup, (markup) => {
      const html = `<html><body>${markup}`;
      const depth = parsedDepth(html); // one more by an element without an end, one less by a tag that the page cuts off
      if (isRefused(html)) expect(depth).toBeGreaterThanOrEqual(deepestElement);
      else expect(depth).toBeLessThanOrEqual(deepestElement + 1);
    }),
    { numRuns: 20000 },
  );
});

test('counts elements', () => {
  expect(isRefused('<br>'.repeat(50_000))).toBe(false);
  expect(isRefused('<br>'.repeat(50_001))).toBe(true);
});
