/**
 * A spreadsheet runs a CSV cell that begins with one of = + - @ (some, with their full-width forms), also after blanks
 * and invisible characters, and some split a cell at its line breaks first. Such a line gets an apostrophe before it:
 * `-۵ درجه` becomes `'-۵ درجه`. So does a cell that begins with a tab or a line break.
 *
 * Apostrophes that stand there already do not hide the danger, so the guarded text can always be told from a raw one:
 * taking one apostrophe away from each such line gives the raw text back.
 */

/** What a spreadsheet may drop before it looks at the first character; holds no line break, so no run is read twice. */
const BLANK = String.raw`[\t\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Zs}\p{Cf}\p{Default_Ignorable_Code_Point}]`;
const OPERATOR = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const LINE_BREAK = String.raw`[\n\v\f\r\u0085\u2028\u2029]`;

const cellStart = new RegExp(String.raw`^(?='*${BLANK}*(?:${OPERATOR}|[\t\n\r]))`, 'u');
const lineStart = new RegExp(`${LINE_BREAK}(?='*${BLANK}*${OPERATOR})`, 'gu');

/** The text as CSV holds it, with an apostrophe before each line that a spreadsheet could run: `=1` becomes `'=1`. */
export function guardFormulas(text: string): string {
  return text.replace(lineStart, "$&'").replace(cellStart, "'");
}
