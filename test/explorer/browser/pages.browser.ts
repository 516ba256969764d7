import { expect, it } from 'vitest';
import { browser, found } from './open.ts';

const open = browser();
const addresses = ['#/', '#/search', '#/statements', '#/agreements', '#/meetings'];

for (const http of [false, true])
  it(`shows every page ${http ? 'over HTTP' : 'from a file'}, asks nobody else, and complains of nothing`, async () => {
    for (const address of addresses) {
      const { page, complaints, strangers } = await open(address, { http });
      if (address !== '#/') expect(await found(page)).toBeGreaterThan(0);
      await page.locator('.charts svg, .row').first().waitFor();
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
      await page.context().close();
    }
  });

it('counts at a glance what the lists then hold', async () => {
  const { page } = await open('#/');
  const told = await page.locator('.counts a').allInnerTexts();
  expect(told.map((each) => each.replace(/\s+/g, ' '))[0]).toMatch(/^68 articles$/);
  await page.locator('.counts a', { hasText: 'meetings' }).click();
  expect(await found(page)).toBe(Number(told[3]!.match(/\d+/)?.[0]));
});

it('draws charts with a name and the same numbers as a table', async () => {
  const { page } = await open('#/');
  const chart = page.locator('.chart', { hasText: 'How far agreements have come' });
  expect(await chart.locator('svg').getAttribute('role')).toBe('img');
  expect(await chart.locator('svg').getAttribute('aria-label')).toBe('Agreements by stage.');
  await chart.locator('summary').click();
  const [stage, count] = await chart.locator('tbody tr').first().locator('th, td').allInnerTexts();
  await chart.locator('tbody a').first().click();
  expect(await found(page)).toBe(Number(count));
  expect(await page.locator('.chips').innerText()).toContain(stage);
});

it('leads from a pair of countries and a topic to their agreements', async () => {
  const { page } = await open('#/');
  const cell = page.locator('.heat-cell a').first();
  const count = Number(await cell.innerText());
  await cell.click();
  expect(await found(page)).toBe(count);
  expect(await page.locator('.chips li').count()).toBe(3);
});

it('is in Persian for Persian browsers, and in the other language when asked, by address', async () => {
  const { page } = await open('#/statements?topic=gas', { locale: 'fa-IR' });
  const state = () =>
    page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);
  await found(page);
  expect(await state()).toEqual(['fa', 'rtl', 'گفته\u200cها · کاوشگر پیمان']);
  expect(await page.locator('.found').innerText()).toMatch(/^[۰-۹]+ گفته$/);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Statements' }).waitFor();
  expect(await state()).toEqual(['en', 'ltr', 'Statements · Peyman explorer']);
  expect(page.url()).toContain('topic=gas');
  expect(page.url()).toContain('lang=en');
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.reload();
  await page.getByRole('heading', { name: 'Over time' }).waitFor();
});

it('tells days in the Persian calendar, with the other one at hand', async () => {
  const { page } = await open('#/search?lang=fa');
  const day = page.locator('.row time').first();
  expect(await day.getAttribute('datetime')).toMatch(/^2031-\d\d-\d\d$/);
  expect(await day.innerText()).toMatch(/^[۰-۹]+ \S+ ۱۴(۰۹|۱۰)$/);
  expect(await day.getAttribute('title')).toMatch(/۲۰۳۱/);
});

it('wears the colours of the device, and those that are chosen', async () => {
  const paper = () => getComputedStyle(document.documentElement).backgroundColor;
  const { page } = await open('#/', { colorScheme: 'dark' });
  expect(await page.evaluate(paper)).toBe('rgb(20, 23, 26)');
  await page.getByLabel('Colours').selectOption('light');
  expect(await page.evaluate(paper)).toBe('rgb(251, 250, 247)');
  await page.reload();
  await page.locator('main h1').waitFor();
  expect(await page.evaluate(paper)).toBe('rgb(251, 250, 247)');
});

it('fits a phone, with filters folded away', async () => {
  for (const address of [...addresses, '#/?lang=fa', '#/agreements?lang=fa']) {
    const { page } = await open(address, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await page.locator('.charts svg, .row').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
    if (address === '#/statements') {
      expect(await page.getByLabel('Topic').isVisible()).toBe(false);
      await page.locator('.filter-panel summary').click();
      expect(await page.getByLabel('Topic').isVisible()).toBe(true);
    }
    await page.context().close();
  }
});
