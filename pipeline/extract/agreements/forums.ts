import type { Reading } from '../../reading.ts';
import { wordAt } from './clauses.ts';

/** True where tokens `first` to `last` name a session: سند پایانی پانزدهمین اجلاس کمیسیون مشترک are its minutes. */
export function meetingSession(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (wordAt(reading, at, 'forum') !== undefined) return true;
  return false;
}
