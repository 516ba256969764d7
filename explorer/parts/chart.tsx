import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useReader } from '../reader.ts';

export interface ChartProps {
  title: string;
  /** One sentence: what is drawn. It is the chart's name for those who do not see it. */
  about: string;
  draw(width: number, rightToLeft: boolean): Element;
  /** The same numbers as a table; a value may be a link. */
  table: { header: [string, string]; rows: { value: ComponentChildren; key: string; count: number }[] };
  children?: ComponentChildren;
}

/** A chart as wide as its place, and its numbers as a table beneath. */
export function Chart({ title, about, draw, table, children }: ChartProps) {
  const { words, formats, language } = useReader();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (width === 0) return;
    const drawn = draw(width, language === 'fa');
    // Plot names its parts in English; the chart has one name, in the reader's language
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', about);
    place.current?.replaceChildren(drawn);
  }, [draw, width, language, about]);
  return (
    <section class="chart">
      <h2>{title}</h2>
      {children}
      <div ref={place} class="drawing" />
      <details>
        <summary>
          {words.glance.asTable}
          <span class="visually-hidden">: {title}</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{table.header[0]}</th>
              <th scope="col" class="number">
                {table.header[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ value, key, count }) => (
              <tr key={key}>
                <th scope="row">{value}</th>
                <td class="number">{formats.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function useWidth(place: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return width;
}
