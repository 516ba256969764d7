import { issueOf } from './codes.ts';
import { byCodePoint, walkFolder } from './folders.ts';
import type { Issue } from './record.ts';

export type Form = 'txt' | 'jsonl' | 'csv' | 'html' | 'parquet';

/** A file that is read. */
export interface InputFile {
  /** Relative to raw/, with `/` between folders, exactly as the file system has it. */
  path: string;
  bytes: number;
  form: Form;
  gzipped: boolean;
  /** The `.meta.json` beside a text or a page. */
  sidecar: string | null;
}

/** What lies below raw/: the files to read, in the order of their paths by code point, and what is odd there. */
export interface Inputs {
  files: InputFile[];
  issues: Issue[];
}

const forms = new Map<string, Form>([
  ['txt', 'txt'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['csv', 'csv'],
  ['html', 'html'],
  ['htm', 'html'],
  ['parquet', 'parquet'],
]);
const readForms = 'Read are .txt .jsonl .ndjson .csv .html, each also .gz, and .parquet';
const unusedSidecar = 'not used: no text or page of that name is beside it, or another sidecar comes first';
const sidecarEnding = /\.meta\.json$/i;

/** Finds the inputs below a folder: texts in their order, each with its sidecar, and what is neither. */
export async function listInputs(rawDirectory: string): Promise<Inputs> {
  const { files: found, issues } = walkFolder(rawDirectory);
  const sidecars = new Set(found.map((file) => file.path).filter((path) => sidecarEnding.test(path)));
  const used = new Set<string>();
  const files: InputFile[] = [];
  for (const { path, bytes } of found.sort((a, b) => byCodePoint(a.path, b.path))) {
    if (sidecars.has(path)) continue;
    const form = formOf(path);
    if (form === null)
      issues.push(
        issueOf(path, null, { code: 'W_UNKNOWN_FORM', message: `a form that is not read; skipped. ${readForms}` }),
      );
    else {
      const sidecar = form.form === 'txt' || form.form === 'html' ? sidecarOf(path, sidecars) : null;
      if (sidecar !== null) used.add(sidecar);
      files.push({ path, bytes, ...form, sidecar });
    }
  }
  for (const path of sidecars) {
    if (!used.has(path)) issues.push(issueOf(path, null, { code: 'W_SIDECAR', message: unusedSidecar }));
  }
  return { files, issues: issues.sort((a, b) => byCodePoint(a.source_path, b.source_path)) };
}

function formOf(path: string): { form: Form; gzipped: boolean } | null {
  const endings = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.')
    .slice(1);
  const gzipped = endings.at(-1) === 'gz';
  const form = forms.get((gzipped ? endings.at(-2) : endings.at(-1)) ?? '');
  return form === undefined || (gzipped && form === 'parquet') ? null : { form, gzipped };
}

/** For `a.txt.gz`: a.txt.gz.meta.json, else a.txt.meta.json, else a.meta.json. */
function sidecarOf(path: string, sidecars: ReadonlySet<string>): string | null {
  const plain = path.replace(/\.gz$/i, '');
  const names = [path, plain, plain.replace(/\.[^./]*$/, '')].map((name) => `${name}.meta.json`);
  return names.find((name) => sidecars.has(name)) ?? null;
}
