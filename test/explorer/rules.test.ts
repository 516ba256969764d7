import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type RuleTable, ruleSentence } from '../../explorer/rules/rules.ts';
import { readDocument } from '../../pipeline/document.ts';
import { documentOf, lexicon } from '../document.ts';

const tables: RuleTable[] = ['statements', 'agreements', 'meetings', 'mentions', 'topics'];

describe('the sentence of a rule', () => {
  it('joins the sentences of its parts, in either language', () => {
    expect(ruleSentence('statements', 'verb:colon', 'en')).toBe(
      'A finite verb of reporting in the third person: گفت، افزود. The content is what follows the colon.',
    );
    expect(ruleSentence('statements', 'verb:colon', 'fa')).toMatch(/^فعل نقل .* محتوا پس از دونقطه/);
    expect(ruleSentence('agreements', 'signed-verb', 'en')).toBe('Words of signing, said with the verb of the clause.');
    expect(ruleSentence('agreements', 'agreed-phrase:signing-ahead', 'en')).toBe(
      'Words of agreeing or deciding, as a fixed phrase. It is to be signed: امضا خواهد شد.',
    );
  });

  it('is missing for a rule that is not known, and for one part of it', () => {
    expect(ruleSentence('statements', 'telepathy', 'en')).toBeUndefined();
    expect(ruleSentence('statements', 'verb:telepathy', 'en')).toBeUndefined();
    expect(ruleSentence('meetings', 'verb', 'en')).toBeUndefined();
    expect(ruleSentence('mentions', 'constructor', 'en')).toBeUndefined();
  });
});

describe('every rule that occurs has a sentence', () => {
  const texts = readdirSync('test/cases')
    .map((name) => readFileSync(`test/cases/${name}/text.txt`, 'utf8'))
    .concat(readFileSync('raw/seed.txt', 'utf8'));
  const occurring = new Map(tables.map((table) => [table, new Set<string>()]));
  for (const text of texts) {
    const { rows } = readDocument(documentOf(text), lexicon);
    for (const table of tables)
      for (const row of rows[table === 'topics' ? 'topic_mentions' : table] ?? []) occurring.get(table)!.add(row.rule);
  }
  for (const table of tables)
    it(`${table}`, () => {
      const rules = [...occurring.get(table)!];
      expect(rules.length).toBeGreaterThan(0);
      expect(rules.filter((rule) => ruleSentence(table, rule, 'en') === undefined)).toEqual([]);
      expect(rules.filter((rule) => ruleSentence(table, rule, 'fa') === undefined)).toEqual([]);
    });
});

describe('every rule that the code names has a sentence', () => {
  const folders: [RuleTable, string[]][] = [
    ['meetings', ['pipeline/extract/meetings']],
    ['mentions', ['pipeline/extract/names', 'pipeline/extract/people']],
    ['statements', ['pipeline/extract/statements']],
    ['agreements', ['pipeline/extract/agreements']],
  ];
  for (const [table, where] of folders)
    it(`${table}`, () => {
      const named = where.flatMap(rulesIn);
      expect(named.length).toBeGreaterThan(2);
      const shown = table === 'statements' ? (['statements', 'mentions'] as const) : [table];
      const missing = named.filter((rule) => shown.every((each) => ruleSentence(each, rule, 'fa') === undefined));
      expect(missing).toEqual([]);
    });
});

/** The names that stand in the code of a folder as `rule: 'name'`. */
function rulesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule]) => rule!),
  );
}
