/** What the parts of `make score-language` give: measures with their bars, and the cases that they are counted on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../pipeline/run/code.ts';

/** One line of the table. `value` is a share between 0 and 1, or a ratio; `least` is its bar, where it has one. */
export interface Measure {
  name: string;
  value: number;
  least?: number;
  /** What was counted: `1316 of 1316`. */
  detail: string;
  /** Cases that went wrong, named; shown with --errors. */
  errors?: string[];
}

export const shared = join(root, '..', 'shared');

/** Cases of other projects; none where the folder is not beside the repository. */
export function casesOf<Case>(name: string): Case[] {
  const path = join(shared, 'cases', `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases : [];
}

/** A case of a project that reckons: a function with what it is given and gives, or a text and what is in it. */
export interface ReckoningCase {
  id: string;
  kind?: string;
  fn?: string;
  args?: unknown[];
  input: string;
  expected: unknown;
}

/** The ids that docs/disputed_cases.md leaves out, each with its reason there. */
export const disputed: ReadonlySet<string> = new Set(
  readFileSync(join(root, 'docs', 'disputed_cases.md'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.split('|')[1] ?? '').split(','))
    .map((id) => id.trim())
    .filter((id) => /-\d{4}$/.test(id)),
);

/** The share of cases that pass; disputed ones are left out and counted apart. */
export function shareOf<Case extends { id: string }>(
  name: string,
  least: number,
  cases: readonly Case[],
  passes: (one: Case) => boolean,
): Measure {
  const counted = cases.filter(({ id }) => !disputed.has(id));
  const failed = counted.filter((one) => !passes(one)).map(({ id }) => id);
  const apart = cases.length - counted.length;
  const right = counted.length - failed.length;
  const detail = `${right} of ${counted.length}${apart === 0 ? '' : `, ${apart} disputed`}`;
  return { name, value: counted.length === 0 ? 0 : right / counted.length, least, detail, errors: failed };
}

/** F1 of what was found against what was wanted. */
export function f1Of(name: string, least: number | undefined, right: number, found: number, wanted: number): Measure {
  const value = found + wanted === 0 ? 0 : (2 * right) / (found + wanted);
  const detail = `${right} right, ${found} found, ${wanted} wanted`;
  return least === undefined ? { name, value, detail } : { name, value, least, detail };
}
