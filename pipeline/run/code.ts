import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders whose files decide what the rows are. */
const codeFolders = ['pipeline', 'schemas'];

/** Version and SHA-256 of the code, and SHA-256 of the lexicon, for the manifest. */
export function codeFacts(lexiconFolder: string): {
  code: { version: string; sha256: string };
  lexicon: { sha256: string };
} {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    code: {
      version,
      sha256: hashOfFiles(
        root,
        codeFolders.flatMap((folder) => filesBelow(join(root, folder))),
      ),
    },
    lexicon: { sha256: hashOfFiles(lexiconFolder, filesBelow(lexiconFolder)) },
  };
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
