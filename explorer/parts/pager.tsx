import { useReader } from '../reader.ts';

export const rowsOnSheet = 25;

/** Leads from page to page of a list. */
export function Pager({ rows }: { rows: number }) {
  const { words, formats, address, link } = useReader();
  const sheets = Math.ceil(rows / rowsOnSheet);
  if (sheets < 2) return null;
  const { sheet } = address;
  return (
    <nav class="pager" aria-label={words.list.sheets}>
      {sheet > 1 ? (
        <a class="button" rel="prev" href={link({ sheet: sheet - 1 })}>
          {words.list.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{words.list.sheet(formats.number(sheet), formats.number(sheets))}</span>
      {sheet < sheets ? (
        <a class="button" rel="next" href={link({ sheet: sheet + 1 })}>
          {words.list.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
