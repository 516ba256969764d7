import type { RawDocument } from '../read/record.ts';

/** Documents that go through a worker together: small enough to keep memory flat, large enough to pay the trip. */
const mostDocuments = 64;
const mostCharacters = 100_000;

/** Collects documents into batches; a batch is whole when it has enough documents or enough text. */
export function createBatcher(): {
  add(document: RawDocument): RawDocument[] | undefined;
  rest(): RawDocument[] | undefined;
} {
  let batch: RawDocument[] = [];
  let characters = 0;
  const take = (): RawDocument[] | undefined => {
    const whole = batch.length === 0 ? undefined : batch;
    batch = [];
    characters = 0;
    return whole;
  };
  return {
    add(document) {
      batch.push(document);
      characters += document.text.length;
      return batch.length >= mostDocuments || characters >= mostCharacters ? take() : undefined;
    },
    rest: take,
  };
}
