import { AxeBuilder } from '@axe-core/playwright';
import { expect, it } from 'vitest';
import { browser, found } from './open.ts';

const open = browser();
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Opens all that is folded. */
const unfold = (parts: Element[]) => {
  for (const part of parts) part.setAttribute('open', '');
};
const pages = ['glance', 'search', 'statements', 'agreements', 'meetings', 'article', 'missing'] as const;

for (const language of ['fa', 'en'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const name of pages)
      it(`${name}, ${language}, ${colorScheme}: nothing that axe finds`, async () => {
        const address = { glance: '', missing: 'article/none', article: 'agreements' }[name as 'glance'] ?? name;
        const { page } = await open(
          `#/${address}?lang=${language}${name === 'search' ? `&q=${encodeURIComponent('گاز')}` : ''}`,
          {
            colorScheme,
          },
        );
        if (name === 'article') {
          await page.locator('.row .who a').first().click();
          await page.locator('.target').first().waitFor();
          // every kind of mark shown, every part of the panel open
          for (const box of await page.locator('.layers input').all()) await box.check();
          await page.locator('details').evaluateAll(unfold);
        } else if (name === 'glance') {
          await page.locator('.chart svg').first().waitFor();
          await page.locator('details').evaluateAll(unfold);
        } else if (name !== 'missing') {
          await page.waitForFunction(() => document.querySelectorAll('.row').length > 0);
          await page.locator('.row blockquote, .row .snippet').first().waitFor();
        }
        const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        );
        expect(told).toEqual([]);
      });

it('names the choices of a type-ahead to assistive technology', async () => {
  const { page } = await open('#/statements');
  await found(page);
  const box = page.getByRole('combobox', { name: 'Speaker', exact: true });
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.combobox [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove all filters' }).waitFor();
});

it('lets the keyboard skip the header', async () => {
  const { page } = await open('#/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});
