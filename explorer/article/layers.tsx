import { useReader } from '../reader.ts';
import { type Mark, type MarkKind, markKinds } from './marks.ts';

/** Which kinds of marks are shown; each switch wears the look of its marks. */
export function Layers({
  marks,
  shown,
  set,
}: {
  marks: Mark[];
  shown: ReadonlySet<MarkKind>;
  set(shown: ReadonlySet<MarkKind>): void;
}) {
  const { words, formats } = useReader();
  const counts = new Map<MarkKind, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const toggled = (kind: MarkKind) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    return next;
  };
  return (
    <fieldset class="layers">
      <legend>{words.article.layers}</legend>
      {markKinds
        .filter((kind) => counts.has(kind))
        .map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={shown.has(kind)} onChange={() => set(toggled(kind))} />
            <span class={`swatch mark-${kind}`}>{words.marks[kind]}</span>{' '}
            <span class="count">{formats.number(counts.get(kind)!)}</span>
          </label>
        ))}
    </fieldset>
  );
}
