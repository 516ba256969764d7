/** CSV of a list, as the pipeline writes CSV: UTF-8 with a mark, lines end in CR LF, no cell that a spreadsheet would run. */
import { guardFormulas } from '../pipeline/write/formulas.ts';

export function csvOf(header: string[], rows: Iterable<string[]>): Blob {
  const parts = ['\ufeff', line(header)];
  for (const row of rows) parts.push(line(row));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

const line = (cells: string[]) => `${cells.map(cell).join(',')}\r\n`;

function cell(value: string): string {
  const guarded = guardFormulas(value);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
