import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf, paragraphsOf } from '../../explorer/article/marks.ts';
import type { Article, Stretch } from '../../explorer/format.ts';

const text = 'سفیر گفت:\n\nراه آهن تا پاییز ساخته می\u200cشود.\r\nپایان';

function article(changes: Partial<Article>): Article {
  const lists = { sentences: [], statements: [], agreements: [], meetings: [], mentions: [], times: [], topics: [] };
  return {
    id: 'd1',
    title: null,
    outlet: null,
    url: null,
    published: null,
    source: 'made-up.txt',
    duplicate_of: null,
    text,
    unresolved: [],
    ...lists,
    ...changes,
  };
}

const topic = (...at: Stretch) => ({ at, topic: 'rail', rule: 'topic-word' });
const time = (...at: Stretch) => ({ at, value: null, reason: null });
const shown = (of: Article, matches: Stretch[] = []) =>
  paragraphsOf(of, marksOf(of), matches).map(({ segments }) =>
    segments.map(({ start, end, marks, opens, match }) => [
      of.text.slice(start, end),
      marks.map(({ kind }) => kind).join('+'),
      opens,
      match,
    ]),
  );

describe('paragraphs', () => {
  it('are cut where marks begin and end, the shorter mark first where they lie over one another', () => {
    const from = text.indexOf('راه');
    expect(shown(article({ topics: [topic(from, from + 7)], times: [time(from + 4, from + 16)] }))[1]).toEqual([
      ['راه ', 'topic', true, false],
      ['آهن', 'topic+time', true, false],
      [' تا پاییز', 'time', false, false],
      [' ساخته می\u200cشود.\r', '', false, false],
    ]);
  });

  it('open a mark that goes on over a line break anew, so that keys reach it there', () => {
    const across = shown(article({ times: [time(0, text.length)] }));
    expect(across.map(([segment]) => segment?.[2])).toEqual([true, true, true]);
  });

  it('are cut at the words searched for', () => {
    expect(shown(article({}), [[5, 8]])[0]).toEqual([
      ['سفیر ', '', false, false],
      ['گفت', '', false, true],
      [':', '', false, false],
    ]);
  });

  it('take the kind of the sentence that they hold', () => {
    const of = article({ sentences: [{ at: [0, 9], kind: 'heading', paragraph: 0 }] });
    expect(paragraphsOf(of, [], []).map(({ kind }) => kind)).toEqual(['heading', 'body', 'body']);
  });

  it('hold the whole text but its line breaks, in order, under any marks', () => {
    const stretch = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): Stretch => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (stretches) => {
        const of = article({ times: stretches.map((at) => time(...at)) });
        const paragraphs = paragraphsOf(of, marksOf(of), []);
        const joined = paragraphs.map(({ segments }) =>
          segments.map(({ start, end }) => text.slice(start, end)).join(''),
        );
        expect(joined).toEqual(text.split('\n').filter((line) => line.trim() !== ''));
        for (const { start, end, marks } of paragraphs.flatMap(({ segments }) => segments)) {
          const covering = stretches.filter(([from, to]) => from <= start && to >= end && to > from);
          expect(marks.length).toBe(covering.length);
        }
      }),
    );
  });
});
