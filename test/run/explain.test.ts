/** What `peyman explain` tells of one place, and that asking changes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extractDocument, readDocument } from '../../pipeline/document.ts';
import { read } from '../../pipeline/reading.ts';
import { type Explanation, explain } from '../../pipeline/run/explain.ts';
import { explanationText } from '../../pipeline/run/explain_text.ts';
import { absent, type Step, type Trace } from '../../pipeline/trace.ts';
import { documentOf, lexicon } from '../document.ts';

/** The explanation of the place where some words of a text first stand. */
function at(text: string, words: string): Explanation {
  return explain(documentOf(text), lexicon, [...text.slice(0, text.indexOf(words))].length)!;
}

/** What was decided of a step at the words: `+rule why` where it fired, `-rule why` where not. */
function decided(explanation: Explanation, step: Step, words: string): string[] {
  const told = explanation.decisions.filter((one) => one.step === step && one.at.text === words && one.why !== absent);
  return told.map(({ fired, rule, why }) => `${fired ? '+' : '-'}${rule} ${why}`.trim());
}

const examples: [name: string, text: string, words: string, step: Step, ...decisions: string[]][] = [
  ['a cue', 'وزیر نیرو گفت: سدها پر شد.', 'گفت', 'cue', '+verb'],
  [
    'a cue in the future',
    'وزیر نیرو خواهد گفت: سدها پر شد.',
    'خواهد',
    'cue',
    '-verb not a third person told as a fact: another person, negated, subjunctive or future',
    '-verb a verb in the future: nothing has been said yet',
  ],
  [
    'the first person',
    'گفتم که سدها پر شد.',
    'گفتم',
    'cue',
    '-verb not a third person told as a fact: another person, negated, subjunctive or future',
  ],
  [
    'a verb of another kind',
    'وزیر نیرو سد را دید.',
    'دید',
    'cue',
    '-verb no verb of the cues, and no noun of the cues before it takes it',
  ],
  [
    'a noun with its verb',
    'وزیر نیرو بر صلح تاکید کرد.',
    'تاکید',
    'cue',
    '-participle no preposition, no comma, and no participle and conjunction before the noun',
    '-split-noun the noun does not stand apart from its verb',
    '-gapped-verb no conjunction follows the noun: its verb is its own',
  ],
  [
    'a verb told once for two nouns',
    'وزیر نیرو بر صلح تاکید و از توافق استقبال کرد.',
    'تاکید',
    'cue',
    '-participle no preposition, no comma, and no participle and conjunction before the noun',
    '-split-noun the noun does not stand apart from its verb',
    '+gapped-verb',
  ],
  [
    'what one may say',
    'در این باره می\u200cتوان گفت که سدها پر شد.',
    'گفت',
    'cue',
    '-verb what one may or must say: nobody says it',
  ],
  [
    'the content of a colon',
    'وزیر نیرو گفت: سدها پر شد.',
    'گفت',
    'content',
    '+ends with the sentence, and may go on in the next: no later cue of the sentence has a colon',
    '+colon direct',
  ],
  [
    'two cues with colons',
    'وزیر نیرو گفت: سدها پر شد و افزود: برف آمد.',
    'گفت',
    'content',
    '+ends before the next cue of the sentence with a colon',
    '+colon direct',
  ],
  [
    'a clause',
    'وزیر نیرو گفت که سدها پر شد.',
    'گفت',
    'content',
    '-colon no colon follows the cue',
    '+ends with the sentence',
    '+clause-that indirect',
  ],
  [
    'a cue without content',
    'وزیر نیرو تاکید کرد.',
    'تاکید',
    'content',
    '-colon no colon follows the cue',
    '-clause-that no conjunction of a clause follows the cue',
    '-noun-phrase-preposition no preposition that the cue governs between the subject and the cue',
    '-noun-phrase no noun phrase stands before the cue as its line in the lexicon wants it',
    '-clause-bare a conjunction follows the cue, or fewer than eight letters',
  ],
  [
    'a subject behind a preposition',
    'در دیدار با حسین رستگار گفت: سدها پر شد.',
    'حسین',
    'speaker',
    '-subject a preposition, a noun or a verbless stretch before it governs it',
  ],
  [
    'a dropped subject',
    'حسین رستگار وزیر نیرو گفت: سدها پر شد.\nافزود: برف آمد.',
    'افزود',
    'speaker',
    '-unread-subject the words that open the sentence are none, too many, an object or a list',
    '+dropped-subject حسین رستگار',
  ],
  [
    'nobody before',
    'افزود: برف آمد.',
    'افزود',
    'speaker',
    '-unread-subject the words that open the sentence are none, too many, an object or a list',
    '-dropped-subject nobody spoke before',
  ],
  [
    'the one who is met',
    'علی رضایی در دیدار با احمد کریمی گفت: سدها پر شد.',
    'گفت',
    'addressee',
    '-addressed its clause names nobody that it is told to',
    '+counterpart احمد کریمی',
  ],
  [
    'the one whom a cue says it is told to',
    'وزیر نیرو به عراق هشدار داد که سدها پر شد.',
    'هشدار',
    'addressee',
    '+addressed عراق',
  ],
  [
    'a meeting still to come',
    'علی رضایی که با احمد کریمی دیدار خواهد کرد گفت: سدها پر شد.',
    'با',
    'addressee',
    '-counterpart a meeting that is still to come',
  ],
  [
    'no meeting',
    'علی رضایی گفت: سدها پر شد.',
    'گفت',
    'addressee',
    '-addressed its clause names nobody that it is told to',
    '-other-side the report tells of no meeting that these words belong to',
  ],
  ['a colon of speech', 'وزیر نیرو گفت: سدها پر شد.', ':', 'colon', '+speech opens what this cue reports'],
  ['a headline', 'علی رضایی: سدها پر شد', ':', 'colon', '+headline what this name says'],
  [
    'a dateline',
    'خبرگزاری فارس: علی رضایی گفت: سدها پر شد.',
    ':',
    'colon',
    '+dateline a news agency or newspaper that the report comes from',
    '+speech opens what this cue reports',
  ],
  [
    'speech that goes on',
    'وزیر نیرو گفت: سدها پر شد. برف هم آمد.',
    'برف',
    'sentence',
    '+goes-on direct speech that was opened before goes on: only cues of a third party in it are tried',
  ],
  [
    'the newsroom comes back',
    'وزیر نیرو گفت: سدها پر شد. گفتنی است برف هم آمد.',
    'گفتنی',
    'sentence',
    '-goes-on the newsroom speaks',
  ],
  ['an agreement', 'ایران و عراق قرارداد گاز را امضا کردند.', 'امضا', 'stage', '+signed-verb signed'],
  [
    'an agreement only meant',
    'ایران و عراق برای امضای قرارداد گاز آماده شدند.',
    'امضای',
    'stage',
    '-act what is meant, not what is done',
  ],
  ['a question', 'ایران و عراق چه سندی امضا کردند؟', 'ایران', 'stage', '-stage a question says nothing to be so'],
  ['a meeting', 'علی رضایی وزیر راه ایران با وزیر راه عراق دیدار کرد.', 'دیدار', 'meeting', '+met meeting'],
  [
    'a meeting with nobody',
    'علی رضایی وزیر راه ایران دیدار کرد.',
    'دیدار',
    'meeting',
    '-met with nobody, and no plural verb close behind',
    '-meeting-of nobody is named behind it',
    '-travelled no place that it goes to is named',
    '-session no two countries, or words about a session that is not said to be held',
  ],
  [
    'an interview',
    'علی رضایی وزیر راه ایران با احمد کریمی خبرنگار گفت\u200cوگو کرد.',
    'گفت\u200cوگو',
    'meeting',
    '-met with reporters or an outlet: an interview',
    '-meeting-of talks that the clause does not say were held, or told before',
    '-talks-held talks that the clause does not say were held, or told before',
  ],
  [
    'a meeting that did not take place',
    'علی رضایی وزیر راه ایران با وزیر راه عراق دیدار نکرد.',
    'دیدار',
    'meeting',
    '-met negated, supposed, or only wished for: nobody met',
    '-meeting-of nobody is named behind it',
    '-travelled no place that it goes to is named',
    '-session no two countries, or words about a session that is not said to be held',
  ],
  [
    'a match',
    'تیم ملی فوتبال ایران برابر ژاپن بازی کرد.\nدیدار ایران و ژاپن در لیگ فوتبال برگزار شد.',
    'دیدار',
    'meeting',
    '-met with nobody, and no plural verb close behind',
    '+meeting-of meeting',
    '-meeting-of two countries in a report of sport: a match',
  ],
];

