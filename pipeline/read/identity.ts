import { hash } from 'node:crypto';
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
 * other documents does not move an id. Keeps hashes and numbers only, some 150 bytes a document.
 */
export function createRegister(): Register {
  const ordinals = new Map<string, number>(); // document_id to its number in the lists below
  const paths: string[] = [];
  const records: number[] = []; // 0 where the file is one document
  const repeats = new Map<string, number>(); // id by text alone to how often that text came, from the second time on

  function keep(document_id: string, place: Place): boolean {
    if (ordinals.has(document_id)) return false;
    ordinals.set(document_id, paths.length);
    paths.push(place.path);
    records.push(place.record ?? 0);
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
      const at = ordinals.get(named)!;
      return duplicate(fields, place, { path: paths[at]!, record: records[at]! || null });
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

function placeName({ path, record }: Place): string {
  return record === null ? path : `${path} record ${record}`;
}
