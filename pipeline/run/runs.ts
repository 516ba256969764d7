import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import type { Runs } from '../corpus/sorted.ts';
import { at, writeAll } from '../write/files.ts';

const pieceBytes = 64 * 1024;
const rowsAtOnce = 1024;
const newline = 0x0a;

/** Sorted runs of rows in one file, a line of JSON a row. `close` deletes the file. */
export function openRuns<Row>(path: string): Runs<Row> & { close(): void } {
  let descriptor: number | null = null;
  let end = 0;
  const runs: { from: number; to: number }[] = [];

  function* lines(from: number, to: number): Generator<Row> {
    const piece = Buffer.allocUnsafe(pieceBytes);
    let rest: Buffer[] = [];
    for (let place = from; place < to; ) {
      const length = readSync(descriptor!, piece, 0, Math.min(pieceBytes, to - place), place);
      if (length === 0) throw new Error(`${path} became shorter while it was in use`);
      place += length;
      let start = 0;
      for (let stop = piece.indexOf(newline); stop >= 0 && stop < length; stop = piece.indexOf(newline, start)) {
        yield JSON.parse(Buffer.concat([...rest, piece.subarray(start, stop)]).toString('utf8')) as Row;
        rest = [];
        start = stop + 1;
      }
      rest.push(Buffer.from(piece.subarray(start, length)));
    }
  }

  return {
    write(rows) {
      descriptor ??= at(path, () => openSync(path, 'w+'));
      const from = end;
      for (let row = 0; row < rows.length; row += rowsAtOnce) {
        const some = rows.slice(row, row + rowsAtOnce).map((each) => `${JSON.stringify(each)}\n`);
        const bytes = Buffer.from(some.join(''), 'utf8');
        writeAll(descriptor, path, bytes, end);
        end += bytes.length;
      }
      runs.push({ from, to: end });
    },
    read: () => runs.map(({ from, to }) => lines(from, to)),
    close() {
      if (descriptor === null) return;
      closeSync(descriptor);
      descriptor = null;
      rmSync(path, { force: true });
    },
  };
}