test.each(examples)('%s', (_name, text, words, step, ...decisions) => {
  expect(decided(at(text, words), step, words)).toEqual(decisions);
});

test('every rule is told of the word itself, those without a word of theirs too', () => {
  const { decisions } = at('وزیر نیرو گفت: سدها پر شد.', 'سدها');
  const idle = decisions.filter((one) => one.at.text === 'سدها' && one.why === absent).map(({ rule }) => rule);
  expect(idle).toEqual(['source-phrase', 'participle', 'split-noun', 'gapped-verb', 'verb', ...idle.slice(5)]);
  expect(idle).toContain('met-with');
});

test('what the lexicon has at the word, and the cues of the sentence', () => {
  const { lexicon: matches } = at('وزیر نیرو بر صلح تاکید کرد.', 'نیرو');
  expect(matches.filter(({ entry }) => entry.list === 'cues').map(({ text }) => text)).toEqual(['تاکید']);
  expect(matches.filter(({ text }) => text === 'نیرو').map(({ entry }) => entry.list)).toContain('portfolios');
});

test('a colon that no rule takes is told as such', () => {
  const text = 'دستور نشست: راه و گاز.';
  expect(at(text, 'راه').plainColons.map(({ start }) => start)).toEqual([text.indexOf(':')]);
  expect(explanationText(at(text, 'راه'), false)).toContain('no rule takes it');
});

