/**
 * What was worked out for a text, remembered in two generations: the younger becomes the older when it has `most`, and
 * what is met in the older goes over to the younger. So memory stays flat over any corpus; what is told of a text never
 * depends on it. `tell` gets a copy that holds no more than the text.
 */
export function remember<Told>(most: number, tell: (text: string) => Told): (text: string) => Told {
  let younger = new Map<string, Told>();
  let older = younger;
  return (text) => {
    const known = younger.get(text);
    if (known !== undefined) return known;
    const key = detached(text);
    const told = older.get(key) ?? tell(key);
    if (younger.size >= most) {
      older = younger;
      younger = new Map();
    }
    younger.set(key, told);
    return told;
  };
}

/** A copy that does not hold the whole document in memory, as a slice of 13 or more characters does in V8. */
export function detached(slice: string): string {
  return slice.length < 13 ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
}
