import { Ending } from '../../persian/vocabulary.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import { countryAt } from './countries.ts';
import { couldBeName } from './name_words.ts';
import { type Phrase, plain } from './phrase.ts';

/** What may stand inside a role between its head and its country. */
export const insideRole = new Set(['adjective', 'affairs']);

/** A body by its own name or by its kind and what follows: وزارت نیرو, کمیسیون مشترک اقتصادی. */
export function bodyAt(reading: Reading, at: number, to: number, first: number): Phrase | undefined {
  const named = longest(reading, at, 'bodies');
  if (
    named !== undefined &&
    named.entry.ambiguous !== true &&
    named.ending <= Ending.Ye &&
    named.ending !== Ending.Plural
  ) {
    // وزارت خارجه مصر, بانک مرکزی مالزی: whose it is belongs to the name
    const owner = named.entry.generic === true ? countryAt(reading, named.end) : undefined;
    const last = owner?.last ?? named.end;
    return {
      ...plain('body', first, last),
      nameFirst: at,
      nameLast: last,
      country: owner?.country ?? named.entry.country ?? null,
    };
  }
  const head = longest(reading, at, 'body_heads');
  // شرکت های روسی are many, and none by name
  if (head === undefined || head.ending === Ending.Plural) return undefined;
  if (head.entry.kind === 'media' || head.entry.kind === 'news_agency') {
    const title = titleAfter(reading, head.end, to);
    if (title > head.end) return { ...plain('body', first, title), nameFirst: at, nameLast: title, country: null };
  }
  let next = head.end;
  while (next < to) {
    const portfolio = longest(reading, next, 'portfolios');
    const country = countryAt(reading, next);
    const marker = reading.marker[next];
    if (portfolio !== undefined) next = portfolio.end;
    else if (country !== undefined) {
      return { ...plain('body', first, country.last), nameFirst: at, nameLast: country.last, country: country.country };
    } else if (marker !== undefined && insideRole.has(marker)) next = reading.markerEnd[next]!;
    else break;
  }
  if (next === head.end && head.entry.ambiguous === true) return undefined;
  return { ...plain('body', first, next), nameFirst: at, nameLast: next, country: null };
}

const longestTitle = 5;

/** روزنامه «ژاپن تایمز», شبکه خبری العربیه: the token after a paper's or channel's own name, or `at` where none follows. */
function titleAfter(reading: Reading, at: number, to: number): number {
  let next = at;
  while (next < to && reading.marker[next] === 'adjective') next = reading.markerEnd[next]!;
  const of = countryAt(reading, next)?.last ?? next;
  if (isMark(reading, of, '«') || isMark(reading, of, '"')) next = of;
  if (isMark(reading, next, '«') || isMark(reading, next, '"')) {
    for (let end = next + 1; end < Math.min(to, next + longestTitle + 2); end++) {
      if (isMark(reading, end, '»') || isMark(reading, end, '"')) return end + 1;
    }
    return at;
  }
  const named = longest(reading, next, 'bodies');
  if (named !== undefined && named.ending === Ending.None) return named.end;
  let end = countryAt(reading, next)?.last ?? next;
  while (end < Math.min(to, next + longestTitle) && couldBeName(reading, end)) end++;
  return end > (countryAt(reading, next)?.last ?? next) ? end : at;
}
