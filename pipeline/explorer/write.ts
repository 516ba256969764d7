/** The explorer of an output: pages that open from a file, with their data in pieces beside them. */
import { join } from 'node:path';
import type { Output } from '../output/read.ts';
import { writeData } from './data.ts';
import { pageContents } from './page.ts';
import { openPieces, type PageFile, writePage } from './pieces.ts';

const folder = 'explorer';

/**
 * Writes `explorer/` into an output that has its tables and its manifest. `root` is the repository, where the page's source
 * is. Says what was written, with paths from the output's folder.
 */
export async function writeExplorer(output: Output, root: string): Promise<PageFile[]> {
  const pages = (await pageContents(root)).map(({ path, bytes }) =>
    writePage(join(output.folder, folder), path, bytes),
  );
  const pieces = openPieces(join(output.folder, folder));
  await writeData(output, pieces);
  return [...pages, ...pieces.files].map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
