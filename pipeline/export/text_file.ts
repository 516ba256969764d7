import { type OutputFile, openFile } from '../write/files.ts';

const chunkLength = 1 << 20;

/** A UTF-8 text file that is written in large pieces. */
export interface TextFile {
  write(text: string): void;
  /** Writes what is left and makes the file durable. */
  close(): void;
  /** Closes the file as it is. */
  abandon(): void;
}

/** Opens the file anew. Errors name the path. */
export function openTextFile(path: string): TextFile {
  const file: OutputFile = openFile(path);
  let waiting = '';
  const flush = () => {
    if (waiting !== '') file.write(Buffer.from(waiting));
    waiting = '';
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length >= chunkLength) flush();
    },
    close() {
      flush();
      file.close();
    },
    abandon: file.abandon,
  };
}