describe('offsets', () => {
  const text = '🔹 خبر\r\n\r\n𝐀 علی رضایی گفت: سدها پر شد.';
  const points = [...text];

  test('are code points, and every slice is the text there', () => {
    const explanation = at(text, 'گفت');
    const slices = explanation.decisions.flatMap(({ at, found }) => (found === null ? [at] : [at, found]));
    for (const { start, end, text } of [...slices, explanation.word, explanation.sentence, ...explanation.lexicon])
      expect(points.slice(start, end).join('')).toBe(text);
    expect(explanation.word.text).toBe('گفت');
  });

  test('on a blank or a line break: the next word', () => {
    expect(explain(documentOf(text), lexicon, 5)!.word.text).toBe('𝐀');
  });

  test('behind the last word: nothing', () => {
    expect(explain(documentOf(text), lexicon, points.length - 1)!.word.text).toBe('.');
    expect(explain(documentOf(text), lexicon, points.length)).toBeUndefined();
    expect(explain(documentOf(text), lexicon, Number.MAX_SAFE_INTEGER)).toBeUndefined();
  });
});

test('asking changes nothing that is found: every sentence of every golden case', () => {
  const folder = fileURLToPath(new URL('../cases', import.meta.url));
  let notes = 0;
  for (const name of readdirSync(folder)) {
    const document = documentOf(readFileSync(`${folder}/${name}/text.txt`, 'utf8'));
    const reading = read(document.text, lexicon);
    const trace: Trace = { first: 0, last: reading.tokens.count, notes: [] };
    expect(extractDocument(document, { ...reading, trace }), name).toEqual(readDocument(document, lexicon));
    notes += trace.notes.length;
  }
  expect(notes).toBeGreaterThan(1000);
});

describe('as text', () => {
  const hostile = 'حسین رستگار وزیر نیرو گفت: همکاری \u202eدو کشور\u009b31m ادامه دارد.';

  test('on a terminal nothing commands it, and what is opened is closed', () => {
    const text = explanationText(at(hostile, 'همکاری'), true);
    expect(text.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(/[\u001b\u0080-\u009f\u202a-\u202e]/);
    for (const line of text.split('\n')) {
      expect(line.split(/[\u2067\u2068]/).length, line).toBe(line.split('\u2069').length);
    }
  });

  test('elsewhere the words alone, section by section', () => {
    const text = explanationText(at('علی رضایی در دیدار با احمد کریمی گفت: سدها پر شد.', 'گفت'), false);
    expect(text).not.toMatch(/[\u001b\u2066-\u2069]/);
    const titles = text.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(titles).toEqual([
      'Read here',
      'In the lexicon',
      'Colons',
      'Cues',
      'Content',
      'Speaker',
      'Addressee',
      'Agreements',
      'Meetings',
    ]);
  });
});
