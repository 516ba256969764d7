import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { findNames, namesByRules } from '../../pipeline/extract/names/names.ts';
import { taggedNames } from '../../pipeline/extract/names/tags.ts';
import { readCast } from '../../pipeline/extract/people/people.ts';
import { readNameWeights, writeNameWeights } from '../../pipeline/persian/name_model.ts';
import { read, slice } from '../../pipeline/reading.ts';
import { asPeymanEnds, headsOfPlaces, labelledSentences } from '../../scripts/name_labels.ts';
import { learnNames } from '../../scripts/name_learn.ts';
import { lexicon } from '../document.ts';

/** `kind rule: words` of the names of a text, by the rules alone or as the tagger leaves them. */
function names(text: string, find: typeof findNames): string[] {
  const reading = read(text, lexicon);
  return find(reading, readCast(reading)).map(
    ({ kind, rule, first, last }) => `${kind} ${rule}: ${slice(reading, first, last)}`,
  );
}

describe('the learned tagger', () => {
  test.each([
    [
      'finds a foreign name that no list has',
      'تماشاگران از دیدن بازی آنتون کرایسلر خشنود شدند.',
      [],
      ['person learned: آنتون کرایسلر'],
    ],
    [
      'ends a body before a word that is none of its name',
      'سازمان ملل نباید دغدغه\u200cای جز صلح داشته باشد.',
      ['organization body-head: سازمان ملل نباید دغدغه\u200cای'],
      ['organization learned: سازمان ملل'],
    ],
    ['drops a last name that is an ordinary word here', 'سربازان قربانی شدند.', ['person bare-surname: قربانی'], []],
    ['drops a body that is not named', 'این کمیسیون مهم تعطیل شد.', ['organization body-head: کمیسیون مهم'], []],
    [
      'keeps what the rules know',
      'مدیر مدرسه از شهر مرند آمد و با ویکتور هالسی دیدار کرد.',
      ['place place-head: شهر مرند', 'person name: ویکتور هالسی'],
      ['place place-head: شهر مرند', 'person name: ویکتور هالسی'],
    ],
  ])('%s', (_what, text, ruled, learned) => {
    expect(names(text, namesByRules)).toEqual(ruled);
    expect(names(text, findNames)).toEqual(learned);
  });

  it('leaves peoples and events to the rules', () => {
    const text = 'گردشگران ایتالیایی در نوروز به شیراز آمدند.';
    expect(names(text, findNames)).toEqual(names(text, namesByRules));
  });
});

describe('the labels', () => {
  const sentences = ['رودابه از شهر مرند به بانک رویان اسپانیا رفت.'];
  it('name what stands in the sentence, in order, as whole words', () => {
    const [first] = labelledSentences('# note\n0 PER:رودابه|LOC:مرند|ORG:بانک رویان|LOC:اسپانیا', sentences);
    const shown = (spans: readonly { kind: string; start: number; end: number }[]) =>
      spans.map(({ kind, start, end }) => `${kind} ${first!.text.slice(start, end)}`);
    expect(shown(first!.names)).toEqual(['PER رودابه', 'LOC مرند', 'ORG بانک رویان', 'LOC اسپانیا']);
    expect(shown(asPeymanEnds(first!, headsOfPlaces(lexicon)))).toEqual([
      'PER رودابه',
      'LOC شهر مرند',
      'ORG بانک رویان اسپانیا',
    ]);
  });

  it('get the ends that the tables give a part of a place, a state and a government', () => {
    const labels = '0 LOC:مرند|LOC:مالزی|LOC:اسپانیا|PER:رودابه';
    const [first] = labelledSentences(labels, ['شرق مرند و کشور مالزی به دولت اسپانیا و دولت رودابه پیوستند.']);
    const spans = asPeymanEnds(first!, headsOfPlaces(lexicon));
    expect(spans.map(({ kind, start, end }) => `${kind} ${first!.text.slice(start, end)}`)).toEqual([
      'LOC شرق مرند',
      'LOC کشور مالزی',
      'ORG دولت اسپانیا',
      'ORG دولت رودابه',
    ]);
  });

  it('are refused where a name is not in its sentence', () => {
    expect(() => labelledSentences('0 PER:رودا', sentences)).toThrow('رودا');
  });
});

describe('learning', () => {
  const sentence = (features: number[][], tags: number[]) => ({ features, tags });
  const options = { passes: 8, leastUses: 1, rate: 0.1, decay: 1e-3, kept: 10, trust: 1 };
  const taught = [sentence([[1], [2], [3]], [0, 1, 2]), sentence([[1], [1]], [0, 0]), sentence([[2], [1]], [1, 0])];

  it('finds which feature speaks for which tag, the same each time', () => {
    const weights = learnNames(taught, options);
    const best = (hash: number): number => {
      const row = [...weights.rows.subarray(weights.rowOf.get(hash)! * 6, weights.rowOf.get(hash)! * 6 + 6)];
      return Math.max(...row) > 0 ? row.indexOf(Math.max(...row)) + 1 : 0;
    };
    expect([best(1), best(2), best(3)]).toEqual([0, 1, 2]);
    expect(writeNameWeights(learnNames(taught, options))).toBe(writeNameWeights(weights));
  });

  it('writes weights that are read as they were', () => {
    const written = writeNameWeights(learnNames(taught, options));
    expect(writeNameWeights(readNameWeights(`# note\n${written}`))).toBe(written);
    expect(() => readNameWeights('trust 1')).toThrow('no features');
  });
});

describe('the weights that ship', () => {
  const text = readFileSync(new URL('../../pipeline/persian/data/name_weights.txt', import.meta.url), 'utf8');
  it('say where they come from, under which licence, and how well they do', () => {
    expect(text).toMatch(/^# .*train_names\.ts.*\n# .*CC BY-SA 4\.0.*\n# .*PER P 0\.\d+.*\n/);
  });

  it('are those that the training wrote', () => {
    const weights = readNameWeights(text);
    expect(text.endsWith(writeNameWeights(weights))).toBe(true);
    expect(weights.rowOf.size).toBe(36_000);
    expect(weights.steps).toHaveLength(56);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '0c715248e9591ed3e797cd1c972e4555143996a001ef32eb3099eee381cd5e0e',
    );
  });
});

describe('tags', () => {
  it('are names from their first word to the last later one', () => {
    expect(taggedNames(Uint8Array.of(0, 1, 2, 1, 0, 5, 6, 6, 3))).toEqual([
      { tag: 1, first: 1, last: 3 },
      { tag: 1, first: 3, last: 4 },
      { tag: 5, first: 5, last: 8 },
      { tag: 3, first: 8, last: 9 },
    ]);
  });
});
