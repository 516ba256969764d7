import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type IssueCode, issueOf, printable } from './codes.ts';
import type { Issue } from './record.ts';

const notes = /^(?:readme|licen[cs]e|notice)(?:\.md)?$/i; // about the folder, for people

/** Files below a folder, and what is odd there. */
export interface Folder {
  files: { path: string; bytes: number }[];
  issues: Issue[];
}

/**
 * All files below a folder, by paths relative to it. Symbolic links are followed, each real file is given once, under
 * its own path where that is below the folder; names with a dot before them and README, LICENSE and NOTICE (.md) are
 * passed over.
 */
export function walkFolder(root: string): Folder {
  const real = realpathSync.native(root);
  const walk: Walk = { root: real, seen: new Set(), links: [], files: [], issues: [] };
  visitFolder('', real, walk);
  // links come last, so that a real path wins; a link may lead to more links
  while (walk.links.length > 0) visitLink(walk.links.sort(byCodePoint).shift()!, walk);
  return { files: walk.files, issues: walk.issues };
}

interface Walk extends Folder {
  root: string;
  /** Real paths of the files and folders met so far. */
  seen: Set<string>;
  links: string[];
}

function visitFolder(path: string, real: string, walk: Walk): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const entries = orIssue(path, walk, () => readdirSync(real, { withFileTypes: true })) ?? [];
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    if (entry.name.startsWith('.') || notes.test(entry.name)) continue;
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.name.includes('\ufffd')) noteIssue(below, walk, 'E_UNREADABLE', 'its name is not UTF-8; rename it');
    else if (entry.isSymbolicLink()) walk.links.push(below);
    else if (entry.isDirectory()) visitFolder(below, join(real, entry.name), walk);
    else visitFile(below, join(real, entry.name), walk);
  }
}

function visitLink(path: string, walk: Walk): void {
  const real = orIssue(path, walk, () => realpathSync.native(join(walk.root, path)));
  const facts = real === undefined ? undefined : orIssue(path, walk, () => statSync(real));
  if (real === undefined || facts === undefined || walk.seen.has(real)) return;
  if (!real.startsWith(join(walk.root, '/'))) {
    const advice = 'followed: copy what it leads to if others are to build the same';
    noteIssue(path, walk, 'W_LINK', `a symbolic link that leads outside raw/; ${advice}`);
  }
  if (facts.isDirectory()) visitFolder(path, real, walk);
  else visitFile(path, real, walk);
}

function visitFile(path: string, real: string, walk: Walk): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const facts = orIssue(path, walk, () => statSync(real));
  if (facts?.isFile() === true) walk.files.push({ path, bytes: facts.size });
  else if (facts !== undefined) noteIssue(path, walk, 'W_UNKNOWN_FORM', 'neither a file nor a folder; skipped');
}

function orIssue<T>(path: string, walk: Walk, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (errorCode(error) === 'ELOOP')
      noteIssue(path, walk, 'W_LINK', 'a symbolic link that leads in a circle; skipped');
    else noteIssue(path, walk, 'E_UNREADABLE', unreadable(error));
    return undefined;
  }
}

/** What a file system error says, without the path of the machine. */
export function unreadable(error: unknown): string {
  return `it cannot be read (${errorCode(error)}); check that it is there and that you may read it`;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : printable(String(error));
}

function noteIssue(path: string, walk: Walk, code: IssueCode, message: string): void {
  walk.issues.push(issueOf(path, null, { code, message }));
}

/** Order by code point; JavaScript's own order is that of UTF-16, in which U+1F600 comes before U+FB50. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

/** Surrogates, which stand for code points above U+FFFF, go after all other units. */
function rank(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}
