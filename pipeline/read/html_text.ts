/** The little of the DOM that reading a page needs; linkedom gives it. */
export interface PageNode {
  nodeType: number;
  localName: string;
  data: string;
  textContent: string;
  firstChild: PageNode | null;
  nextSibling: PageNode | null;
  parentNode: PageNode | null;
  getAttribute(name: string): string | null;
}

const elementNode = 1;
const textNode = 3;

const unseen = new Set(
  'head script style noscript template iframe object svg math canvas audio video button select textarea'.split(' '),
);
const blocks = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Nodes below `root` in document order, with how deep they are; `leaving` after the last node inside an element. */
export function* walk(
  root: PageNode,
  enter: (node: PageNode) => boolean,
): Generator<{ node: PageNode; depth: number; leaving: boolean }> {
  let node: PageNode = root;
  let depth = 0;
  for (;;) {
    yield { node, depth, leaving: false };
    if (node.firstChild !== null && enter(node)) {
      node = node.firstChild;
      depth++;
      continue;
    }
    for (;;) {
      if (node.nodeType === elementNode) yield { node, depth, leaving: true };
      if (node === root) return;
      if (node.nextSibling !== null) break;
      node = node.parentNode!;
      depth--;
    }
    node = node.nextSibling;
  }
}

/** True for an element whose content is shown as text. */
export function isSeen(node: PageNode): boolean {
  return node.nodeType !== elementNode || !unseen.has(node.localName);
}

export function isElement(node: PageNode): boolean {
  return node.nodeType === elementNode;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === textNode;
}

/**
 * Text of an element as a reader sees it: one line for each paragraph, heading, list item or cell, white space of the
 * source as single spaces, everything else (ZWNJ, no-break spaces) as it stands.
 */
export function textOf(root: PageNode): string {
  const lines: string[] = [];
  let line: string[] = [];
  const endLine = () => {
    const text = collapse(line.join(''));
    if (text !== '') lines.push(text);
    line = [];
  };
  for (const { node } of walk(root, isSeen)) {
    if (isText(node)) line.push(node.data);
    else if (isElement(node) && blocks.has(node.localName)) endLine();
  }
  endLine();
  return lines.join('\n');
}

/** White space of HTML only: a no-break space or ZWNJ is a character of the text. */
function collapse(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/^ /, '')
    .replace(/ $/, '');
}
