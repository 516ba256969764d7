import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Persian toolkits in Python, by the names of their packages; bench/peers has their versions. */
export const peers = ['hazm', 'shekar'] as const;
export type Peer = (typeof peers)[number];

const script = fileURLToPath(new URL('./peers/time_peer.sh', import.meta.url));
const rounds = 4;

/**
 * Processor time of a peer for the texts (normalize, sentences, words), in milliseconds, of its fastest round; or why it
 * cannot be had. The first run sets it up in `.peyman-peers` in the repository's root.
 */
export function peerCost(peer: Peer, texts: readonly string[]): number | string {
  const work = mkdtempSync(join(tmpdir(), 'peyman-peer-'));
  try {
    const path = join(work, 'texts.json');
    writeFileSync(path, JSON.stringify(texts));
    const { stdout, stderr } = spawnSync('sh', [script, peer, path, String(rounds)], { encoding: 'utf8' });
    return stdout.trim() === '' ? stderr.trim().split('\n').at(-1)! : Number(stdout) * 1000;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
