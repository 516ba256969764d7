const anyControl = /[\u202a-\u202e\u2066-\u2069]/;
const deepest = 125; // UAX #9, max_depth

const [LRE, RLE, PDF, LRO, RLO] = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e];
const [LRI, RLI, FSI, PDI] = [0x2066, 0x2067, 0x2068, 0x2069];

/**
 * Index of the first bidirectional embedding, override or isolate without its partner in the same paragraph, or of a
 * stray end of one; -1 where all are paired. LRM, RLM and ZWNJ are ordinary spelling and not looked at.
 */
export function unpairedBidi(text: string): number {
  const first = text.search(anyControl);
  if (first < 0) return -1;
  const open: { at: number; isolate: boolean }[] = [];
  for (let at = first; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isParagraphEnd(unit)) {
      if (open.length > 0) return open[0]!.at;
    } else if (unit === LRE || unit === RLE || unit === LRO || unit === RLO) open.push({ at, isolate: false });
    else if (unit === LRI || unit === RLI || unit === FSI) open.push({ at, isolate: true });
    else if ((unit === PDF || unit === PDI) && !closes(open, unit === PDI)) return at;
    if (open.length > deepest) return at;
  }
  return open.length > 0 ? open[0]!.at : -1;
}

/** An end closes the innermost beginning, if that is of its kind: an embedding left open in an isolate is unpaired. */
function closes(open: { at: number; isolate: boolean }[], isolate: boolean): boolean {
  return open.at(-1)?.isolate === isolate && open.pop() !== undefined;
}

function isParagraphEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2029;
}
