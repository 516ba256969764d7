import { type IdShard, idShards, shardOf } from '../../explorer/format.ts';
import { type Pieces, type PieceWriter, padded } from './pieces.ts';

/** Writes the tables from an id to a document's number: `ids/00` and so on. */
export function openIds(pieces: Pieces): PieceWriter {
  const shards: [id: string, number: number][][] = Array.from({ length: idShards }, () => []);
  return {
    add({ document: { document_id: id } }, number) {
      shards[shardOf(id, idShards)]!.push([id, number]);
    },
    close() {
      for (const [shard, entries] of shards.entries()) {
        pieces.write(`ids/${padded(shard, 2)}`, Object.fromEntries(entries) satisfies IdShard);
      }
    },
  };
}
