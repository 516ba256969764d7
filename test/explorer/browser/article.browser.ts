import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browser, found } from './open.ts';

const open = browser();

/** The address of the first row of a list that has a link to its own place, and its text there. */
async function firstOf(page: Page, list: string): Promise<{ hash: string; text: string }> {
  await page.goto(page.url().replace(/#.*/, `#/${list}`));
  await found(page);
  const link = page.locator('.row a[href*="/article/"]').first();
  await page.locator('.row blockquote').first().waitFor();
  return { hash: new URL((await link.getAttribute('href'))!, page.url()).hash, text: await link.innerText() };
}

for (const http of [false, true])
  for (const list of ['statements', 'agreements', 'meetings'])
    it(`has a permanent link to each of the ${list} ${http ? 'over HTTP' : 'from a file'}`, async () => {
      const { page } = await open('#/', { http });
      const { hash } = await firstOf(page, list);
      expect(hash).toMatch(/^#\/article\/d[0-9a-f]+\/[0-9a-f]+$/);
      const fresh = await open(hash, { http });
      const target = fresh.page.locator('.target').first();
      await target.waitFor();
      expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
      expect(await target.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight)).toBe(true);
      const shown = (await fresh.page.locator('.target').allInnerTexts()).join('');
      const quote = await fresh.page.locator('.panel blockquote').first().innerText();
      expect(shown.replace(/\s+/g, ' ').trim()).toBe(
        quote
          .replace(/\s*…\s*/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
      await fresh.page.getByRole('button', { name: 'Copy the link' }).first().waitFor();
      expect(fresh.complaints).toEqual([]);
    });

it('shows the text as it is, right to left, in its paragraphs', async () => {
  const { page } = await open(`#/search?q=${encodeURIComponent('"درباره آخرین وضعیت روابط"')}`);
  await found(page);
  await page.locator('.row h2 a').first().click();
  const text = page.locator('.article-text');
  await text.waitFor();
  expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await text.locator('.paragraph').count()).toBeGreaterThan(1);
  expect(await text.locator('.paragraph').first().innerText()).toMatch(/^سهراب نیک\u200cآیین وزیر امور خارجه ایران/);
  expect(await text.locator('mark').count()).toBeGreaterThan(0);
});

it('is read by the keyboard alone: to the text, from mark to mark, into the panel and back', async () => {
  const { page } = await open('#/');
  const { hash } = await firstOf(page, 'statements');
  await page.goto(page.url().replace(/#.*/, hash.replace(/\/[0-9a-f]+$/, '')));
  await page.locator('.article-text').waitFor();
  await page.locator('.layers input').last().focus();
  await page.keyboard.press('Tab');
  const focused = () =>
    page.evaluate(() => [document.activeElement?.getAttribute('role'), document.activeElement?.textContent]);
  const first = await focused();
  expect(first[0]).toBe('button');
  await page.keyboard.press('ArrowLeft');
  const second = await focused();
  expect(second).not.toEqual(first);
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toEqual(first);
  await page.keyboard.press('Enter');
  await page.locator('#panel:focus').waitFor();
  const panel = page.locator('#panel');
  expect(await panel.locator('.card').count()).toBeGreaterThan(0);
  expect(await panel.innerText()).toContain('Rule');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'button');
  expect(await focused()).toEqual(first);
  expect(await panel.locator('.card').count()).toBe(0);
  // one stop: the next Tab leaves the text
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.article-text'))).toBeNull();
});

it('says of a statement who, by which cue, and which rule read it, in words', async () => {
  const { page } = await open('#/statements?mode=direct');
  await found(page);
  await page.locator('.row blockquote a').first().click();
  const card = page.locator('.card.kind-statement').first();
  await card.waitFor();
  const names = await card.locator('dt').allInnerTexts();
  for (const name of ['Speaker', 'Named by', 'Cue', 'What the speaker does', 'Mode', 'Polarity', 'Modality', 'Rule'])
    expect(names).toContain(name);
  expect(await card.locator('code').last().innerText()).toMatch(/^[a-z-]+(:[a-z-]+)?$/);
  expect((await card.locator('.rule-sentence').innerText()).length).toBeGreaterThan(20);
  await card.locator('dd a').first().click();
  expect(await found(page)).toBeGreaterThan(0);
});

it('shows and hides kinds of marks', async () => {
  const { page } = await open('#/');
  const { hash } = await firstOf(page, 'agreements');
  await page.goto(page.url().replace(/#.*/, hash.replace(/\/[0-9a-f]+$/, '')));
  await page.locator('.article-text .mark-agreement').first().waitFor();
  expect(await page.locator('.article-text .mark-topic').count()).toBe(0);
  await page.getByLabel('Topic').check();
  expect(await page.locator('.article-text .mark-topic').count()).toBeGreaterThan(0);
  await page
    .locator('.layers label', { hasText: /^\s*Agreement/ })
    .locator('input')
    .uncheck();
  expect(await page.locator('.article-text .mark-agreement').count()).toBe(0);
});

it('opens the panel as a sheet on a phone, with the mark in sight', async () => {
  const { page } = await open('#/');
  const { hash } = await firstOf(page, 'statements');
  const phone = await open(hash, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.page.locator('.target').first().waitFor();
  const top = async (selector: string) => (await phone.page.locator(selector).first().boundingBox())!.y;
  const sheet = phone.page.locator('#panel');
  await sheet.waitFor();
  await expect.poll(async () => (await top('.target')) < (await top('#panel'))).toBe(true);
  expect(await top('.target')).toBeGreaterThan(0);
  const { y, height } = (await sheet.boundingBox())!;
  expect(y + height).toBeCloseTo(844, 0);
  await phone.page.getByRole('button', { name: 'Close' }).click();
  expect(await phone.page.locator('#panel').isVisible()).toBe(false);
});
