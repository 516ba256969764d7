import { Kind } from '../../persian/letters.ts';
import { reach, sides, wordFeatures } from '../../persian/name_model.ts';
import { mix } from '../../persian/restore_model.ts';
import type { Reading } from '../../reading.ts';
import { type Classes, classesOf } from './classes.ts';
import type { Name } from './name.ts';

/** What stands beside a sentence's first or last word: nothing. */
export function edgeFeature(side: number): number {
  return mix(side + 77, 5);
}

/** A token that is no word, by its kind and, for marks, which. */
export function markFeature(reading: Reading, at: number, side: number): number {
  const kind = reading.tokens.kind[at]!;
  const marked = kind === Kind.Punctuation || kind === Kind.Symbol;
  return mix(mix(kind, marked ? reading.tokens.id[at]! : 0), side + 99);
}

/** Features of what the lists and rules say at a token and beside it. */
export const contextCount = 27;

/**
 * Writes the hashed features of what the lists and rules say at a token and beside it into `out`. `lists` of the classes is
 * read with an edge (-1) beyond the sentence's first and last token.
 */
export function contextFeatures(classes: Classes, at: number, first: number, last: number, out: Int32Array): void {
  const before = at - 1 < first ? -1 : at - 1;
  const after = at + 1 >= last ? -1 : at + 1;
  const { part, rule, ruleName, list, full } = classes;
  const listHere = list[at]!;
  const partHere = part[at]!;
  const here = full[at]!;
  const ruleHere = rule[at]!;
  const ruled = mix(ruleHere, ruleName[at]!);
  const listBefore = before < 0 ? -1 : list[before]!;
  const listAfter = after < 0 ? -1 : list[after]!;
  const partBefore = before < 0 ? -1 : part[before]!;
  const partAfter = after < 0 ? -1 : part[after]!;
  const fullBefore = before < 0 ? -2 : full[before]!;
  const fullAfter = after < 0 ? -2 : full[after]!;
  const ruleBefore = before < 0 ? -1 : rule[before]!;
  const ruleAfter = after < 0 ? -1 : rule[after]!;
  out[0] = 0;
  out[1] = listHere;
  out[2] = classes.lists[at]!;
  out[3] = classes.within[at]!;
  out[4] = partHere;
  out[5] = here;
  out[6] = listBefore;
  out[7] = partBefore;
  out[8] = fullBefore;
  out[9] = listAfter;
  out[10] = partAfter;
  out[11] = fullAfter;
  out[12] = at - 2 < first ? -1 : list[at - 2]!;
  out[13] = at + 2 >= last ? -1 : list[at + 2]!;
  out[14] = mix(fullBefore, here);
  out[15] = mix(here, fullAfter);
  out[16] = mix(partBefore, mix(partHere, partAfter));
  out[17] = mix(listBefore, mix(listHere, listAfter));
  out[18] = ruleHere;
  out[19] = ruled;
  out[20] = mix(ruled, here);
  out[21] = mix(ruleBefore, mix(ruleHere, ruleAfter));
  out[22] = mix(ruleHere, fullBefore);
  out[23] = mix(ruleHere, fullAfter);
  out[24] = mix(ruleBefore, here);
  out[25] = mix(ruleAfter, here);
  out[26] = mix(ruleHere, partHere);
  for (let template = 0; template < contextCount; template++)
    out[template] = mix(mix(1000 + template, out[template]!), 0x2545);
}

/** All hashed features of each token of a text, for learning: of its surroundings, and of the letters of the words there. */
export function tokenFeatures(reading: Reading, names: readonly Name[]): number[][] {
  const classes = classesOf(reading, names);
  const { id, kind } = reading.tokens;
  const context = new Int32Array(contextCount);
  const features: number[][] = Array.from({ length: reading.tokens.count }, () => []);
  for (const { first, last } of reading.sentences) {
    for (let at = first; at < last; at++) {
      contextFeatures(classes, at, first, last, context);
      features[at] = [...context];
      for (let side = 0; side < sides; side++) {
        const where = at + side - reach;
        if (where < first || where >= last) features[at]!.push(edgeFeature(side));
        else if (kind[where] !== Kind.Word && kind[where] !== Kind.Latin)
          features[at]!.push(markFeature(reading, where, side));
        else features[at]!.push(...wordFeatures(reading.lexicon.vocabulary.folded(id[where]!), side));
      }
    }
  }
  return features;
}
