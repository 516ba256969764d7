import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What decides the rows beside the lexicon: our own code, and the versions of the libraries. */
const codeFolders = ['pipeline', 'schemas'];
const libraries = 'package-lock.json';

/** Version and SHA-256 of the code, and SHA-256 of the lexicon, for the manifest. */
export function codeFacts(lexiconFolder: string): {
  code: { version: string; sha256: string };
  lexicon: { sha256: string };
} {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const paths = [...codeFolders.flatMap((folder) => filesBelow(join(root, folder))), join(root, libraries)];
  return {
    code: {
      version,
      sha256: hashOfFiles(root, paths),
    },
    lexicon: { sha256: hashOfFiles(lexiconFolder, filesBelow(lexiconFolder)) },
  };
}

/** SHA-256 of the explorer's page, which decides no row. */
export function pageHash(): string {
  return hashOfFiles(root, filesBelow(join(root, 'explorer')));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One hash over names and contents. */
function hashOfFiles(from: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(path);
    hash.update(`${relative(from, path)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
