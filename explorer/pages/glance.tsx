import { useMemo } from 'preact/hooks';
import type { Address } from '../address.ts';
import { noOutlet } from '../corpus/facets.ts';
import { type Bar, Bars } from '../parts/bars.tsx';
import { Day } from '../parts/day.tsx';
import { Pairs } from '../parts/pairs.tsx';
import { SearchBox } from '../parts/search_box.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { type Reader, useReader } from '../reader.ts';

const barsShown = 12;

/** The corpus at a glance; every number leads to its rows. */
export function GlancePage() {
  const reader = useReader();
  const { words, about } = reader;
  const charts = useMemo(() => barsOf(reader), [reader]);
  const { glance } = words;
  return (
    <>
      <h1>{words.tagline}</h1>
      <SearchBox page="search" />
      <Counts />
      {about.counts.documents_written === 0 && <p class="empty">{glance.empty}</p>}
      <div class="charts">
        <Timeline />
        <Pairs />
        <Bars title={glance.stages} about={glance.stagesAbout} bars={charts.stages} what={words.filters.stage} />
        <Bars
          title={glance.countries}
          about={glance.countriesAbout}
          bars={charts.countries}
          what={words.filters.country}
        />
        <Bars title={glance.classes} about={glance.classesAbout} bars={charts.classes} what={words.filters.class} />
        <Bars title={glance.outlets} about={glance.outletsAbout} bars={charts.outlets} what={words.filters.outlet} />
      </div>
    </>
  );
}

function Counts() {
  const { words, formats, about, link } = useReader();
  const { glance } = words;
  const count = (page: 'search' | 'statements' | 'agreements' | 'meetings', label: string, value: number) => (
    <li key={page}>
      <a href={link({ page })}>
        <b>{formats.number(value)}</b> <span>{label}</span>
      </a>
    </li>
  );
  return (
    <>
      <ul class="counts">
        {count('search', glance.documents, about.counts.documents_written)}
        {count('statements', glance.statements, about.rows.statements ?? 0)}
        {count('agreements', glance.agreements, about.rows.agreements ?? 0)}
        {count('meetings', glance.meetings, about.rows.meetings ?? 0)}
      </ul>
      <p class="hint">
        {about.days !== null && (
          <span>
            {glance.span}: <Day day={about.days.first} /> – <Day day={about.days.last} />
            {about.counts.documents_rejected > 0 && ' · '}
          </span>
        )}
        {about.counts.documents_rejected > 0 && glance.rejected(formats.number(about.counts.documents_rejected))}
      </p>
    </>
  );
}

function barsOf(reader: Reader): Record<'stages' | 'classes' | 'countries' | 'outlets', Bar[]> {
  const { about, label, link, language, words } = reader;
  const values = (column: 'stage' | 'cue_class', page: Address['page'], filter: 'stage' | 'class'): Bar[] =>
    about.values[column]
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({
        key: value,
        label: label(column, value),
        count,
        href: link({ page, filters: { [filter]: value } }),
      }));
  return {
    stages: values('stage', 'agreements', 'stage'),
    classes: largest(values('cue_class', 'statements', 'class')),
    countries: largest(
      about.countries
        .filter(({ statements }) => statements > 0)
        .map((country) => ({
          key: country.iso3,
          label: country[language],
          count: country.statements,
          href: link({ page: 'statements', filters: { country: country.iso3 } }),
        })),
    ),
    outlets: largest(
      about.outlets.map(({ name, documents }) => ({
        key: name,
        label: name || words.noOutlet,
        count: documents,
        href: link({ page: 'search', filters: { outlet: name || noOutlet } }),
      })),
    ),
  };
}

const largest = (bars: Bar[]) => [...bars].sort((a, b) => b.count - a.count).slice(0, barsShown);
