import { ZWNJ } from '../pipeline/persian/letters.ts';

/** What the ways of a text do to its half-spaces: `deleted` joins the word (میکند), `spaced` parts it (می کند). */
export const damages = { deleted: '', spaced: ' ' } as const;

/** A gold text and its annotation, as they would be had the text lost its half-spaces before it was annotated. */
export function damagedGold(text: string, annotation: unknown, instead: string): { text: string; annotation: unknown } {
  const points = [...text];
  const offsets = new Int32Array(points.length + 1);
  for (const [at, point] of points.entries()) offsets[at + 1] = offsets[at]! + (point === ZWNJ ? instead.length : 1);
  return {
    text: points.map((point) => (point === ZWNJ ? instead : point)).join(''),
    annotation: moved(annotation, offsets),
  };
}

/**
 * The annotation with every span moved. A list of two numbers is a span, in code points. Names stay as they are: the
 * columns they are compared with show a name with its half-spaces, whatever the text did to them.
 */
function moved(value: unknown, offsets: Int32Array): unknown {
  if (Array.isArray(value)) {
    const span = value.length === 2 && value.every((each) => typeof each === 'number');
    return value.map((each) => (span ? offsets[each as number] : moved(each, offsets)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, offsets)]));
}
