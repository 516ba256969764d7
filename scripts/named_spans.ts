/** Our mentions as an annotator of names would list them, and what our tables and PEYMA's count differently. */
import { createHash } from 'node:crypto';
import { readDocument } from '../pipeline/document.ts';
import type { Lexicon } from '../pipeline/lexicon/compile.ts';
import { fold } from '../pipeline/persian/letters.ts';
import { codePoints } from '../pipeline/write/spans.ts';
import type { NamedSpan, NameKind } from './peyma.ts';

/** A name that we found, with the rule that found it. */
export interface FoundSpan extends NamedSpan {
  rule: string;
}

const kindOf: Record<string, NameKind | undefined> = {
  person: 'PER',
  country: 'LOC',
  place: 'LOC',
  organization: 'ORG',
};

/**
 * Names of one text by UTF-16 offsets, and the spans of roles. Roles, pronouns and peoples (آمریکایی) are mentions in our
 * tables and no names; of a name inside another the longest counts.
 */
export function namesIn(text: string, lexicon: Lexicon): { found: FoundSpan[]; roles: [start: number, end: number][] } {
  const rows = mentionsOf(text, lexicon);
  const { unit } = codePoints(text);
  const roles = rows
    .filter((row) => row.form === 'role')
    .map((row): [number, number] => [unit(row.start), unit(row.end)]);
  const found: FoundSpan[] = [];
  let covered = -1;
  for (const row of rows) {
    const kind = kindOf[row.kind];
    if (kind === undefined || row.form !== 'name' || unit(row.start) < covered) continue;
    found.push({ kind, start: unit(row.start), end: unit(row.end), rule: row.rule });
    covered = unit(row.end);
  }
  return { found, roles };
}

function mentionsOf(text: string, lexicon: Lexicon) {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const about = { source_record: null, id: null, outlet: null, url: null, title: null };
  const dates = { published_at: null, published_precision: null };
  const document = {
    document_id: sha256.slice(0, 16),
    source_path: 'names',
    text,
    text_sha256: sha256,
    ...about,
    ...dates,
  };
  return readDocument(document, lexicon).rows.mentions ?? [];
}

/** The world is no place with a name; our own country is one, but no name. */
const noNames = new Set(['جهان', 'دنیا', 'کشورمان', 'کشور ما'].map(fold));

/**
 * Leaves out on both sides what only one of the two means to count: the field of an office (نفت in وزیر نفت is an
 * organization in PEYMA), جهان and کشورمان, a generic body that is not named (مجلس, پلیس, شهرداری: PEYMA has them now and
 * then), and a state that PEYMA calls an organization (جمهوری اسلامی).
 */
export function sameDefinition(
  text: string,
  lexicon: Lexicon,
  gold: readonly NamedSpan[],
  found: readonly FoundSpan[],
  roles: readonly [number, number][],
): { gold: NamedSpan[]; found: FoundSpan[] } {
  const fields = lexicon.lines.portfolios.map((line) => fold(line.text));
  const aside = [...gold, ...found].filter((name) => {
    const word = fold(text.slice(name.start, name.end));
    if (noNames.has(word)) return true;
    if (name.kind !== 'ORG') return false;
    if (lexicon.body(word)?.generic === true && !text.slice(name.start, name.end).includes(' ')) return true;
    const field = fields.some((each) => word.startsWith(each));
    return field && roles.some(([start, end]) => start < name.start && name.end <= end);
  });
  const states = gold.filter(
    (name) => name.kind === 'ORG' && found.some((other) => other.kind === 'LOC' && sameSpan(name, other)),
  );
  const spans = [...aside, ...states];
  const kept = (name: NamedSpan): boolean => !spans.some((span) => span.start <= name.start && name.end <= span.end);
  return { gold: gold.filter(kept), found: found.filter(kept) };
}

function sameSpan(one: NamedSpan, other: NamedSpan): boolean {
  return one.start === other.start && one.end === other.end;
}
