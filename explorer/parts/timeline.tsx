import { axisX, axisY, gridY, plot, rectY, ruleY } from '@observablehq/plot';
import { useMemo, useState } from 'preact/hooks';
import { useReader } from '../reader.ts';
import { Chart } from './chart.tsx';

const measures = ['documents', 'statements', 'agreements', 'meetings'] as const;
type Measure = (typeof measures)[number];

/** Articles, statements, agreements or meetings by month; time runs in the direction of reading. */
export function Timeline() {
  const { words, formats, about, link } = useReader();
  const [measure, setMeasure] = useState<Measure>('documents');
  const months = useMemo(() => about.months.filter(({ month }) => month !== ''), [about]);
  const undated = about.months.find(({ month }) => month === '')?.documents ?? 0;
  const draw = useMemo(
    () => (width: number, rightToLeft: boolean) =>
      plot({
        width,
        height: Math.min(300, Math.max(200, width * 0.35)),
        marginBottom: 36,
        [rightToLeft ? 'marginRight' : 'marginLeft']: 56,
        [rightToLeft ? 'marginLeft' : 'marginRight']: 16,
        x: { type: 'utc', reverse: rightToLeft, label: null },
        y: { label: null, nice: true, zero: true },
        style: { fontSize: '12px', fontFamily: 'inherit', background: 'none' },
        marks: [
          gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY({
            anchor: rightToLeft ? 'right' : 'left',
            ticks: 4,
            tickSize: 0,
            tickFormat: (value: number) => (Number.isInteger(value) ? formats.number(value) : ''),
          }),
          axisX({
            ticks: Math.max(2, Math.floor(width / 110)),
            tickFormat: (date: Date) => formats.month(date.toISOString().slice(0, 7)),
          }),
          rectY(months, {
            x1: (each) => new Date(`${each.month}-01T00:00:00Z`),
            x2: (each) => monthAfter(each.month),
            y: measure,
            fill: 'var(--accent)',
            insetLeft: 0.5,
            insetRight: 0.5,
          }),
          ruleY([0], { stroke: 'var(--ink-soft)' }),
        ],
      }),
    [months, measure, formats],
  );
  if (about.counts.documents_written === 0) return null;
  if (months.length === 0)
    return (
      <section class="chart">
        <h2>{words.glance.timeline}</h2>
        <p class="empty">{words.glance.allUndated}</p>
      </section>
    );
  const rows = months.map((each) => ({
    key: each.month,
    count: each[measure],
    value: (
      <a
        href={link({
          page: measure === 'documents' ? 'search' : measure,
          filters: { from: `${each.month}-01`, to: `${each.month}-31` },
        })}
      >
        {formats.month(each.month)}
      </a>
    ),
  }));
  const first = formats.month(months[0]!.month);
  const last = formats.month(months.at(-1)!.month);
  return (
    <Chart
      title={words.glance.timeline}
      about={words.glance.timelineAbout(words.glance[measure], first, last)}
      draw={draw}
      table={{ header: [words.glance.month, words.glance[measure]], rows }}
    >
      <div class="bar">
        <label class="inline">
          {words.glance.measure}{' '}
          <select value={measure} onChange={(event) => setMeasure(event.currentTarget.value as Measure)}>
            {measures.map((each) => (
              <option key={each} value={each}>
                {words.glance[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {undated > 0 && <p class="hint">{words.glance.undated(formats.number(undated))}</p>}
    </Chart>
  );
}

function monthAfter(month: string): Date {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1));
}
