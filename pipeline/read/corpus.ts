import { join } from 'node:path';
import { admit, issueEvent } from './admit.ts';
import { type InputBytes, openInput } from './bytes.ts';
import { InputFault } from './codes.ts';
import { readCsv } from './csv.ts';
import { dropByteOrderMark } from './encoding.ts';
import { type Fields, type Found, fieldNames } from './fields.ts';
import { unreadable } from './folders.ts';
import { inflate } from './gzip.ts';
import { readHtml } from './html.ts';
import { createRegister, type Register } from './identity.ts';
import { type InputFile, listInputs } from './inputs.ts';
import { readJsonl } from './jsonl.ts';
import { readParquet } from './parquet.ts';
import { readPlain } from './plain.ts';
import type { ReadEvent, ReadLimits } from './record.ts';
import { readSidecar } from './sidecars.ts';

/**
 * Every document below a folder, with an issue for everything wrong and an input event after each file, in the order of
 * the paths by code point. Memory holds one record (or one row group of Parquet) and a hash for each document. For each
 * record there is either its document or one error.
 */
export async function* readCorpus(rawDirectory: string, limits: ReadLimits): AsyncGenerator<ReadEvent> {
  const { files, issues } = await listInputs(rawDirectory);
  for (const issue of issues) yield { kind: 'issue', issue };
  const register = createRegister();
  const sidecars = new Set<string>();
  for (const file of files) {
    let beside: Fields | null = null;
    if (file.sidecar !== null) {
      const { events, fields } = await readBeside(rawDirectory, file.sidecar);
      beside = fields;
      if (!sidecars.has(file.sidecar)) yield* events;
      sidecars.add(file.sidecar);
    }
    yield* readFile(rawDirectory, file, beside, limits, register);
  }
}

async function readBeside(rawDirectory: string, path: string): Promise<{ events: ReadEvent[]; fields: Fields | null }> {
  try {
    const { fields, problem, bytes, sha256 } = await readSidecar(rawDirectory, path);
    const issues = problem === null ? [] : [issueEvent(path, null, problem)];
    return { fields, events: [...issues, { kind: 'input', path, bytes, sha256 }] };
  } catch (error) {
    return { fields: null, events: [issueEvent(path, null, { code: 'W_SIDECAR', message: unreadable(error) })] };
  }
}

async function* readFile(
  rawDirectory: string,
  file: InputFile,
  beside: Fields | null,
  limits: ReadLimits,
  register: Register,
): AsyncGenerator<ReadEvent> {
  let input: InputBytes | undefined;
  try {
    input = await openInput(join(rawDirectory, file.path));
    try {
      for await (const batch of readForm(file, input, limits)) {
        for (const found of batch)
          yield* admit(file.path, beside === null ? found : fill(found, beside), limits, register);
      }
    } catch (error) {
      if (!(error instanceof InputFault)) throw error;
      yield issueEvent(file.path, null, error.problem);
    }
    yield { kind: 'input', path: file.path, ...(await input.finish()) };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    yield issueEvent(file.path, null, { code: 'E_UNREADABLE', message: unreadable(error) });
  } finally {
    await input?.close();
  }
}

async function* readForm(file: InputFile, input: InputBytes, limits: ReadLimits): AsyncGenerator<Found[]> {
  if (file.form === 'parquet') return yield* readParquet(input, limits);
  const chunks = file.gzipped ? inflate(input.chunks(), input.size, limits) : input.chunks();
  try {
    const { dropped, rest } = await dropByteOrderMark(chunks);
    const read = { txt: readPlain, jsonl: readJsonl, csv: readCsv, html: readHtml }[file.form];
    yield* read(rest, limits, dropped);
  } finally {
    await chunks.return(undefined); // where reading stopped before the end, or did not begin
  }
}

/** What a file does not say of itself, its sidecar may. */
function fill(found: Found, beside: Fields): Found {
  if (found.kind !== 'record') return found;
  const fields = { ...found.fields };
  for (const name of fieldNames) fields[name] ??= beside[name];
  return { ...found, fields };
}
