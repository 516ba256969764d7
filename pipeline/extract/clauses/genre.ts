import { isWord, longest, type Reading } from '../../reading.ts';
import { breakerOf, treatyAt } from './treaties.ts';
import { wordAt } from './words.ts';

/** What an article reports. */
export interface Genre {
  /** True where it tells of dealings between sides: its words are دو کشور, همکاری, تفاهم نامه all over. */
  dealings: boolean;
  /** True where it is about sport: دیدار is a match there, قرارداد a player's. */
  sport: boolean;
  /** Who left or broke the treaty that it is about (خروج آمریکا از برجام); null where it is about none that has a name. */
  treaty: readonly string[] | null;
}

/** Words of dealings, or of sport, in a hundred that a report of them has, and how many at least. */
const genreShare = 1;
const fewestWords = 3;

/** What an article reports, by how dense its words are. */
export function genreOf(reading: Reading): Genre {
  let words = 0;
  let dealings = 0;
  let sport = 0;
  let treaties = 0;
  const breakers = new Set<string>();
  for (let at = 0; at < reading.tokens.count; at++) {
    if (isWord(reading, at)) words++;
    if (wordAt(reading, at, 'joint') !== undefined || longest(reading, at, 'instruments')?.entry.document === true)
      dealings++;
    if (longest(reading, at, 'topic_words')?.entry.topic === 'sport') sport++;
    if (treatyAt(reading, at) === undefined) continue;
    treaties++;
    const breaker = breakerOf(reading, at);
    if (breaker !== undefined) breakers.add(breaker);
  }
  const isDense = (count: number): boolean => count >= fewestWords && count * 100 >= words * genreShare;
  return { dealings: isDense(dealings), sport: isDense(sport), treaty: treaties < fewestWords ? null : [...breakers] };
}
