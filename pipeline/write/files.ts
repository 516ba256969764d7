/** Files that are hashed while they are written. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A file being written from its beginning to its end. */
export interface OutputFile {
  write(bytes: Uint8Array): void;
  /** Makes the bytes durable, closes the file and says what is in it. */
  close(): { bytes: number; sha256: string };
  /** Closes the file as it is, without a check; does nothing once it is closed. */
  abandon(): void;
}

/** Runs a step on the file; its error (a full disk, a folder that may not be written) names the path. */
export function at<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw new Error(`cannot write ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Writes all bytes, where the file stands or at `position`: the system may take less than it was given. */
export function writeAll(descriptor: number, path: string, bytes: Uint8Array, position: number | null = null): void {
  for (let done = 0; done < bytes.length; ) {
    const place = position === null ? null : position + done;
    done += at(path, () => writeSync(descriptor, bytes, done, bytes.length - done, place));
  }
}

/** Opens the file anew; what was there is gone. Throws an error that names the path, with the system's as its cause. */
export function openFile(path: string): OutputFile {
  const descriptor = at(path, () => openSync(path, 'w'));
  const hash = createHash('sha256');
  let length = 0;
  let open = true;
  return {
    write(bytes) {
      hash.update(bytes);
      writeAll(descriptor, path, bytes);
      length += bytes.length;
    },
    close() {
      at(path, () => fsyncSync(descriptor));
      open = false;
      at(path, () => closeSync(descriptor));
      return { bytes: length, sha256: hash.digest('hex') };
    },
    abandon() {
      if (open) closeSync(descriptor);
      open = false;
    },
  };
}
