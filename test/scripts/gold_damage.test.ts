import { expect, test } from 'vitest';
import { damagedGold, damages } from '../../scripts/gold_damage.ts';

/** An astral sign and two half-spaces before the cue, one inside the content. */
const text = '🔹همکاری\u200cهای رئیس\u200cجمهور؛ وی گفت: کار می\u200cکنیم.';
const at = (part: string): [number, number] => {
  const from = [...text.slice(0, text.indexOf(part))].length;
  return [from, from + [...part].length];
};
const annotation = {
  chars: 45,
  statements: [{ cue: at('گفت'), content: [at('کار می\u200cکنیم.')], parent: null, speaker_name: 'رئیس\u200cجمهور' }],
};

test.each([
  ['deleted', 'کار میکنیم.'],
  ['spaced', 'کار می کنیم.'],
] as const)('spans stay at their words where half-spaces are %s, and names stay as they are', (way, content) => {
  const damaged = damagedGold(text, annotation, damages[way]);
  const [statement] = (damaged.annotation as typeof annotation).statements;
  const slice = ([from, to]: [number, number]): string => [...damaged.text].slice(from, to).join('');
  expect(damaged.text).not.toContain('\u200c');
  expect(slice(statement!.cue)).toBe('گفت');
  expect(statement!.content.map(slice)).toEqual([content]);
  expect({ ...statement, cue: null, content: [] }).toEqual({ ...annotation.statements[0], cue: null, content: [] });
  expect((damaged.annotation as typeof annotation).chars).toBe(45);
});
