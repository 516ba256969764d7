import { characterError } from './characters.ts';
import { InputFault } from './codes.ts';
import { decodeUtf8 } from './encoding.ts';
import { createExtras, type Found, noRecords, readFields, recordOr } from './fields.ts';
import { parseObject } from './json.ts';
import type { ReadLimits } from './record.ts';
import { cut, lineEnds, type Slice } from './slices.ts';

const blank = /^[ \t\r]*$/;

/**
 * Records of JSON Lines: one object a line with `text` and, where known, `id`, `title`, `url`, `outlet` and
 * `published_at`. A record is numbered by its line; blank lines are passed over. One bad line costs that line only.
 */
export async function* readJsonl(
  chunks: AsyncIterable<Buffer>,
  limits: ReadLimits,
  offset: number,
): AsyncGenerator<Found[]> {
  const extras = createExtras();
  let records = 0;
  for await (const lines of cut(chunks, lineEnds(), limits.lineBytes, offset)) {
    const found = lines.flatMap((line) => readLine(line, limits, extras.note) ?? []);
    records += found.length;
    yield found;
  }
  yield records === 0 ? [noRecords] : extras.warning();
}

function readLine(line: Slice, limits: ReadLimits, note: (name: string) => void): Found | null {
  const { bytes } = line;
  if (bytes === null) {
    const message = `line ${line.line}, at byte ${line.offset}, has ${line.length} bytes, more than ${limits.lineBytes}; split its text, or raise the limit`;
    return { kind: 'problem', record: line.line, problem: { code: 'E_TOO_LARGE', message } };
  }
  if (bytes.length === 0) return null;
  return recordOr(line.line, () => {
    const source = decodeUtf8(bytes, line.offset);
    if (blank.test(source)) return null;
    const object = parseLine(source, line);
    for (const name of object.keys()) note(name);
    return readFields(line.line, (name) => object.get(name));
  });
}

/** The object of a line. A raw control character, which JSON forbids too, is named as what it is. */
function parseLine(source: string, line: Slice): Map<string, unknown> {
  try {
    return parseObject(source);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    const { code, message } = characterError('line', source) ?? error.problem;
    throw new InputFault(code, `line ${line.line}, at byte ${line.offset}: ${message}`);
  }
}
