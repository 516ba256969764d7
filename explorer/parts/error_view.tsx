import { PieceError } from '../pieces.ts';
import type { Words } from '../words/en.ts';

/** Something that is asked for and is not there; `words.errors` says it. */
export class NotHere extends Error {
  readonly document: string;
  constructor(document: string) {
    super(`no document ${document}`);
    this.document = document;
  }
}

/** Says what could not be shown and what to do about it. */
export function ErrorView({ error, words }: { error: unknown; words: Words }) {
  return (
    <div class="error" role="alert">
      <h1>{words.errors.title}</h1>
      <p dir="auto">{messageOf(error, words)}</p>
      {error instanceof NotHere ? (
        <p>
          <a href="#/">{words.pages.glance}</a>
        </p>
      ) : (
        <button type="button" onClick={() => location.reload()}>
          {words.errors.again}
        </button>
      )}
    </div>
  );
}

function messageOf(error: unknown, words: Words): string {
  if (error instanceof NotHere) return words.errors.document(error.document);
  if (!(error instanceof PieceError)) return words.errors.other(error instanceof Error ? error.message : String(error));
  const file = `\u2068data/${error.piece}.js\u2069`;
  return error.missing ? words.errors.missing(file) : words.errors.damaged(file);
}
