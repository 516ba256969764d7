/** The page of the explorer as one classic script and one style sheet: modules do not load from a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Metafile } from 'esbuild';

/** A file of the page, beside the data. */
export interface PageContent {
  path: string;
  bytes: Uint8Array;
}

const source = 'explorer';
const entry = `${source}/main.tsx`;

/**
 * Bundles `explorer/` below the repository's root: `index.html` as it is, `app.js`, `app.css`, and the licences of what is
 * bundled. Throws where the source does not compile.
 */
export async function pageContents(root: string): Promise<PageContent[]> {
  const { build, stop } = await import('esbuild'); // loaded only where a page is made
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: 'app' }],
    outdir: source,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    loader: { '.woff2': 'dataurl' },
    legalComments: 'none', // the licences are whole in a file of their own
    logLevel: 'silent',
  });
  await stop();
  return [
    { path: 'index.html', bytes: readFileSync(join(root, source, 'index.html')) },
    ...outputFiles.map(({ path, contents }) => ({
      path: relative(join(root, source), path).replaceAll(sep, '/'),
      bytes: contents,
    })),
    { path: 'LICENSES.txt', bytes: new TextEncoder().encode(licences(root, bundled(metafile))) },
  ];
}

/** The files of which something is in the bundle. */
function bundled({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => inputs[path]!.bytesInOutput > 0),
  );
}

/** `node_modules/preact` of `node_modules/preact/hooks/dist/hooks.module.js`. */
const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Name, version and licence of every package that the bundle took something from, with the licence's own text. */
function licences(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => packageFolder.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => licenceOf(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|ofl|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
}
