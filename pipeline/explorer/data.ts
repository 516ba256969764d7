/** The data of the explorer out of an output's tables. */
import { blockDocuments, type PackedSpeakers, pieceDocuments } from '../../explorer/format.ts';
import { packRows } from '../../explorer/packed.ts';
import type { Row } from '../../schemas/index.ts';
import { type Output, readRows } from '../output/read.ts';
import { aboutPiece } from './about.ts';
import { openArticles } from './articles.ts';
import { openBlocks } from './blocks.ts';
import { gather } from './gather.ts';
import { openIds } from './ids.ts';
import { numbered, speakersPiece } from './numbers.ts';
import type { Pieces } from './pieces.ts';
import { openSearch } from './search_index.ts';
import { survey } from './survey.ts';

/** Documents in a block, and in a piece with whole articles. */
export interface Sizes {
  block: number;
  piece: number;
}

/**
 * Writes all pieces: a survey of the tables first, for what is counted and numbered, then one pass over them, with a block
 * in memory at a time. The same tables give the same bytes.
 */
export async function writeData(
  output: Output,
  pieces: Pieces,
  sizes: Sizes = { block: blockDocuments, piece: pieceDocuments },
): Promise<void> {
  const topics: Row<'topics'>[] = [];
  for await (const rows of readRows(output, 'topics')) topics.push(...rows);
  const found = await survey(output);
  const numbers = numbered(found, topics);
  pieces.write('about', aboutPiece(output, found, numbers, sizes.block));
  pieces.write('speakers', packRows(speakersPiece(numbers)) satisfies PackedSpeakers);
  const writers = [
    openArticles(pieces, sizes.piece),
    openBlocks(pieces, sizes.block, found, numbers),
    openSearch(pieces, sizes.block, found.words),
    openIds(pieces),
  ];
  let number = 0;
  for await (const gathered of gather(output)) {
    for (const writer of writers) writer.add(gathered, number);
    number++;
  }
  for (const writer of writers) writer.close();
}
