/** Draws the pictures of docs/images/: `node pictures.ts EXPLORER IMAGES`. JPEG, to stay small. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const [explorer = 'out/explorer', images = 'docs/images'] = process.argv.slice(2);

interface Picture {
  name: string;
  address: string;
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
  /** What is done before it is drawn. */
  prepare(page: Page): Promise<void>;
}

const rows = (page: Page) => page.locator('.row blockquote').first().waitFor();

const pictures: Picture[] = [
  {
    name: 'explorer-glance.jpg',
    address: '#/?lang=en',
    colorScheme: 'light',
    width: 1280,
    height: 1000,
    prepare: (page) => page.locator('.chart svg').first().waitFor(),
  },
  {
    name: 'explorer-article.jpg',
    address: '#/agreements?lang=fa&stage=signed',
    colorScheme: 'light',
    width: 1280,
    height: 860,
    async prepare(page) {
      await rows(page);
      await page.locator('.row .who a').first().click();
      await page.locator('.target').first().waitFor();
    },
  },
  {
    name: 'explorer-statements-phone.jpg',
    address: '#/statements?lang=fa&topic=gas',
    colorScheme: 'dark',
    width: 390,
    height: 844,
    prepare: rows,
  },
];

mkdirSync(images, { recursive: true });
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
for (const { name, address, colorScheme, width, height, prepare } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`${pathToFileURL(resolve(explorer, 'index.html'))}${address}`);
  await prepare(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(images, name), type: 'jpeg', quality: 80 });
  await page.close();
}
await browser.close();
