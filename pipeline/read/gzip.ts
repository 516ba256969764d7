import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputFault } from './codes.ts';
import type { ReadLimits } from './record.ts';

/** Below this much output the ratio says nothing: a small file of one repeated line may well shrink a thousandfold. */
const ratioFrom = 64 * 1024 * 1024;

/**
 * Inflates gzip piece by piece. Members that follow one another are read as one stream. Throws E_GZIP where the gzip is
 * cut off, damaged or followed by anything else, E_TOO_LARGE where it inflates past the limits.
 */
export async function* inflate(
  chunks: AsyncIterable<Buffer>,
  size: number,
  limits: ReadLimits,
): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const source = Readable.from(chunks, { objectMode: false });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let inflated = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      inflated += piece.length;
      checkInflated(inflated, gunzip.bytesWritten, limits);
      yield piece;
    }
  } catch (error) {
    throw gzipFault(error, inflated);
  } finally {
    source.unpipe(gunzip);
    source.destroy();
    gunzip.destroy();
  }
  // zlib ends in silence where zero bytes follow a member, and would drop a member after them
  if (gunzip.bytesWritten < size) {
    const at = gunzip.bytesWritten;
    throw new InputFault(
      'E_GZIP',
      `${size - at} bytes follow the end of the gzip at byte ${at}; cut them off or compress the text again`,
    );
  }
}

function checkInflated(inflated: number, read: number, limits: ReadLimits): void {
  if (inflated > limits.inflatedBytes) {
    throw new InputFault(
      'E_TOO_LARGE',
      `the gzip inflates to more than ${limits.inflatedBytes} bytes; split the file, or raise the limit`,
    );
  }
  if (inflated > ratioFrom && inflated > limits.inflationRatio * read) {
    const message = `the gzip inflates ${Math.round(inflated / read)} to 1, more than ${limits.inflationRatio}: no text does; look at what it holds`;
    throw new InputFault('E_TOO_LARGE', message);
  }
}

function gzipFault(error: unknown, inflated: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return error;
  const what =
    code === 'Z_BUF_ERROR'
      ? 'the gzip is cut off'
      : `the gzip is damaged or something else follows it (${(error as Error).message})`;
  return new InputFault('E_GZIP', `${what}, after ${inflated} inflated bytes; get the file again`);
}
