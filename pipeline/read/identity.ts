import { hash } from 'node:crypto';
import { createFingerprints } from '../fingerprints.ts';
import { printable } from './codes.ts';
import type { Fields } from './fields.ts';

/** Where a document came from. */
export interface Place {
  path: string;
  record: number | null;
}

/** Who a document is, or the message that says which document is the same. */
export type Identity = { document_id: string; text_sha256: string } | { duplicate: string };

/** Gives documents their ids, and tells which ones are a document that was there before. */
export interface Register {
  identify(fields: Fields, text: string, place: Place): Identity;
}

/**
 * Gives each document its id, a hash of the fewest raw values that identify it: outlet and id where it has an id, else
 * its URL, else its text, and among documents that are known by the same text their count. So that adding or mending
 * other documents does not move an id. Keeps some 22 bytes a document, and the paths.
 */
export function createRegister(): Register {
  const places = createFingerprints(); // by document_id: the number of the path, and the record, 0 where the file is one document
  const paths: string[] = [];
  const repeats = new Map<string, number>(); // id by text alone to how often that text came, from the second time on

  function keep(document_id: string, { path, record }: Place): boolean {
    const digits = digitsOf(document_id);
    if (places.get(digits) !== undefined) return false;
    if (paths.at(-1) !== path) paths.push(path);
    places.set(digits, paths.length - 1, record ?? 0);
    return true;
  }

  function byText(text_sha256: string, place: Place): string {
    const first = idOfText(text_sha256, 1);
    if (keep(first, place)) return first;
    const count = (repeats.get(first) ?? 1) + 1;
    repeats.set(first, count);
    const document_id = idOfText(text_sha256, count);
    keep(document_id, place);
    return document_id;
  }

  return {
    identify(fields, text, place) {
      const text_sha256 = hash('sha256', text);
      const named = idOfNames(fields);
      if (named === null) return { document_id: byText(text_sha256, place), text_sha256 };
      if (keep(named, place)) return { document_id: named, text_sha256 };
      const [path, record] = places.get(digitsOf(named))!;
      return duplicate(fields, place, { path: paths[path]!, record: record || null });
    },
  };
}

/**
 * The register of one document whose repeats somebody else has counted, a cluster by its group-by: the `count`-th with
 * its id, its URL or, where it has neither, its text, and where the first of them stands.
 */
export function countedRegister(count: number, first: Place): Register {
  return {
    identify(fields, text, place) {
      const text_sha256 = hash('sha256', text);
      const named = idOfNames(fields);
      if (named === null) return { document_id: idOfText(text_sha256, count), text_sha256 };
      return count === 1 ? { document_id: named, text_sha256 } : duplicate(fields, place, first);
    },
  };
}

function duplicate({ id, outlet, url }: Fields, place: Place, first: Place): Identity {
  const name =
    id === null
      ? `the URL ${printable(url!)}`
      : `the id ${printable(id)}${outlet === null ? '' : ` of ${printable(outlet)}`}`;
  const cure =
    id !== null && outlet === null ? 'give each an outlet, or another id' : 'remove one, or give it another id';
  return { duplicate: `${placeName(place)} has ${name}, which ${placeName(first)} has already and keeps; ${cure}` };
}

/** The id by the names that a document has of its own; null where it has none. */
function idOfNames({ id, outlet, url }: Fields): string | null {
  if (id !== null) return idOf(['id', outlet, id]);
  return url === null ? null : idOf(['url', url]);
}

/** The id of the `count`-th document that is known by this text alone. */
function idOfText(text_sha256: string, count: number): string {
  return idOf(count === 1 ? ['text', text_sha256] : ['text', text_sha256, count]);
}

/** `d` before the digits, so that no spreadsheet takes an id for a number. */
function idOf(values: (string | number | null)[]): string {
  return `d${hash('sha256', JSON.stringify(values)).slice(0, 16)}`;
}

const digitsOf = (document_id: string): string => document_id.slice(1);

function placeName({ path, record }: Place): string {
  return record === null ? path : `${path} record ${record}`;
}
