import { join } from 'node:path';
import { z } from 'zod';
import { collect, openInput } from './bytes.ts';
import { InputFault, type Problem } from './codes.ts';
import { decodeUtf8, dropByteOrderMark } from './encoding.ts';
import { type Fields, noFields } from './fields.ts';
import { parseObject } from './json.ts';

const largest = 1024 * 1024;

const given = z.string().nullish();

/** What a `NAME.meta.json` may say: nothing but the fields that a record has beside its text. */
const sidecar = z.strictObject({
  id: z.union([z.string(), z.bigint()]).nullish(),
  outlet: given,
  url: given,
  title: given,
  published_at: given,
});

/** A sidecar as read: its fields, what is wrong with it, and its size and hash for the manifest. */
export interface Sidecar {
  fields: Fields;
  problem: Problem | null;
  bytes: number;
  sha256: string;
}

/**
 * Reads the `.meta.json` beside a text. A bad one is a warning, not an error: the text is still a document, with what
 * it says itself.
 */
export async function readSidecar(rawDirectory: string, path: string): Promise<Sidecar> {
  const input = await openInput(join(rawDirectory, path));
  try {
    const { fields, problem } = await parseSidecar(input.chunks());
    return { fields, problem, ...(await input.finish()) };
  } catch (error) {
    await input.close();
    throw error;
  }
}

async function parseSidecar(chunks: AsyncGenerator<Buffer>): Promise<Pick<Sidecar, 'fields' | 'problem'>> {
  try {
    const { dropped, rest } = await dropByteOrderMark(chunks);
    const bytes = await collect(rest, largest);
    if (bytes === undefined) throw new InputFault('E_TOO_LARGE', `it has more than ${largest} bytes`);
    const object = parseObject(decodeUtf8(bytes, dropped));
    const parsed = sidecar.safeParse(Object.fromEntries(object));
    if (!parsed.success) return refused(z.prettifyError(parsed.error).replaceAll(/\s+/g, ' '));
    const { id, ...others } = parsed.data;
    const fields = { ...noFields, id: id === undefined || id === null ? null : String(id) };
    for (const name of ['outlet', 'url', 'title', 'published_at'] as const) fields[name] = others[name] ?? null;
    for (const name of Object.keys(fields) as (keyof Fields)[]) if (!/\S/.test(fields[name] ?? '')) fields[name] = null;
    return { fields, problem: null };
  } catch (error) {
    if (error instanceof InputFault) return refused(`${error.problem.code}: ${error.message}`);
    throw error;
  }
}

function refused(reason: string): Pick<Sidecar, 'fields' | 'problem'> {
  return {
    fields: noFields,
    problem: { code: 'W_SIDECAR', message: `not used, the text is read without it: ${reason}` },
  };
}
