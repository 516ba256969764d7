/** ZWNJ put back into treebank sentences that lost it, and the traps. */
import { normalize } from '../../pipeline/persian/normalize.ts';
import { emptyScore, ratesOf, scoreSentence, showScore } from '../zwnj_score.ts';
import { casesOf, type Measure, shareOf } from './measures.ts';

interface Case {
  id: string;
  input: string;
  expected: string;
  category?: string;
}

const damages = {
  deleted: (text: string) => text.replaceAll('\u200c', ''),
  'as a blank': (text: string) => text.replaceAll('\u200c', ' '),
  kept: (text: string) => text,
};

function treebank(title: string, cases: readonly Case[], f1: number, precision: number): Measure[] {
  return Object.entries(damages).flatMap(([damage, apply]) => {
    const score = emptyScore();
    for (const { expected } of cases) scoreSentence(score, normalize(apply(expected)), expected);
    const rates = ratesOf(score);
    const name = `ZWNJ ${damage}, ${title}`;
    const detail = showScore(score);
    if (damage === 'kept') return [{ name: `${name}: sentences unchanged`, value: rates.exact, least: 0.99, detail }];
    if (damage !== 'deleted') return [{ name: `${name}: F1`, value: rates.f1, detail }];
    return [
      { name: `${name}: F1`, value: rates.f1, least: f1, detail },
      { name: `${name}: precision`, value: rates.precision, least: precision, detail },
    ];
  });
}

/** Restoration on the two treebanks' development sentences, and the traps written for it. */
export function zwnj(): Measure[] {
  const traps = casesOf<Case>('zwnj-traps');
  const kept = traps.filter(({ category }) => category === 'must-not-change');
  const passes = ({ input, expected }: Case): boolean => normalize(input) === expected;
  return [
    ...treebank('PerDT', casesOf<Case>('ud-perdt-dev-zwnj'), 0.975, 0.985),
    ...treebank('Seraji', casesOf<Case>('ud-seraji-dev-zwnj'), 0.92, 0.97),
    shareOf('ZWNJ traps', 0.97, traps, passes),
    shareOf('ZWNJ traps that must not change', 1, kept, passes),
  ];
}
