import { InputFault, type IssueCode, type Problem, printable } from './codes.ts';

/** The fields that a record may have; everything else in it is left alone. */
export const fieldNames = ['text', 'id', 'outlet', 'url', 'title', 'published_at'] as const;

export type FieldName = (typeof fieldNames)[number];

/** The fields of one record, as strings; what is absent or blank is null. */
export type Fields = Record<FieldName, string | null>;

/** What a form gives for one record, or what is wrong with it. A warning without a record is about the whole file. */
export type Found =
  | { kind: 'record'; record: number | null; fields: Fields; warnings: Problem[] }
  | { kind: 'problem'; record: number | null; problem: Problem };

export const noFields: Fields = { text: null, id: null, outlet: null, url: null, title: null, published_at: null };

/**
 * Fields of a record from the values that its form gave: a JSON object, a row of CSV or Parquet.
 * Whole numbers are welcome as ids and are kept exactly; a text that is no string is an error, another field a warning.
 */
export function readFields(record: number | null, value: (name: FieldName) => unknown): Found {
  const fields = { ...noFields };
  const warnings: Problem[] = [];
  for (const name of fieldNames) {
    const given = value(name);
    const read = fieldText(name, given);
    if (typeof read === 'string' || read === null) fields[name] = read;
    else if (read.code.startsWith('E_')) return { kind: 'problem', record, problem: read };
    else warnings.push(read);
  }
  return { kind: 'record', record, fields, warnings };
}

function fieldText(name: FieldName, value: unknown): string | null | Problem {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (typeof value === 'string') return name === 'text' || /\S/.test(value) ? value : null;
  if (name === 'id' || name === 'published_at') {
    if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
    if (name === 'id' && typeof value === 'number') {
      return {
        code: 'E_NUMBER',
        message: `the id ${value} is not a whole number that can be kept exactly; write it as a string`,
      };
    }
  }
  const code: IssueCode = name === 'text' ? 'E_FIELD' : 'W_FIELD';
  return { code, message: `the field ${name} is ${kindOf(value)}, not a string${name === 'text' ? '' : '; left out'}` };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'bigint' ? 'a number' : `a ${typeof value}`;
}

const mostExtraNames = 1000;

/** Remembers the names of fields that are not read, so that a file warns of them once: a misspelt name is seen. */
export function createExtras(): { note(name: string): void; warning(): Found[] } {
  const names = new Set<string>();
  return {
    note(name) {
      if (names.size < mostExtraNames && !(fieldNames as readonly string[]).includes(name)) names.add(name);
    },
    warning() {
      if (names.size === 0) return [];
      const shown = [...names].slice(0, 10).map(printable).join(', ');
      const more = names.size > 10 ? ` and ${names.size - 10} more` : '';
      const message = `fields that are not read: ${shown}${more}; the fields that are read are ${fieldNames.join(', ')}`;
      return [{ kind: 'problem', record: null, problem: { code: 'W_EXTRA_FIELD', message } }];
    },
  };
}

/** Runs the reading of one record; a fault becomes what is wrong with that record. */
export function recordOr<T>(record: number | null, read: () => T): T | Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputFault) return { kind: 'problem', record, problem: error.problem };
    throw error;
  }
}

/** The warning for a file of records that has none. */
export const noRecords: Found = {
  kind: 'problem',
  record: null,
  problem: { code: 'W_NO_RECORDS', message: 'the file holds no records' },
};
