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

/** Bars that begin where reading begins: on the right in Persian. Each has its number at its end. */
export function Bars({ title, about, bars, what }: { title: string; about: string; bars: Bar[]; what: string }) {
  const { words, formats } = useReader();
  const draw = useMemo(
    () => (width: number, rightToLeft: boolean) => {
      const side = rightToLeft ? 'Right' : 'Left';
      const longest = Math.max(...bars.map(({ label }) => label.length));
      const room = Math.min(width * 0.45, 24 + longest * 7.2);
      return plot({
        width,
        height: bars.length * barHeight + 8,
        margin: 4,
        [`margin${side}`]: room,
        [`margin${rightToLeft ? 'Left' : 'Right'}`]: 64,
        x: { reverse: rightToLeft, axis: null },
        y: { domain: bars.map(({ key }) => key), label: null, padding: 0.3 },
        style: { fontSize: '13px', fontFamily: 'inherit', background: 'none' },
        marks: [
          barX(bars, { x: 'count', y: 'key', fill: 'var(--accent)', rx: 2 }),
          axisY({
            anchor: rightToLeft ? 'right' : 'left',
            tickSize: 0,
            tickPadding: 8,
            tickFormat: (key: string) => shortened(bars.find((bar) => bar.key === key)!.label, room / 7),
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

const shortened = (label: string, letters: number) =>
  label.length <= letters ? label : `${label.slice(0, Math.floor(letters) - 1)}…`;
