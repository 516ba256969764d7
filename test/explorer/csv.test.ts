import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvOf } from '../../explorer/csv.ts';

it('is read back by a CSV reader, and holds no cell that a spreadsheet would run', async () => {
  const rows = [
    ['گفت: «بله»', 'a "b", c'],
    ['=1+1', ' @now\nو بعد'],
  ];
  const text = await csvOf(['سر', 'ته'], rows).text();
  expect(parse(text, { bom: true })).toEqual([['سر', 'ته'], rows[0], ["'=1+1", "' @now\nو بعد"]]);
});
