/** From the name of a rule to a sentence that says what it looks at, for those who do not read its code. */
import type { Language } from '../address.ts';
import { agreementPlaces, agreementRules, agreementWords } from './agreements.ts';
import { meetingRules, mentionRules, topicRules } from './others.ts';
import type { Sentences } from './sentences.ts';
import { statementRules } from './statements.ts';

const plain = {
  statements: statementRules,
  agreements: agreementRules,
  meetings: meetingRules,
  mentions: mentionRules,
  topics: topicRules,
};
export type RuleTable = keyof typeof plain;

/** `verb:colon` has two parts, each with its sentence. Undefined where a part has none: a rule that is new. */
export function ruleSentence(table: RuleTable, rule: string, language: Language): string | undefined {
  const sentences = rule.split(':').map((part) => {
    const sentence = own(plain[table], part) ?? (table === 'agreements' ? agreementSentence(part) : undefined);
    return sentence?.[language === 'fa' ? 1 : 0];
  });
  return sentences.includes(undefined) ? undefined : sentences.join(' ');
}

/** `signed-verb`: words of signing, said with the verb of the clause. */
function agreementSentence(part: string): readonly [string, string] | undefined {
  if (part.startsWith('list-')) {
    const rest = own(agreementRules, part.slice(5)) ?? agreementSentence(part.slice(5));
    const list = agreementWords.list!;
    return rest && [`${list[0]}. ${rest[0]}`, `${list[1]}. ${rest[1]}`];
  }
  const cut = part.lastIndexOf('-');
  const words = own(agreementWords, part.slice(0, cut));
  const place = own(agreementPlaces, part.slice(cut + 1));
  return words && place && [`${words[0]}, ${place[0]}.`, `${words[1]}، ${place[1]}.`];
}

/** A rule may be named like something that every object has. */
const own = (sentences: Sentences, part: string) => (Object.hasOwn(sentences, part) ? sentences[part] : undefined);
