import { unpairedBidi } from './bidi.ts';
import { type Problem, printable } from './codes.ts';
import { guessEncoding, hint } from './encoding.ts';

const loneSurrogate = /\p{Cs}/u;
const oddity = /[\ufeff\ufffd\u202a-\u202e\u2066-\u2069]/;
const visible = /[^\s\p{Cf}]/u;

const mostMarks = 30; // UAX #15, stream-safe text; normalizing takes quadratic time in longer runs, so this comes first

const Plain = 0;
const Control = 1; // C0 but tab, line feed and carriage return
const Mark = 2; // a combining mark, as the harakat are
const Half = 3; // half of a surrogate pair: a mark perhaps, above U+FFFF

const mark = /^\p{M}/u;
const classOf = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let unit = 0x300; unit < 65536; unit++) if (mark.test(String.fromCharCode(unit))) table[unit] = Mark;
  table.fill(Control, 0, 0x20);
  for (const unit of [0x09, 0x0a, 0x0d]) table[unit] = Plain;
  table.fill(Half, 0xd800, 0xe000);
  return table;
}

/** Where the first control character and the first run of too many marks are, -1 for none; stops at the first of them. */
function scan(value: string): { control: number; marks: number } {
  let run = 0;
  for (let at = 0; at < value.length; at++) {
    const kind = classOf[value.charCodeAt(at)]!;
    if (kind === Plain) run = 0;
    else if (kind === Control) return { control: at, marks: -1 };
    else if (kind === Mark) run++;
    else {
      run = mark.test(value.slice(at, at + 2)) ? run + 1 : 0;
      at++;
    }
    if (run > mostMarks) return { control: -1, marks: at };
  }
  return { control: -1, marks: -1 };
}

/** Why a value of a record cannot be taken, or null. Linear in its length whatever it holds. */
export function characterError(name: string, value: string): Problem | null {
  if (!value.isWellFormed()) {
    const at = value.search(loneSurrogate);
    const message = `${place(name, value, at)}: ${codePoint(value, at)} is half of a surrogate pair; mend it where the text was written or cut`;
    return { code: 'E_SURROGATE', message };
  }
  const { control, marks } = scan(value);
  if (control >= 0) {
    const message = `${place(name, value, control)}: the control character ${codePoint(value, control)}${hintOf(name, value)}`;
    return { code: 'E_CONTROL', message };
  }
  if (marks >= 0) {
    const message = `${place(name, value, marks)}: more than ${mostMarks} combining marks in a row; no word has as many`;
    return { code: 'E_MARKS', message };
  }
  return null;
}

/** Why a text is no document, or null: it is too long or there is nothing in it to see. */
export function textError(text: string | null, documentBytes: number): Problem | null {
  if (text === null || text === '') return { code: 'E_EMPTY', message: 'there is no text' };
  if (text.length * 3 > documentBytes) {
    const bytes = Buffer.byteLength(text);
    if (bytes > documentBytes) {
      return {
        code: 'E_TOO_LARGE',
        message: `the text has ${bytes} bytes, more than ${documentBytes}; split it, or raise the limit`,
      };
    }
  }
  if (!visible.test(text))
    return { code: 'E_EMPTY', message: `the text is nothing but white space (${text.length} characters)` };
  return characterError('text', text);
}

/** What is odd about a value that is taken as it is. */
export function characterWarnings(name: string, value: string): Problem[] {
  const found: Problem[] = [];
  if (!oddity.test(value)) return found;
  const bom = value.indexOf('\ufeff');
  if (bom >= 0)
    found.push({
      code: 'W_BOM',
      message: `${place(name, value, bom)}: a byte order mark (U+FEFF) inside the ${name}; kept`,
    });
  const lost = value.indexOf('\ufffd');
  if (lost >= 0) {
    const message = `${place(name, value, lost)}: U+FFFD stands for letters that were lost before the text came here; kept`;
    found.push({ code: 'W_REPLACEMENT', message });
  }
  const bidi = unpairedBidi(value);
  if (bidi >= 0) {
    const message = `${place(name, value, bidi)}: ${codePoint(value, bidi)} has no partner in its paragraph, so what follows may show in another order; kept`;
    found.push({ code: 'W_BIDI', message });
  }
  return found;
}

/** `text, character 12`: counted in code points from 0, as all offsets in the data. */
function place(name: string, value: string, unit: number): string {
  let points = 0;
  for (let at = 0; at < unit; at++) {
    const pair = (value.codePointAt(at) ?? 0) > 0xffff;
    if (pair) at++;
    points++;
  }
  return `${name}, character ${points}`;
}

function codePoint(value: string, at: number): string {
  return `U+${value.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** UTF-16 without a byte order mark is valid UTF-8 full of U+0006 and U+0000. */
function hintOf(name: string, value: string): string {
  return (
    hint(guessEncoding(Buffer.from(value.slice(0, 4096)))) ||
    `; remove it at the source (the ${name} begins ${printable(value.slice(0, 20))})`
  );
}
