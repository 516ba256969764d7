import { isMark, type Reading } from '../../reading.ts';

/** Opening quotation marks with their closing ones; a straight mark closes itself. */
const quotations: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
];

const stops = ['.', '!', '?', '؟', '…'];

/**
 * A span of tokens without the quotation marks around it: «بله.» → بله. and «بله». → بله. Marks around a part of it are
 * kept: «ایران» و «عمان» همسایه اند. An opening mark that is never closed is left out, and so is a closing one at the end.
 */
export function unquoted(reading: Reading, first: number, last: number): [first: number, last: number] {
  for (const [open, close] of quotations) {
    if (isMark(reading, first, open)) return withoutOpening(reading, first, last, open, close);
    const end = beforeStops(reading, first, last);
    if (open === close || !isMark(reading, end - 1, close)) continue;
    if (!closesInside(reading, first, end - 1, open, close)) return [first, end - 1];
  }
  return [first, last];
}

function withoutOpening(
  reading: Reading,
  first: number,
  last: number,
  open: string,
  close: string,
): [first: number, last: number] {
  if (last - first < 2) return [first, last];
  const end = closingOf(reading, first, last, open, close);
  if (end === undefined) return [first + 1, last];
  return end > first + 1 && beforeStops(reading, end + 1, last) === end + 1 ? [first + 1, end] : [first, last];
}

/** The same span with the closing mark just behind it whose opening mark it has: نام آن «صلح → نام آن «صلح». */
export function requoted(reading: Reading, first: number, last: number): [first: number, last: number] {
  for (const [open, close] of quotations) {
    if (open !== close && isMark(reading, last, close) && closesInside(reading, first, last, open, close))
      return [first, last + 1];
  }
  return [first, last];
}

/** The token of the mark that closes the one at `first`; a straight mark is closed by the next. */
function closingOf(reading: Reading, first: number, last: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let at = first; at < last; at++) {
    if (at > first && isMark(reading, at, close)) depth--;
    else if (isMark(reading, at, open)) depth++;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Whether the closing mark at `at` has its opening one in the span. */
function closesInside(reading: Reading, first: number, at: number, open: string, close: string): boolean {
  let depth = 0;
  for (let before = at - 1; before >= first; before--) {
    if (isMark(reading, before, close)) depth++;
    else if (isMark(reading, before, open)) {
      if (depth === 0) return true;
      depth--;
    }
  }
  return false;
}

/** The token after the last that is no stop. */
function beforeStops(reading: Reading, first: number, last: number): number {
  let end = last;
  while (end > first && stops.some((mark) => isMark(reading, end - 1, mark))) end--;
  return end;
}
