import { useEffect, useId, useState } from 'preact/hooks';
import { go, useReader } from '../reader.ts';

/** The words searched for; what is found is shown by the page that they lead to. */
export function SearchBox({ page }: { page: 'search' | 'statements' | 'agreements' | 'meetings' }) {
  const { words, address, link } = useReader();
  const [typed, setTyped] = useState(address.query);
  const id = useId();
  useEffect(() => setTyped(address.query), [address.query]);
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          go(link({ page, document: '', row: '', query: typed.trim() }));
        }}
      >
        <label for={id} class="visually-hidden">
          {words.search.label}
        </label>
        <input
          id={id}
          type="search"
          dir="auto"
          placeholder={words.search.label}
          aria-describedby={`${id}-hint`}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {words.search.button}
        </button>
        <p id={`${id}-hint`} class="hint">
          {words.search.hint}
        </p>
      </form>
    </search>
  );
}
