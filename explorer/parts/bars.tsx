import { axisY, barX, plot, text } from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import { useReader } from '../reader.ts';
import { Chart } from './chart.tsx';

export interface Bar {
  key: string;
  label: string;
  count: number;
  /** Where the rows behind the number are. */
  href: string;
}

const barHeight = 30;
const fontSize = 13;

/** Bars that begin where reading begins: on the right in Persian. Each has its number at its end. */
export function Bars({ title, about, bars, what }: { title: string; about: string; bars: Bar[]; what: string }) {
  const { words, formats } = useReader();
  const draw = useMemo(
    () => (width: number, rightToLeft: boolean) => {
      const side = rightToLeft ? 'Right' : 'Left';
      const room = Math.min(width * 0.45, 16 + Math.max(...bars.map(({ label }) => widthOf(label))));
      return plot({
        width,
        height: bars.length * barHeight + 8,
        margin: 4,
        [`margin${side}`]: room,
        [`margin${rightToLeft ? 'Left' : 'Right'}`]: 64,
        x: { reverse: rightToLeft, axis: null },
        y: { domain: bars.map(({ key }) => key), label: null, padding: 0.3 },
        style: { fontSize: `${fontSize}px`, fontFamily: 'inherit', background: 'none' },
        marks: [
          barX(bars, { x: 'count', y: 'key', fill: 'var(--accent)', rx: 2 }),
          axisY({
            anchor: rightToLeft ? 'right' : 'left',
            tickSize: 0,
            tickPadding: 8,
            tickFormat: (key: string) => shortened(bars.find((bar) => bar.key === key)!.label, room - 12),
          }),
          text(bars, {
            x: 'count',
            y: 'key',
            text: (bar: Bar) => formats.number(bar.count),
            textAnchor: rightToLeft ? 'end' : 'start',
            dx: rightToLeft ? -6 : 6,
          }),
        ],
      });
    },
    [bars, formats],
  );
  if (bars.length === 0) return null;
  const rows = bars.map(({ key, label, count, href }) => ({ key, count, value: <a href={href}>{label}</a> }));
  return <Chart title={title} about={about} draw={draw} table={{ header: [what, words.glance.count], rows }} />;
}

/** A label cut so that it is no wider than its room. */
function shortened(label: string, room: number): string {
  let cut = label;
  while (widthOf(cut) > room && cut.length > 2) cut = `${cut.slice(0, -2)}…`;
  return cut;
}

const pen = document.createElement('canvas').getContext('2d')!;

/** How wide a label is drawn. */
function widthOf(label: string): number {
  pen.font = `${fontSize}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return pen.measureText(label).width;
}
