/** Spans as brat's stand-off has them: none may hold a line break, and a tab would end the field. */

/** Where Python, in which brat is written, ends a line of text; and the tab, which ends a field of the file. */
const breaks = new Set('\t\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029');

/** Parts of a text, each with its offsets in code points. */
export interface Fragment {
  start: number;
  end: number;
  text: string;
}

/**
 * The fragments of a span without the line breaks and tabs in it, and without the blanks around these; `start` is the
 * offset of the first character of `text` in code points. Empty only where the span holds nothing else.
 */
export function fragments(text: string, start: number): Fragment[] {
  const found: Fragment[] = [];
  let line: string[] = [];
  let at = start;
  const close = () => {
    const first = line.findIndex((character) => character !== ' ');
    const last = line.findLastIndex((character) => character !== ' ');
    const from = at - line.length;
    if (first !== -1)
      found.push({ start: from + first, end: from + last + 1, text: line.slice(first, last + 1).join('') });
    line = [];
  };
  for (const character of text) {
    if (breaks.has(character)) close();
    else line.push(character);
    at++;
  }
  close();
  return found;
}
