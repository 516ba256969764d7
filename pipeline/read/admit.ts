import { characterError, characterWarnings, textError } from './characters.ts';
import { issueOf, type Problem, printable } from './codes.ts';
import { type Fields, type Found, fieldNames } from './fields.ts';
import type { Register } from './identity.ts';
import { type Published, readPublished } from './published.ts';
import type { RawDocument, ReadEvent, ReadLimits } from './record.ts';

/** The document of a record with its warnings, or the one error that keeps it out. */
export function admit(path: string, found: Found, limits: ReadLimits, register: Register): ReadEvent[] {
  const { record } = found;
  if (found.kind === 'problem') return [issueEvent(path, record, found.problem)];
  const { fields } = found;
  const error = fieldError(fields, limits);
  if (error !== null) return [issueEvent(path, record, error)];
  const text = fields.text!;
  const identity = register.identify(fields, text, { path, record });
  if ('duplicate' in identity)
    return [issueEvent(path, record, { code: 'E_DUPLICATE_ID', message: identity.duplicate })];
  const published = fields.published_at === null ? null : readPublished(fields.published_at);
  const { id, outlet, url, title } = fields;
  const document: RawDocument = {
    ...{ document_id: identity.document_id, source_path: path, source_record: record, id, outlet, url, title },
    ...publication(published),
    ...{ text, text_sha256: identity.text_sha256 },
  };
  const warnings = [...found.warnings, ...dateWarning(fields, published), ...oddities(fields)];
  return [{ kind: 'document', document }, ...warnings.map((warning) => issueEvent(path, record, warning))];
}

function fieldError(fields: Fields, limits: ReadLimits): Problem | null {
  const error = textError(fields.text, limits.documentBytes);
  if (error !== null) return error;
  for (const name of fieldNames) {
    const value = fields[name];
    const wrong = value === null || name === 'text' ? null : characterError(name, value);
    if (wrong !== null) return wrong;
  }
  return null;
}

function oddities(fields: Fields): Problem[] {
  return fieldNames.flatMap((name) => (fields[name] === null ? [] : characterWarnings(name, fields[name])));
}

function publication(published: Published | null): Pick<RawDocument, 'published_at' | 'published_precision'> {
  if (published === null || 'reason' in published) return { published_at: null, published_precision: null };
  return { published_at: published.at, published_precision: published.precision };
}

function dateWarning(fields: Fields, published: Published | null): Problem[] {
  if (published === null || !('reason' in published)) return [];
  return [
    { code: 'W_DATE', message: `published_at ${printable(fields.published_at!)}: ${published.reason}; left out` },
  ];
}

/** The event of one issue. */
export function issueEvent(path: string, record: number | null, problem: Problem): ReadEvent {
  return { kind: 'issue', issue: issueOf(path, record, problem) };
}
