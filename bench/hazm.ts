import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./peers/hazm.sh', import.meta.url));
const rounds = 4;

/**
 * Processor time of hazm 0.10 for the texts (normalize, sentences, words), in milliseconds, of its fastest round; or why it
 * cannot be had. The first run sets hazm up in `.peyman-peers` in the repository's root.
 */
export function hazmCost(texts: readonly string[]): number | string {
  const work = mkdtempSync(join(tmpdir(), 'peyman-hazm-'));
  try {
    const path = join(work, 'texts.json');
    writeFileSync(path, JSON.stringify(texts));
    const { stdout, stderr } = spawnSync('sh', [script, path, String(rounds)], { encoding: 'utf8' });
    return stdout.trim() === '' ? stderr.trim().split('\n').at(-1)! : Number(stdout) * 1000;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
