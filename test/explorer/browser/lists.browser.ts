import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browser, found } from './open.ts';

const open = browser();
const titles = (page: Page) => page.locator('.row h2').allInnerTexts();

/** Types a search and waits for what it finds. */
async function search(page: Page, query: string): Promise<number> {
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('searchbox').press('Enter');
  await page.waitForFunction((typed) => new URLSearchParams(location.hash.split('?')[1]).get('q') === typed, query);
  return found(page);
}

it('finds a word however its half-space, letters and digits are written', async () => {
  const { page } = await open(`#/search?outlet=${encodeURIComponent('آزمون')}`);
  const all = ['با فاصله', 'با نیم\u200cفاصله', 'بی نیم فاصله', 'حروف عربي'];
  for (const query of ['کشتی\u200cرانی', 'کشتیرانی', 'كشتي\u200cراني']) {
    expect(await search(page, query), query).toBe(all.length);
    expect((await titles(page)).sort(), query).toEqual(all);
  }
  expect(await search(page, '25 کشتیرانی')).toBe(1);
  await page.locator('.snippet mark').first().waitFor();
  expect(await page.locator('.snippet mark').allInnerTexts()).toContain('كشتي\u200cراني');
});

it('finds phrases as they stand together', async () => {
  const { page } = await open('#/search');
  const apart = await search(page, 'خلیج سودمند');
  expect(apart).toBe(1);
  expect(await search(page, '"خلیج سودمند"')).toBe(0);
  expect(await page.locator('.empty').innerText()).toMatch(/^Nothing matches/);
  expect(await search(page, '«خلیج فارس سودمند»')).toBe(1);
});

it('keeps the search from list to list, and combines it with filters', async () => {
  const { page } = await open(`#/search?q=${encodeURIComponent('گاز')}`);
  const articles = await found(page);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Statements' }).click();
  const statements = await found(page);
  expect(statements).toBeGreaterThan(articles);
  await page.getByLabel('Topic').selectOption('gas');
  const gas = await found(page);
  expect(gas).toBeLessThan(statements);
  await page.getByRole('link', { name: /Clear the search/ }).click();
  expect(await found(page)).toBeGreaterThanOrEqual(gas);
  expect(page.url()).toContain('topic=gas');
});

/** Each filter: what is chosen, and that the number beside the choice is the number of rows then. */
const filters: [page: string, label: string][] = [
  ['statements', 'Country'],
  ['statements', 'Topic'],
  ['statements', 'What the speaker does'],
  ['statements', 'Mode'],
  ['statements', 'Outlet'],
  ['agreements', 'Country'],
  ['agreements', 'and country'],
  ['agreements', 'Topic'],
  ['agreements', 'Stage'],
  ['agreements', 'Instrument'],
  ['meetings', 'Country'],
  ['meetings', 'Kind'],
  ['meetings', 'State'],
  ['search', 'Outlet'],
];

it.each(filters)('filters %s by %s: as many rows as it promises', async (list, label) => {
  const { page } = await open(`#/${list}`);
  const all = await found(page);
  const field = page.getByLabel(label, { exact: true });
  const options = await field.locator('option').allInnerTexts();
  // the rarest choice that the list offers
  const rarest = options.at(-1)!;
  await field.selectOption({ label: rarest });
  const shown = await found(page);
  expect(shown).toBeLessThan(all);
  // a topic stands for the ones beneath it too
  const promised = Number(rarest.match(/\((\d+)\)$/)?.[1]);
  if (label === 'Topic') expect(shown).toBeGreaterThanOrEqual(promised);
  else expect(shown).toBe(promised);
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  expect(await found(page)).toBe(all);
});

it('filters articles by what stands in them', async () => {
  const { page } = await open('#/search?topic=gas');
  const gas = await found(page);
  await page.getByLabel('Stage').selectOption('proposed');
  const both = await found(page);
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(gas);
});

it('filters by speaker, chosen by typing a part of the name', async () => {
  const { page } = await open('#/statements');
  const all = await found(page);
  const box = page.getByRole('combobox', { name: 'Speaker', exact: true });
  const name = await page.locator('.row b').first().innerText();
  await box.pressSequentially(name.slice(0, 4));
  await page.locator('.combobox [role="option"]', { hasText: name }).first().click();
  const spoken = await found(page);
  expect(spoken).toBeLessThan(all);
  for (const speaker of await page.locator('.row b').allInnerTexts()) expect(speaker).toBe(name);
  await box.fill('');
  expect(await found(page)).toBe(all);
});

it('filters by days of publication, and undated rows are in none', async () => {
  const { page } = await open('#/search');
  const all = await found(page);
  await page.getByLabel('Published from').fill('2031-05-01');
  const later = await found(page);
  await page.getByLabel('Published until').fill('2031-05-10');
  const between = await found(page);
  expect(between).toBeGreaterThan(0);
  expect(between).toBeLessThan(later);
  expect(later).toBeLessThan(all);
  for (const day of await page
    .locator('.row time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!)))
    expect(day >= '2031-05-01' && day <= '2031-05-10', day).toBe(true);
});

it('hides repeated articles until it is told not to', async () => {
  const { page } = await open('#/search');
  const hidden = await found(page);
  await page.getByLabel('Show repeated articles too').check();
  expect(await found(page)).toBe(hidden + 1);
});

it('orders by day, and goes from page to page', async () => {
  const { page } = await open('#/search');
  const days = () =>
    page.locator('.row time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
  await found(page);
  const newest = await days();
  expect(newest).toEqual([...newest].sort().reverse());
  await page.getByRole('link', { name: 'Next page' }).click();
  await page.getByText('Page 2 of 3').waitFor();
  expect((await days())[0]! <= newest.at(-1)!).toBe(true);
  await page.getByLabel('Order').selectOption('oldest');
  await page.getByText('Page 1 of 3').waitFor();
});

it('gives what is filtered as CSV', async () => {
  const { page } = await open('#/statements?topic=gas');
  const count = await found(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('peyman-statements.csv');
  const rows: Record<string, string>[] = parse(readFileSync(await download.path()), { bom: true, columns: true });
  expect(rows.length).toBe(count);
  for (const { topics, link } of rows) {
    expect(topics!.split(';')).toContain('gas');
    expect(link).toMatch(/index\.html#\/article\/d[0-9a-f]+$/);
  }
});

it('shows markup in texts as text', async () => {
  const { page, complaints } = await open(`#/search?outlet=${encodeURIComponent('آزمون')}`);
  await found(page);
  await page.locator('.snippet').first().waitFor();
  expect(await titles(page)).toContain('<img src=x onerror=alert(1)> "و" \\ </script>');
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(complaints).toEqual([]);
});
