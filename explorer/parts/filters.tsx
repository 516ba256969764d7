import { useId } from 'preact/hooks';
import type { FilterName } from '../address.ts';
import { type Facet, facetsOf, type ListName, noOutlet, valuesOf } from '../corpus/facets.ts';
import type { Speakers } from '../format.ts';
import { go, type Reader, useReader } from '../reader.ts';
import { type Choice, Combobox } from './combobox.tsx';
import { DateField } from './date_field.tsx';

/** Filters that the list of articles has beside its own: they ask for what stands in an article. */
const insideArticles: Facet[] = [
  { name: 'speaker', column: 'speaker', of: 'speakers' },
  { name: 'country', column: 'country', of: 'countries' },
  { name: 'topic', column: 'topics', of: 'topics' },
  { name: 'stage', column: 'stage', of: 'stage' },
];

export const shownFacets = (list: ListName) =>
  list === 'search' ? [...insideArticles, ...facetsOf.search] : facetsOf[list];

/** The filters of a list. Numbers say how many rows a choice would give beside the other filters. */
export function Filters(props: { list: ListName; counts: Map<string, Int32Array>; speakers: Speakers }) {
  const reader = useReader();
  const { words, address, link } = reader;
  const set = (name: FilterName, value: string) => {
    const { [name]: _, ...rest } = address.filters;
    go(link({ filters: value === '' ? rest : { ...rest, [name]: value } }), true);
  };
  return (
    <fieldset class="filters">
      <legend>{words.filters.title}</legend>
      {shownFacets(props.list).map((facet) => (
        <FacetField key={facet.name} {...props} facet={facet} set={set} />
      ))}
      <DateField name="from" set={set} />
      <DateField name="to" set={set} />
      <label class="check">
        <input
          type="checkbox"
          checked={address.repeats}
          onChange={(event) => go(link({ repeats: event.currentTarget.checked }), true)}
        />
        {words.filters.repeats}
      </label>
      {(Object.keys(address.filters).length > 0 || address.repeats) && (
        <button type="button" onClick={() => go(link({ filters: {}, repeats: false }), true)}>
          {words.filters.reset}
        </button>
      )}
    </fieldset>
  );
}

function FacetField(props: {
  list: ListName;
  facet: Facet;
  counts: Map<string, Int32Array>;
  speakers: Speakers;
  set: (name: FilterName, value: string) => void;
}) {
  const reader = useReader();
  const id = useId();
  const { facet, speakers, set } = props;
  const label = facetLabel(reader, facet, props.list);
  const value = reader.address.filters[facet.name] ?? '';
  const choices = choicesOf(reader, facet, speakers, props.counts.get(facet.name), value);
  if (facet.of === 'speakers')
    return (
      <Combobox
        label={label}
        hint={reader.words.filters.speakerHint}
        value={value}
        choices={choices}
        choose={(chosen) => set(facet.name, chosen)}
      />
    );
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => set(facet.name, event.currentTarget.value)}>
        <option value="">{reader.words.filters.any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.count < 0 ? choice.label : `${choice.label} (${reader.formats.number(choice.count)})`}
          </option>
        ))}
      </select>
    </div>
  );
}

export function facetLabel({ words }: Reader, facet: Facet, list: ListName): string {
  if (facet.of !== 'speakers') return words.filters[facet.name as 'country'];
  return list === 'meetings'
    ? words.filters.person
    : list === 'agreements'
      ? words.filters.party
      : words.filters.speaker;
}

/** Values with rows, most rows first, and the chosen one in any case; a count of -1 where nothing is counted. */
function choicesOf(
  reader: Reader,
  facet: Facet,
  speakers: Speakers,
  counts: Int32Array | undefined,
  chosen: string,
): Choice[] {
  const choices = valuesOf(facet, reader.about, speakers).map((value, at) => ({
    value,
    label: valueLabel(reader, facet, value, speakers[at]?.name),
    count: counts?.[at] ?? (facet.of === 'speakers' ? (speakers[at]?.statements ?? 0) : -1),
  }));
  const offered = choices.filter(({ count, value }) => count !== 0 || value === chosen);
  // tens of thousands of speakers are not put into the order of the alphabet
  const byName = facet.of === 'speakers' ? () => 0 : reader.formats.compare;
  return offered.sort((a, b) => b.count - a.count || byName(a.label, b.label));
}

export function valueLabel(reader: Reader, facet: Facet, value: string, speaker?: string): string {
  if (facet.of === 'speakers') return speaker ?? value;
  if (facet.of === 'countries') return reader.country(value);
  if (facet.of === 'topics') return reader.topic(value);
  if (facet.of === 'outlets') return value === noOutlet ? reader.words.noOutlet : value;
  return reader.label(facet.of, value);
}
