import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { About } from '../write/about.ts';
import { root } from './code.ts';

/** What the data package says of itself; dataset.json at the root is there to be changed by who publishes data. */
export function dataset(): About {
  return JSON.parse(readFileSync(join(root, 'dataset.json'), 'utf8')) as About;
}
