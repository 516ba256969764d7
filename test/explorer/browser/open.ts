/** Opens pages of a corpus in Chromium and watches what they do. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Corpus } from './corpora.ts';

/** Quiet and alone: no sandbox in containers, no first page, no look for updates. */
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface Opened {
  page: Page;
  /** Errors and warnings that the page wrote to the console or threw. */
  complaints: string[];
  /** Addresses asked for that are none of the explorer's own. */
  strangers: string[];
}

export const folderOf = (corpus: Corpus) => join(inject('corpora'), corpus, 'explorer');

/** A browser for the tests of a file; pages are closed with it. */
export function browser() {
  let started: Browser;
  let server: Server;
  beforeAll(async () => {
    started = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
    server = createServer((request, response) => {
      const path = join(inject('corpora'), decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
      if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      return createReadStream(path).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await started?.close();
    server?.close();
  });

  /** The page of an address (`#/statements`) of a corpus, opened from its file, or over HTTP. */
  return async function open(
    address: string,
    { corpus = 'news', http = false, ...options }: BrowserContextOptions & { corpus?: Corpus; http?: boolean } = {},
  ): Promise<Opened> {
    const context = await started.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
    const page = await context.newPage();
    const { port } = server.address() as AddressInfo;
    const base = http ? `http://127.0.0.1:${port}/${corpus}/explorer/` : `${pathToFileURL(folderOf(corpus))}/`;
    const opened: Opened = { page, complaints: [], strangers: [] };
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) opened.complaints.push(message.text());
    });
    page.on('pageerror', (error) => opened.complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:')) opened.strangers.push(request.url());
    });
    await page.goto(`${base}index.html${address}`);
    await page.locator('main h1, .error').first().waitFor();
    return opened;
  };
}

/** Waits until a list has its rows, or says that it has none, and gives how many the page says that there are. */
export async function found(page: Page): Promise<number> {
  await page.locator('.found').waitFor();
  await page.waitForFunction(() => document.querySelector('.progress')?.textContent === '');
  return Number((await page.locator('.found').innerText()).replaceAll(',', '').match(/[0-9]+/)?.[0]);
}
