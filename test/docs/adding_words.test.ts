/** docs/adding_words.md: each line, put into its list, makes its sentence read as the page says; without it, it is not. */
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDocument } from '../../pipeline/document.ts';
import { loadLexicon } from '../../pipeline/lexicon/load.ts';
import type { LocalRow } from '../../schemas/index.ts';
import { documentOf, lexicon } from '../document.ts';
import { newFolder } from '../run/command.ts';

const page = readFileSync(new URL('../../docs/adding_words.md', import.meta.url), 'utf8');
const shipped = fileURLToPath(new URL('../../lexicon', import.meta.url));

/** The recipes: a heading, lines for lists, and a quoted sentence. */
const recipes = page
  .split(/^## /m)
  .slice(1)
  .map((part) => ({
    title: part.split('\n')[0]!,
    lines: [...part.matchAll(/^```jsonl (\S+)\n(.*?)^```$/gms)].map(([, file, lines]) => ({
      file: file!,
      lines: lines!,
    })),
    text: part.match(/^> (.*)$/m)![1]!,
    published: part.match(/^published on (\S+)/m)?.[1] ?? null,
  }));

type Statement = Partial<LocalRow<'statements'>>;

/** What the page says of each, by its heading. */
const expected: Record<string, Statement> = {
  'A cue verb': { cue: 'بازگو کرد', mode: 'indirect', speaker: 'سرگئی لاوروف' },
  'A title': { speaker: 'زلمی شینواری', speaker_form: 'name' },
  'An office holder': { speaker: 'باتیر سوین\u200cاف', speaker_form: 'role' },
  'A topic, or a word of one': { topics: ['rail'] },
  'A country word': { speaker_country: 'JPN' },
  'A body': { speaker: 'خزرپیوند', speaker_form: 'body' },
};

test('every recipe is one that is tried here', () => {
  expect(recipes.map(({ title }) => title)).toEqual(Object.keys(expected));
});

test.each(recipes)('$title', ({ title, lines, text, published }) => {
  const folder = join(newFolder(), 'lexicon');
  cpSync(shipped, folder, { recursive: true });
  expect(lines.length).toBeGreaterThan(0);
  for (const { file, lines: added } of lines) appendFileSync(join(folder, file), added);
  const day = published === null ? {} : { published_at: published, published_precision: 'day' as const };
  const statements = (words: typeof lexicon) => readDocument(documentOf(text, day), words).rows.statements;
  const wanted = expect.objectContaining(expected[title]!);
  expect(statements(loadLexicon(folder))).toContainEqual(wanted);
  expect(statements(lexicon)).not.toContainEqual(wanted);
});
