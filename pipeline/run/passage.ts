import type { LocalRow } from '../../schemas/index.ts';
import type { Piece } from './paint.ts';

type Span = readonly [start: number, end: number, part: NonNullable<Piece['part']>];

/**
 * The words of a document (`points`: its code points) from a statement's first part to its last, cut where its speaker, cue and
 * content begin and end: «{وی} ‹گفت›: [جاده ساخته می شود]».
 */
export function passageOf(points: readonly string[], row: LocalRow<'statements'>): Piece[] {
  const spans: Span[] = [[row.cue_start, row.cue_end, 'cue']];
  if (row.speaker_start !== null && row.speaker_end !== null)
    spans.push([row.speaker_start, row.speaker_end, 'speaker']);
  const contents = row.spans?.split(';').map((span) => span.split('-').map(Number)) ?? [[row.start, row.end]];
  for (const [start, end] of contents) spans.push([start!, end!, 'content']);
  const at = new Set<number>();
  for (const [start, end] of spans) at.add(start).add(end);
  const edges = [...at].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const covers = spans.find((span) => span[0] <= start && end <= span[1]);
    return { part: covers?.[2] ?? null, text: points.slice(start, end).join('') };
  });
}
