import { collect } from './bytes.ts';
import { InputFault } from './codes.ts';
import { decodeUtf8 } from './encoding.ts';
import { type Found, noFields } from './fields.ts';
import type { ReadLimits } from './record.ts';

/** The one document of a text file: all of it, line ends as they are. */
export async function* readPlain(
  chunks: AsyncIterable<Buffer>,
  limits: ReadLimits,
  offset: number,
): AsyncGenerator<Found[]> {
  const bytes = await collect(chunks, limits.documentBytes);
  if (bytes === undefined) {
    throw new InputFault(
      'E_TOO_LARGE',
      `the text has more than ${limits.documentBytes} bytes; split it, or raise the limit`,
    );
  }
  yield [{ kind: 'record', record: null, fields: { ...noFields, text: decodeUtf8(bytes, offset) }, warnings: [] }];
}
