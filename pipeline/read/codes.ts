import type { Issue } from './record.ts';

/** Every issue that reading can raise: code, and what became of the input. `E_` rejects a document, `W_` does not. */
export const issueCodes = {
  E_UNREADABLE: 'the file cannot be opened or read',
  E_UTF8: 'bytes that are not UTF-8; the encoding is never guessed',
  E_CONTROL: 'a control character other than tab, line feed and carriage return',
  E_SURROGATE: 'half of a surrogate pair, which no Unicode text has',
  E_MARKS: 'more than 30 combining marks in a row',
  E_EMPTY: 'no text, or nothing but white space',
  E_TOO_LARGE: 'larger than a limit',
  E_GZIP: 'not whole gzip: cut off, damaged, or followed by something else',
  E_JSON: 'not a JSON object, or one with a key given twice',
  E_NUMBER: 'an id written as a number that cannot be kept exactly',
  E_FIELD: 'the text is not a string',
  E_CSV: 'a row that is not CSV, or has more or fewer cells than the header',
  E_COLUMN: 'a table without a text column, or with a column twice',
  E_HTML: 'markup nested too deeply, or with too many elements',
  E_ENTITY: 'a character reference to NUL, a surrogate or no character at all',
  E_PARQUET: 'not Parquet, damaged, or of a kind that is not read',
  E_DUPLICATE_ID: 'the same id or URL as a document before it',
  E_INTERNAL: 'a defect of the program in reading the document; the others go on',
  W_BOM: 'a byte order mark inside the text; kept',
  W_BIDI: 'a bidirectional control without its partner; kept',
  W_REPLACEMENT: 'U+FFFD in the text: letters were lost before it came here; kept',
  W_DATE: 'the publication time cannot be read; left out',
  W_FIELD: 'a field of the wrong type; left out',
  W_EXTRA_FIELD: 'fields that are not read; one warning for each file',
  W_CHARSET: 'a page that declares another encoding than UTF-8 but is valid UTF-8; read as UTF-8',
  W_MAIN_TEXT: 'no main text was found in a page; the text of the whole page is taken',
  W_SIDECAR: 'a .meta.json that is wrong or belongs to no text; not used',
  W_UNKNOWN_FORM: 'a file of a form that is not read; skipped',
  W_LINK: 'a symbolic link that leads outside raw/; followed',
  W_NO_RECORDS: 'a file of records without any',
} as const;

export type IssueCode = keyof typeof issueCodes;

/** Something wrong, before it is known which file and record it belongs to. */
export interface Problem {
  code: IssueCode;
  message: string;
}

/** A problem with its place: a row of the issues table. */
export function issueOf(source_path: string, source_record: number | null, { code, message }: Problem): Issue {
  return { source_path, source_record, severity: code.startsWith('E_') ? 'error' : 'warning', code, message };
}

/** Thrown where a record or a whole file cannot be read; caught where its place is known. */
export class InputFault extends Error {
  readonly problem: Problem;

  constructor(code: IssueCode, message: string) {
    super(message);
    this.problem = { code, message };
  }
}

/** A value from an input as a message shows it: quoted, cut, invisible characters as escapes. */
export function printable(value: string): string {
  const cut = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  const shown = cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
  return `"${shown}"`;
}
