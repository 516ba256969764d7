import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** A file that is read once, from front to back, and hashed on the way. */
export interface InputBytes {
  size: number;
  /** The bytes from where reading stands. Stopping early loses nothing: the next call goes on there. */
  chunks(): AsyncGenerator<Buffer>;
  /** The bytes `start` to `end` (exclusive); forward reading is hashed as it goes, a look back is not. */
  slice(start: number, end: number): Promise<ArrayBuffer>;
  /** The same, without moving the place where reading stands. */
  peek(start: number, end: number): Promise<ArrayBuffer>;
  /** Reads what is left, for the hash, and closes the file. */
  finish(): Promise<{ bytes: number; sha256: string }>;
  close(): Promise<void>;
}

const chunkBytes = 256 * 1024;

/** Opens a file for reading. Throws what the file system throws. */
export async function openInput(path: string): Promise<InputBytes> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  const hash = createHash('sha256');
  let position = 0;
  let last: Promise<unknown> = Promise.resolve();

  // one read at a time: a stream that was given up may still wait for its last one
  function next(target: Uint8Array): Promise<Uint8Array> {
    const piece = last.then(() => readInto(target));
    last = piece.catch(() => {}); // whoever asked for the piece gets the error
    return piece;
  }

  async function readInto(target: Uint8Array): Promise<Uint8Array> {
    const { bytesRead } = await handle.read(target, 0, target.length, position);
    const piece = target.subarray(0, bytesRead);
    hash.update(piece);
    position += bytesRead;
    return piece;
  }

  async function skipTo(end: number): Promise<void> {
    const target = Buffer.allocUnsafeSlow(chunkBytes);
    while (position < end) {
      const piece = await next(target.subarray(0, Math.min(chunkBytes, end - position)));
      if (piece.length === 0) return;
    }
  }

  async function* chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const target = Buffer.allocUnsafeSlow(chunkBytes);
      const piece = await next(target);
      if (piece.length === 0) return;
      yield target.subarray(0, piece.length);
    }
  }

  async function peek(start: number, end: number): Promise<ArrayBuffer> {
    const bytes = room(start, end, size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error('the file became shorter while it was read');
      at += bytesRead;
    }
    return bytes.buffer;
  }

  async function slice(start: number, end: number): Promise<ArrayBuffer> {
    if (start < position) return await peek(start, end);
    const bytes = room(start, end, size);
    await skipTo(start);
    for (let at = 0; at < bytes.length; ) {
      const piece = await next(bytes.subarray(at, Math.min(at + chunkBytes, bytes.length)));
      if (piece.length === 0) throw new Error('the file became shorter while it was read');
      at += piece.length;
    }
    return bytes.buffer;
  }

  async function finish(): Promise<{ bytes: number; sha256: string }> {
    await skipTo(Number.POSITIVE_INFINITY);
    await handle.close();
    return { bytes: position, sha256: hash.digest('hex') };
  }

  return { size, chunks, slice, peek, finish, close: () => handle.close() };
}

function room(start: number, end: number, size: number): Uint8Array<ArrayBuffer> {
  if (!(start >= 0 && start <= end && end <= size)) throw new Error(`bytes ${start} to ${end} of a file of ${size}`);
  return new Uint8Array(end - start);
}

/** All bytes of a small input, or undefined where there are more than `limit`. */
export async function collect(chunks: AsyncIterable<Buffer>, limit: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of chunks) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}
