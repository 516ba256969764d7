/** What the notebooks show is made up, and must say so and name nobody who lives. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocument } from '../pipeline/document.ts';
import { root } from '../pipeline/run/code.ts';
import { documentOf, lexicon } from './document.ts';

const folder = join(root, 'notebooks');
const records = readFileSync(join(folder, 'raw/made_up_news.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<'id' | 'url' | 'text' | 'published_at', string>);
const persons = ['persons', 'offices'].flatMap((name) =>
  readFileSync(join(root, `lexicon/${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);

test('each text is marked as made up, and set in a year to come', () => {
  for (const { url, published_at } of records) {
    expect(url).toMatch(/^https:\/\/example\.org\/made-up\//);
    expect(published_at).toMatch(/^2031-/);
  }
});

test('no text names a person of the lexicon, and none is led to one by an office', () => {
  const known = new Set(persons);
  for (const { id, text, published_at } of records) {
    expect(
      persons.filter((name) => name.includes(' ') && text.includes(name)),
      id,
    ).toEqual([]);
    const { statements = [], meeting_participants: participants = [] } = readDocument(
      documentOf(text, { published_at, published_precision: 'day' }),
      lexicon,
    ).rows;
    const named = [...statements.map((row) => row.speaker), ...participants.map((row) => row.name)];
    expect(
      named.filter((name) => name !== null && known.has(name)),
      id,
    ).toEqual([]);
  }
});

test('the notebooks hold what they show, and are small', () => {
  const notebooks = readdirSync(folder).filter((name) => name.endsWith('.ipynb'));
  expect(notebooks.length).toBeGreaterThan(0);
  for (const name of notebooks) {
    const path = join(folder, name);
    expect(statSync(path).size, name).toBeLessThan(300_000);
    const { cells } = JSON.parse(readFileSync(path, 'utf8')) as {
      cells: { cell_type: string; outputs?: { output_type: string }[] }[];
    };
    const outputs = cells.flatMap((cell) => cell.outputs ?? []).map((output) => output.output_type);
    expect(outputs.length, name).toBeGreaterThan(3);
    expect(outputs, name).not.toContain('error');
  }
  const page = readFileSync(join(folder, '5_javascript.md'), 'utf8');
  expect(page.split('<!-- shown -->').length).toBe(page.split('```js\n').length);
});
