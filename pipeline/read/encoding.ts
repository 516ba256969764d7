import { InputFault } from './codes.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text of UTF-8 bytes, a byte order mark included. Throws E_UTF8 with the offset of the first bad byte, counted from
 * `offset`, and with a hint where the bytes look like another encoding.
 */
export function decodeUtf8(bytes: Uint8Array, offset: number): string {
  try {
    return strict.decode(bytes);
  } catch {
    const bad = firstBadByte(bytes);
    const byte = bytes[bad]!.toString(16).toUpperCase().padStart(2, '0');
    throw new InputFault(
      'E_UTF8',
      `byte 0x${byte} at byte offset ${offset + bad} is not UTF-8${hint(guessEncoding(bytes))}`,
    );
  }
}

/** What to do about an encoding that was recognized. */
export function hint(encoding: string | null): string {
  return encoding === null ? '' : `; it looks like ${encoding}: convert it, as with iconv -f ${encoding} -t UTF-8`;
}

function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length - 1;
}

/** Length of the UTF-8 sequence at a place; 0 where there is none (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return 0;
  }
  return length;
}

const sampleBytes = 65536;

/** The encoding that bytes which are not plain UTF-8 look like, for a hint only: سلام is D3 E1 C7 E3 in Windows-1256. */
export function guessEncoding(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | 'WINDOWS-1256' | null {
  const sample = bytes.subarray(0, sampleBytes);
  const utf16 = byteOrderMark(sample) ?? utf16ByHighBytes(sample);
  if (utf16 !== null) return utf16;
  const high = sample.filter((byte) => byte >= 0x80);
  if (high.length < 2) return null;
  const letters = new TextDecoder('windows-1256').decode(high).match(/[\u0621-\u06d3]/g)?.length ?? 0;
  return letters >= 0.8 * high.length ? 'WINDOWS-1256' : null;
}

/** UTF-16 by its byte order mark. */
export function byteOrderMark(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null;
}

/** Persian in UTF-16 has 06 or 00 in every other byte: سلام is 33 06 44 06 27 06 45 06. */
function utf16ByHighBytes(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const at: [even: number, odd: number] = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0 || bytes[i] === 6) at[(i & 1) as 0 | 1]++;
  const pairs = bytes.length / 2;
  if (at[1] > 0.6 * pairs && at[1] > 2 * at[0]) return 'UTF-16LE';
  return at[0] > 0.6 * pairs && at[0] > 2 * at[1] ? 'UTF-16BE' : null;
}

/**
 * The start of a text file: drops a UTF-8 byte order mark and says how many bytes it took. Throws E_UTF8 for the whole
 * file where it begins with a byte order mark of UTF-16.
 */
export async function dropByteOrderMark(
  chunks: AsyncGenerator<Buffer>,
): Promise<{ dropped: number; rest: AsyncGenerator<Buffer> }> {
  let head = Buffer.alloc(0);
  while (head.length < 3) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const utf16 = byteOrderMark(head);
  if (utf16 !== null) {
    const byte = head[0]!.toString(16).toUpperCase();
    throw new InputFault(
      'E_UTF8',
      `byte 0x${byte} at byte offset 0 is not UTF-8; the file has a byte order mark of ${utf16}${hint('UTF-16')}`,
    );
  }
  const dropped = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return { dropped, rest: startingWith(head.subarray(dropped), chunks) };
}

async function* startingWith(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* chunks;
}
