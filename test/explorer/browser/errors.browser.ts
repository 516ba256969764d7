import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { browser, folderOf, found } from './open.ts';

const open = browser();

/** A copy of the news that something was done to. */
function spoiled(name: string, spoil: (folder: string) => void): 'news' {
  const folder = join(inject('corpora'), name, 'explorer');
  cpSync(folderOf('news'), folder, { recursive: true });
  spoil(folder);
  return name as 'news';
}

it('says that a corpus is empty', async () => {
  const { page, complaints } = await open('#/', { corpus: 'empty' });
  expect(await page.locator('.empty').innerText()).toMatch(/^This corpus holds no articles/);
  await page.goto(page.url().replace(/#.*/, '#/statements'));
  await page.getByText('The corpus has none of these.').waitFor();
  expect(complaints).toEqual([]);
});

it('says that no article has a date', async () => {
  const { page, complaints } = await open('#/', { corpus: 'undated' });
  await page.getByText('No article of this corpus has a date of publication').waitFor();
  await page.goto(page.url().replace(/#.*/, '#/statements'));
  expect(await found(page)).toBeGreaterThan(0);
  expect(await page.getByLabel('Published from').isDisabled()).toBe(true);
  expect(complaints).toEqual([]);
});

it('says that an article is not there, and that a row no longer is', async () => {
  const { page } = await open('#/article/d0000');
  expect(await page.locator('[role="alert"]').innerText()).toContain('This corpus has no article d0000.');
  await page.goto(page.url().replace(/#.*/, '#/search'));
  await found(page);
  const article = await page.locator('.row h2 a').first().getAttribute('href');
  await page.goto(page.url().replace(/#.*/, `${article}/ffff`));
  expect(await page.locator('.warning').innerText()).toContain('ffff');
  await page.locator('.paragraph').first().waitFor();
});

it('names the file that is missing, in the reader’s language', async () => {
  const corpus = spoiled('without-blocks', (folder) => rmSync(join(folder, 'data/blocks'), { recursive: true }));
  const { page } = await open('#/statements', { corpus });
  await page.locator('.error').waitFor();
  expect(await page.locator('.error').innerText()).toContain('data/blocks/0000.js');
  const persian = await open('#/statements?lang=fa', { corpus });
  await persian.page.locator('.error').waitFor();
  expect(await persian.page.locator('.error').innerText()).toMatch(/^نمایش ممکن نیست/);
});

it('names the file that is damaged', async () => {
  const corpus = spoiled('damaged', (folder) =>
    writeFileSync(join(folder, 'data/about.js'), "peymanPiece('about', '{"),
  );
  const { page } = await open('#/', { corpus });
  expect(await page.locator('.error').innerText()).toContain('data/about.js');
  expect(await page.locator('.error').innerText()).toContain('damaged');
});

it('keeps a list whose articles are missing', async () => {
  const corpus = spoiled('without-articles', (folder) => rmSync(join(folder, 'data/articles'), { recursive: true }));
  const { page } = await open('#/statements', { corpus });
  expect(await found(page)).toBeGreaterThan(0);
  await page.getByText('This cannot be shown').first().waitFor();
});
