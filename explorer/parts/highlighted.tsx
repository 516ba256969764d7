import type { Stretch } from '../format.ts';
import { matchesIn } from '../search.ts';

/** A text with the searched words marked. */
export function Highlighted({ text, query }: { text: string; query: string }) {
  if (query === '') return <>{text}</>;
  const parts: preact.ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of matchesIn(text, query)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** About how many characters of a text a snippet shows on either side of what was found. */
const around = 140;

/** Where a text is cut to show what was found first in it; cut at blanks. */
export function snippetOf(text: string, query: string): { text: string; before: boolean; after: boolean } {
  const found: Stretch[] = query === '' ? [] : matchesIn(text, query);
  const [start, end] = found[0] ?? [0, 0];
  const from = start <= around ? 0 : text.indexOf(' ', start - around) + 1;
  const last = text.indexOf(' ', Math.max(end + around, from + 2 * around));
  const to = last < 0 ? text.length : last;
  return { text: text.slice(from, to), before: from > 0, after: to < text.length };
}
