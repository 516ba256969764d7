import { useId, useMemo, useState } from 'preact/hooks';
import { useReader } from '../reader.ts';
import { matchesIn } from '../search.ts';

export interface Choice {
  value: string;
  label: string;
  count: number;
}

const shownAtMost = 30;

/** A choice out of thousands by typing a part of its name, after the combobox pattern of the ARIA practices. */
export function Combobox(props: {
  label: string;
  hint: string;
  value: string;
  choices: Choice[];
  choose: (value: string) => void;
}) {
  const { words, formats } = useReader();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const chosen = props.choices.find(({ value }) => value === props.value);
  const shown = useMemo(() => (typed === null ? [] : matching(props.choices, typed)), [typed, props.choices]);
  const open = typed !== null;
  function take(value: string) {
    setTyped(null);
    setActive(-1);
    props.choose(value);
  }
  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open) setTyped('');
      else setActive((active + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const choice = shown[Math.max(0, active)];
      if (choice !== undefined) take(choice.value);
    } else if (event.key === 'Escape') setTyped(null);
  }
  return (
    <div class="field combobox">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        dir="auto"
        placeholder={props.hint}
        aria-expanded={open && shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        value={typed ?? chosen?.label ?? props.value}
        onInput={(event) => {
          setActive(-1);
          if (event.currentTarget.value === '') take('');
          setTyped(event.currentTarget.value);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={press}
        onBlur={() => setTyped(null)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!open || shown.length === 0}>
        {shown.map((choice, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and says which one is active
          <div
            key={choice.value}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(choice.value)}
          >
            <bdi>{choice.label}</bdi> <span class="count">{formats.number(choice.count)}</span>
          </div>
        ))}
      </div>
      <span class="visually-hidden" role="status">
        {open && typed !== '' ? words.filters.matches(formats.number(shown.length)) : ''}
      </span>
    </div>
  );
}

/** Those whose name holds what is typed, the most frequent first. */
function matching(choices: Choice[], typed: string): Choice[] {
  const part = typed.trim();
  const found: Choice[] = [];
  for (const choice of choices) {
    if (part !== '' && !holdsPart(choice.label, part)) continue;
    found.push(choice);
    if (found.length === shownAtMost) break;
  }
  return found;
}

const plainLetters = (text: string) =>
  text.toLowerCase().replaceAll('\u200c', '').replaceAll('\u064a', '\u06cc').replaceAll('\u0643', '\u06a9');

function holdsPart(label: string, part: string): boolean {
  return plainLetters(label).includes(plainLetters(part)) || matchesIn(label, part).length > 0;
}
