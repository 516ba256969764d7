/** Builds the corpora that the browser tests open, once for all of them: made-up news, no dates, nothing at all. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

export type Corpus = 'news' | 'undated' | 'empty';

declare module 'vitest' {
  export interface ProvidedContext {
    corpora: string;
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** One word with a half-space, joined, and with a blank; markup in a title; two articles that are one. */
const odd = [
  { id: 'kept', title: 'با نیم\u200cفاصله', text: 'سفیر گفت: کشتی\u200cرانی در خلیج فارس ادامه می\u200cیابد.' },
  { id: 'stripped', title: 'بی نیم فاصله', text: 'سفیر گفت: کشتیرانی در خلیج فارس امن است.' },
  { id: 'spaced', title: 'با فاصله', text: 'سفیر گفت: کشتی رانی در خلیج فارس سودمند است.' },
  { id: 'arabic', title: 'حروف عربي', text: 'سفير گفت: كشتي\u200cراني در ٢٥ بندر برقرار است.' },
  {
    id: 'markup',
    title: '<img src=x onerror=alert(1)> "و" \\ </script>',
    text: 'سخنگو گفت: <script>alert(2)</script> نشانه است 😀 و نه دستور.',
  },
  {
    id: 'twice',
    title: 'تکراری',
    text: 'سخنگوی وزارت خارجه گفت: گفتگوها هفته آینده در استانبول پی گرفته می\u200cشود.',
  },
  {
    id: 'again',
    title: 'تکراری',
    text: 'سخنگوی وزارت خارجه گفت: گفتگوها هفته آینده در استانبول پی گرفته می\u200cشود.',
  },
];

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'peyman-explorer-'));
  build(folder, 'news', (raw) => {
    copyFileSync(join(root, 'notebooks/raw/made_up_news.jsonl'), join(raw, 'made_up_news.jsonl'));
    writeFileSync(join(raw, 'odd.jsonl'), odd.map((each) => JSON.stringify({ ...each, outlet: 'آزمون' })).join('\n'));
  });
  build(folder, 'undated', (raw) => copyFileSync(join(root, 'raw/seed.txt'), join(raw, 'seed.txt')));
  build(folder, 'empty', () => {});
  provide('corpora', folder);
  return () => rmSync(folder, { recursive: true });
}

function build(folder: string, corpus: Corpus, fill: (raw: string) => void): void {
  const raw = join(folder, `${corpus}-raw`);
  mkdirSync(raw);
  fill(raw);
  execFileSync(join(root, 'bin/peyman'), ['build', raw, '--out', join(folder, corpus), '--quiet', '--no-cache'], {
    cwd: root,
    stdio: 'inherit',
  });
}
