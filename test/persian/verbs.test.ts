import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../../pipeline/persian/letters.ts';
import { inflect, type Tense, type Verb } from '../../pipeline/persian/verbs.ts';
import { type ConjugationCase, lackingOf, nameOf } from '../../scripts/language/conjugations.ts';

const say: Verb = { past: 'گفت', present: 'گوی' };
const add: Verb = { past: 'افزود', present: 'افزای' };
const come: Verb = { past: 'آمد', present: 'آی' };
const have: Verb = { past: 'داشت', present: 'دار' };
const be: Verb = { past: 'بود', present: 'باش' };
const become: Verb = { past: 'شد', present: 'شو' };
const stand: Verb = { past: 'ایستاد', present: 'ایست' };
const enumerate: Verb = { past: 'برشمرد', present: 'برشمار', prefix: 'بر' };

/** What a form of a verb can be, in its joined spelling too. */
function readings(verb: Verb, text: string): string[] {
  return inflect(verb)
    .filter((form) => fold(form.text) === fold(text))
    .map(nameOf);
}

describe('forms found', () => {
  test.each<[Verb, string, string]>([
    [say, 'گفت', 'past 3sg'],
    [say, 'گفتم', 'past 1sg'],
    [say, 'گفتند', 'past 3pl'], // also one speaker, honoured
    [say, 'نگفت', 'past 3sg not'],
    [say, 'می\u200cگفت', 'imperfect 3sg'],
    [say, 'نمی\u200cگفتیم', 'imperfect 1pl not'],
    [say, 'گفته است', 'perfect 3sg'],
    [say, 'گفته\u200cاست', 'perfect 3sg'],
    [say, 'گفته', 'perfect 3sg'],
    [say, 'گفته\u200cاند', 'perfect 3pl'],
    [say, 'نگفته\u200cاند', 'perfect 3pl not'],
    [say, 'گفته بود', 'pluperfect 3sg'],
    [say, 'نگفته بودند', 'pluperfect 3pl not'],
    [say, 'گفته باشد', 'subjunctive 3sg'],
    [say, 'خواهد گفت', 'future 3sg'],
    [say, 'نخواهیم گفت', 'future 1pl not'],
    [say, 'می\u200cگوید', 'present 3sg'],
    [say, 'میگوید', 'present 3sg'],
    [say, 'می\u200cگویند', 'present 3pl'],
    [say, 'می\u200cگوییم', 'present 1pl'],
    [say, 'نمی\u200cگوید', 'present 3sg not'],
    [say, 'بگوید', 'subjunctive 3sg'],
    [say, 'نگویند', 'subjunctive 3pl not'],
    [say, 'گفته شد', 'past 3sg passive'],
    [say, 'گفته نشد', 'past 3sg not passive'],
    [say, 'گفته می\u200cشود', 'present 3sg passive'],
    [say, 'گفته شده است', 'perfect 3sg passive'],
    [say, 'گفته شده\u200cاند', 'perfect 3pl passive'],
    [say, 'گفته شده بود', 'pluperfect 3sg passive'],
    [say, 'گفته خواهد شد', 'future 3sg passive'],
    [say, 'گفته نخواهد شد', 'future 3sg not passive'],
    [say, 'گفته شود', 'subjunctive 3sg passive'],
    [add, 'نیفزود', 'past 3sg not'],
    [add, 'می\u200cافزاید', 'present 3sg'],
    [add, 'بیفزاید', 'subjunctive 3sg'],
    [come, 'نیامد', 'past 3sg not'],
    [come, 'نیامده است', 'perfect 3sg not'],
    [come, 'می\u200cآیند', 'present 3pl'],
    [come, 'بیاید', 'subjunctive 3sg'],
    [have, 'دارد', 'present 3sg'],
    [have, 'ندارند', 'present 3pl not'],
    [have, 'می\u200cدارد', 'present 3sg'],
    [have, 'بدارد', 'subjunctive 3sg'],
    [be, 'است', 'present 3sg'],
    [be, 'هستند', 'present 3pl'],
    [be, 'نیست', 'present 3sg not'],
    [be, 'نیستیم', 'present 1pl not'],
    [be, 'می\u200cباشد', 'present 3sg'],
    [be, 'باشد', 'subjunctive 3sg'],
    [be, 'خواهد بود', 'future 3sg'],
    [become, 'شد', 'past 3sg'],
    [become, 'نشده است', 'perfect 3sg not'],
    [become, 'می\u200cشوند', 'present 3pl'],
    [stand, 'نایستاد', 'past 3sg not'],
    [stand, 'بایستد', 'subjunctive 3sg'],
    [enumerate, 'برشمرد', 'past 3sg'],
    [enumerate, 'برمی\u200cشمارد', 'present 3sg'],
    [enumerate, 'برنمی\u200cشمارد', 'present 3sg not'],
    [enumerate, 'برنشمرد', 'past 3sg not'],
    [enumerate, 'برخواهد شمرد', 'future 3sg'],
    [enumerate, 'برشمرده شد', 'past 3sg passive'],
  ])('%o %s: %s', (verb, text, form) => expect(readings(verb, text)).toContain(form));
});

