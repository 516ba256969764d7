import { countriesIn } from '../clauses/frame.ts';
import { hasWord, isVerb, tokensOf, wordAt } from '../clauses/words.ts';
import { namesWork } from './footing.ts';
import { assertionOf, make, no, type Said } from './said.ts';
import type { StageFound } from './stage_words.ts';

/** بحث شد, مذاکرات خوبی انجام شد, X سرفصل مذاکرات بود: of a field (در زمینه گاز) or a work, not دیدار و گفت وگو کردند. */
export function talk(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  if (footing.negative || footing.ahead) return no(said, 'negated, or talks still to come');
  // سرفصل مذاکرات, یکی از مهم ترین مباحث دو کشور
  const of = [1, 2, 3].some((back) => wordAt(reading, hit.start - back, 'list_talk') !== undefined);
  const one = wordAt(reading, hit.start, 'list_talk') !== undefined && hasWord(reading, clause, 'both');
  const listed = of || one;
  if (listed && isVerb(reading, clause.verb, 'be'))
    return { ...make(said, 'discussed', assertionOf(footing), 'talk-topic'), verbal: true };
  // همکاری های گازی دو کشور بررسی شد, مذاکره برای صادرات گاز
  const opens = clause.verb === null && opensOfTwo(said);
  const together = opens || (near && footing.done && hasWord(reading, clause, 'joint'));
  const shared = together && wordAt(reading, hit.start, 'examined') !== undefined;
  if (!shared && !hasWord(reading, clause, 'field_lead') && !namesWork(reading, clause) && !talksFor(said))
    return no(said, 'talks of no field and no work');
  if (near) return make(said, 'discussed', assertionOf(footing), 'talk-verb');
  if (opens || (clause.verb === null && wordAt(reading, hit.start - 1, 'going') !== undefined))
    return make(said, 'discussed', 'asserted', 'talk-noun');
  const begun = footing.done && wordAt(reading, clause.verbFirst - 1, 'opened') !== undefined;
  const held = begun || hasWord(reading, clause, 'made') || (footing.done && isVerb(reading, clause.verb, 'hold'));
  if (!held) return no(said, 'not said to have been held');
  return make(said, 'discussed', assertionOf(footing), 'talk-made');
}

/** مذاکرات با عمان [برای صادرات] گاز. */
function talksFor({ reading, clause, hit }: Said): boolean {
  for (const at of tokensOf(clause))
    if (at >= hit.end && reading.marker[at] === 'for' && wordAt(reading, at + 1, 'action') !== undefined) return true;
  return false;
}

/** [رایزنی] ایران و عمان درباره صادرات گاز: a headline, or what is reported, that opens with talks and names who talks. */
function opensOfTwo({ reading, frame, clause, hit }: Said): boolean {
  if (hit.start !== clause.parts[0]![0]) return false;
  return hasWord(reading, clause, 'both') || countriesIn(frame, hit.end, clause.last).length > 1;
}
