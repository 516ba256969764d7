import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTexts } from './texts.ts';

const script = fileURLToPath(new URL('./hazm_cost.py', import.meta.url));

/**
 * Processor time of hazm 0.10 on the texts, in milliseconds, or why it cannot be had. HAZM_PYTHON names a Python that has
 * hazm; else one is set up in `work` for this run.
 */
export function hazmCost(work: string, texts: readonly string[]): number | string {
  const python = process.env.HAZM_PYTHON ?? setUp(work);
  if (python === null) return 'hazm was left out: Python 3 with hazm 0.10.0 could not be set up here';
  const path = join(work, 'hazm.jsonl');
  writeTexts(path, texts);
  const { status, stdout, stderr } = spawnSync(python, [script, path], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : `hazm was left out: ${stderr.trim().split('\n').at(-1)}`;
}

function setUp(work: string): string | null {
  const folder = join(work, 'venv');
  const python = join(folder, 'bin/python');
  const done =
    spawnSync('python3', ['-m', 'venv', folder]).status === 0 &&
    spawnSync(python, ['-m', 'pip', 'install', '--quiet', 'hazm==0.10.0']).status === 0;
  return done ? python : null;
}