describe('forms ignored', () => {
  test.each<[Verb, string]>([
    [say, 'گفتار'],
    [say, 'گفتنی'],
    [say, 'گفت\u200cوگو'],
    [say, 'گفتن'],
    [say, 'بگو'],
    [say, 'گوی'],
    [say, 'می گفته شد'],
    [say, 'گفته شدم'], // only the third person has a passive in news
    [be, 'بوده شد'],
    [be, 'بودجه'],
    [become, 'شده شد'],
    [come, 'بآید'],
    [come, 'ناید'],
    [enumerate, 'می\u200cبرشمرد'],
    [enumerate, 'نبرشمرد'],
    [stand, 'نییستاد'],
  ])('%o %s', (verb, text) => expect(readings(verb, text)).toEqual([]));
});

test('every active form is there in six persons, affirmative and negative', () => {
  const tenses: Tense[] = ['past', 'imperfect', 'perfect', 'pluperfect', 'future', 'present', 'subjunctive'];
  const names = new Set(inflect(say).map(nameOf));
  for (const tense of tenses) {
    for (const person of ['1sg', '2sg', '3sg', '1pl', '2pl', '3pl']) {
      for (const not of ['', ' not']) expect(names).toContain(`${tense} ${person}${not}`);
    }
    for (const person of ['3sg', '3pl']) expect(names).toContain(`${tense} ${person} not passive`);
  }
});

test('no form is made twice with the same meaning', () => {
  for (const verb of [say, add, come, have, be, become, stand, enumerate]) {
    const made = inflect(verb).map((form) => `${form.text} ${nameOf(form)}`);
    expect(made).toHaveLength(new Set(made).size);
  }
});

const shared = new URL('../../../shared/cases/', import.meta.url);

/** Cases of another project, or none where the folder is not beside the repository. */
function casesOf<Case>(file: string): Case[] {
  const url = new URL(file, shared);
  return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as { cases: Case[] }).cases : [];
}

describe('conjugation tables of other projects', () => {
  for (const [project, file, least] of [
    ['hazm', 'hazm-verb-conjugation.json', 30],
    ['shekar, formal and without prefixes', 'shekar-conjugator.json', 60],
  ] as const) {
    const cases = casesOf<ConjugationCase>(file);
    test.skipIf(cases.length === 0)(`${project} (skipped without ../shared/cases)`, () => {
      const compared = cases.flatMap((one) => lackingOf(one) ?? []);
      expect(compared).toEqual([]);
      expect(cases.filter((one) => lackingOf(one) !== undefined).length).toBeGreaterThanOrEqual(least);
    });
  }
});
