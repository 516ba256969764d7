import type { FilterName } from '../address.ts';
import type { ListName } from '../corpus/facets.ts';
import type { Speakers } from '../format.ts';
import { useReader } from '../reader.ts';
import { facetLabel, shownFacets, valueLabel } from './filters.tsx';

/** What is searched and filtered now; each can be taken away. */
export function Chips({ list, speakers }: { list: ListName; speakers: Speakers }) {
  const reader = useReader();
  const { words, formats, address, link } = reader;
  const chips = shownFacets(list).flatMap((facet) => {
    const value = address.filters[facet.name];
    if (value === undefined) return [];
    const speaker = facet.of === 'speakers' ? speakers.find(({ id, name }) => (id ?? name) === value)?.name : undefined;
    return [
      {
        name: facet.name,
        text: `${facetLabel(reader, facet, list)}: \u2068${valueLabel(reader, facet, value, speaker)}\u2069`,
      },
    ];
  });
  for (const name of ['from', 'to'] as const) {
    const day = address.filters[name];
    if (day !== undefined) chips.push({ name, text: `${words.filters[name]} \u2068${formats.day(day)}\u2069` });
  }
  const without = (name: FilterName) => {
    const { [name]: _, ...filters } = address.filters;
    return link({ filters });
  };
  if (chips.length === 0 && address.query === '') return null;
  return (
    <ul class="chips">
      {address.query !== '' && (
        <Chip text={`«${address.query}»`} href={link({ query: '' })} label={words.search.clear} />
      )}
      {chips.map(({ name, text }) => (
        <Chip key={name} text={text} href={without(name)} label={words.filters.remove(text)} />
      ))}
    </ul>
  );
}

function Chip({ text, href, label }: { text: string; href: string; label: string }) {
  return (
    <li>
      <bdi>{text}</bdi>
      <a href={href}>
        <span aria-hidden="true">×</span>
        <span class="visually-hidden">{label}</span>
      </a>
    </li>
  );
}
