import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../pipeline/run/code.ts';
import { writeTexts } from './texts.ts';

/** What a build took: milliseconds by the clock and of the processors, and the most memory it had, in MB. */
export interface BuildCost {
  clock: number;
  processor: number;
  memory: number;
}

const probe = fileURLToPath(new URL('./probe.ts', import.meta.url));

/** Runs `peyman build` on the texts as a user does. */
export function buildCost(work: string, name: string, texts: readonly string[], ...words: string[]): BuildCost {
  const raw = join(work, name);
  const told = join(work, `${name}.json`);
  mkdirSync(raw, { recursive: true });
  writeTexts(join(raw, 'texts.jsonl'), texts);
  const all = ['build', raw, '--out', join(work, `${name}-out`), '--no-explorer', '--quiet', ...words];
  const env = { ...process.env, NODE_OPTIONS: `--import=${probe}`, PEYMAN_PROBE: told };
  const started = performance.now();
  const { status, stderr } = spawnSync(join(root, 'bin/peyman'), all, { env, encoding: 'utf8' });
  const clock = performance.now() - started;
  if (status !== 0) throw new Error(`peyman ${all.join(' ')}: ${stderr}`);
  return { clock, ...(JSON.parse(readFileSync(told, 'utf8')) as { processor: number; memory: number }) };
}
