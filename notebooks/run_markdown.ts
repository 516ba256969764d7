/**
 * Runs the notebook in JavaScript: the ```js cells of 5_javascript.md, in order, as one module. What a cell gives to show()
 * is written below it: a table as a table, a picture as an SVG file beside the page, text and HTML as they are.
 * Use: node notebooks/run_markdown.ts [--check | --into FOLDER] [NAME ...]   --check writes nothing, and fails where anything differs.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

type Shown = {
  numRows?: () => number;
  columnNames?: () => string[];
  objects?: () => Record<string, unknown>[];
  outerHTML?: string;
};

const here = import.meta.dirname;
const name = '5_javascript';
const { values: options, positionals: names } = parseArgs({
  options: { check: { type: 'boolean' }, into: { type: 'string' } },
  allowPositionals: true,
});
if (names.length > 0 && !names.includes(name)) process.exit(0);
const folder = resolve(options.into ?? here);
const pictures = new Map<string, string>();
const [below, end] = ['<!-- shown -->', '<!-- end -->'];

/** The page without what an earlier run has shown. */
function written(page: string): string {
  const parts = page.split(`\n${below}\n`);
  return parts.map((part, at) => (at === 0 ? part : part.slice(part.indexOf(end) + end.length + 1))).join('');
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  const text = Array.isArray(value) ? value.join(' · ') : String(value);
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A value as Markdown: a table of Arquero, an SVG element, or text. */
function markdown(value: Shown | string | number): string {
  if (typeof value !== 'object') return String(value);
  if (value.outerHTML !== undefined) {
    const file = `${name}-${pictures.size + 1}.svg`;
    pictures.set(file, `${value.outerHTML}\n`);
    return `![picture ${pictures.size}](${file})`;
  }
  const columns = value.columnNames!();
  const rows = value.objects!().map((row) => columns.map((column) => cellText(row[column])));
  return [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** What each cell shows, by its place. */
async function run(cells: readonly string[]): Promise<string[][]> {
  const shown: string[][] = cells.map(() => []);
  const module = join(here, `.peyman-cells-${process.pid}.mjs`);
  const show = (at: number, value: Shown) => shown[at]!.push(markdown(value));
  Object.assign(globalThis, { showFrom: show, out: resolve(here, process.env.PEYMAN_OUT || 'out') });
  const code = cells.map((cell, at) => cell.replaceAll(/^show\(/gm, `showFrom(${at}, `));
  try {
    writeFileSync(module, code.join('\n;\n'));
    await import(pathToFileURL(module).href);
  } finally {
    rmSync(module, { force: true });
  }
  return shown;
}

const path = join(here, `${name}.md`);
const kept = readFileSync(path, 'utf8');
const pieces = written(kept).split(/^(```js\n[\s\S]*?^```\n)/m);
const cells = pieces.filter((_, at) => at % 2 === 1).map((cell) => cell.slice('```js\n'.length, -'```\n'.length));
const shown = await run(cells);
const page = pieces
  .map((piece, at) => {
    const values = at % 2 === 1 ? shown[(at - 1) / 2]! : [];
    return values.length === 0 ? piece : `${piece}\n${below}\n\n${values.join('\n\n')}\n\n${end}\n`;
  })
  .join('');

if (options.check) {
  const read = (file: string) => (existsSync(join(here, file)) ? readFileSync(join(here, file), 'utf8') : '');
  const stale = [[`${name}.md`, page] as const, ...pictures].filter(([file, text]) => read(file) !== text);
  if (stale.length > 0) {
    console.error(
      `notebooks: ${stale.map(([file]) => file).join(', ')} would show something else now; run \`make notebooks\`, look at the change and commit it`,
    );
    process.exit(1);
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of [[`${name}.md`, page] as const, ...pictures]) writeFileSync(join(folder, file), text);
}
console.log(`notebooks: ${name}.md ran, ${cells.length} cells`);
