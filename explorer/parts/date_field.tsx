import { useId } from 'preact/hooks';
import { useReader } from '../reader.ts';

/** A day of publication from or until which is looked; the browser's own field, with the Persian day beneath it. */
export function DateField({ name, set }: { name: 'from' | 'to'; set: (name: 'from' | 'to', value: string) => void }) {
  const { words, about, address, formats, language } = useReader();
  const id = useId();
  const value = address.filters[name] ?? '';
  return (
    <div class="field">
      <label for={id}>{words.filters[name]}</label>
      <input
        id={id}
        type="date"
        disabled={about.days === null}
        min={about.days?.first}
        max={about.days?.last}
        value={value}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
      {value !== '' && <span class="hint">{language === 'fa' ? formats.day(value) : formats.otherDay(value)}</span>}
    </div>
  );
}
