import { Kind } from '../../persian/letters.ts';
import { Ending } from '../../persian/vocabulary.ts';
import { all, isMark, longest, type Reading } from '../../reading.ts';
import { complementEnd } from './complements.ts';
import { quotedEnd } from './marks.ts';
import type { Name } from './name.ts';

/** A body by its own name or by the word for its kind and what follows: وزارت نیرو, سازمان فضایی ایران, باشگاه «پاختاکور». */
export function organizationAt(reading: Reading, at: number, to: number, sport: boolean): Name | undefined {
  const listed = listedBody(reading, at, to, sport);
  const headed = headedBody(reading, at, to);
  return headed !== undefined && headed.last > (listed?.last ?? 0) ? headed : listed;
}

function listedBody(reading: Reading, at: number, to: number, sport: boolean): Name | undefined {
  const hits = all(reading, at, 'bodies').filter((hit) => hit.ending === Ending.None && hit.end <= to);
  const hit = hits.find(
    ({ entry, end }) =>
      entry.ambiguous !== true || (entry.kind === 'club' ? sport : isReporting(reading, at, end, entry.kind)),
  );
  if (hit === undefined) return undefined;
  const after = complementEnd(reading, hit.end, to, 'owner');
  return named(at, after.last, hit.entry.country ?? after.country, 'body');
}

function headedBody(reading: Reading, at: number, to: number): Name | undefined {
  const head = longest(reading, at, 'body_heads');
  if (head === undefined || head.ending === Ending.Plural || head.ending > Ending.Ye || head.end >= to)
    return undefined;
  const quoted = quotedEnd(reading, head.end, to);
  if (quoted > head.end) return named(at, quoted, null, 'body-head');
  const whole = longest(reading, at, 'bodies');
  const after = complementEnd(reading, head.end, to, whole?.end === head.end ? 'fields' : 'any');
  if (after.last === head.end || (head.entry.ambiguous === true && !after.sure)) return undefined;
  return named(at, after.last, after.country, 'body-head');
}

function named(first: number, last: number, country: string | null, rule: string): Name {
  return { kind: 'organization', first, last, country, rule };
}

/** مهر and فارس are agencies where a report is credited to them or they open a line: خبرنگار مهر, تهران - فارس -. */
function isReporting(reading: Reading, first: number, last: number, kind: string): boolean {
  if (kind !== 'news_agency' && kind !== 'media') return false;
  const before = first - 1;
  if (reading.marker[before] === 'credit' || endsCredit(reading, first)) return true;
  if (longest(reading, before, 'roles')?.entry.role === 'journalist') return true;
  const dashed = isMark(reading, before, '-') || isMark(reading, before, '(');
  if (dashed && (isMark(reading, last, '-') || isMark(reading, last, ')'))) return true;
  return (
    kind === 'media' && (first === 0 || reading.tokens.kind[before] === Kind.Newline) && isMark(reading, last, ':')
  );
}

/** به گزارش, به نقل از: a credit of several words ends right before. */
function endsCredit(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    if (reading.marker[before] === 'credit' && reading.markerEnd[before] === at) return true;
  }
  return false;
}
