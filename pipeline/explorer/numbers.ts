/** The numbers by which outlets, countries, topics, values and actors are known in the pieces. */
import { none, type Speakers } from '../../explorer/format.ts';
import type { Row } from '../../schemas/index.ts';
import { vocabularies } from './labels.ts';
import type { Actor } from './sides.ts';
import type { Count, Survey } from './survey.ts';

/** From a name to its number, `none` for what has none. */
export type Numbers = (name: string | null) => number;

export interface Numbered {
  outlets: string[];
  countries: string[];
  topics: Row<'topics'>[];
  speakers: (Actor & Count)[];
  outlet: Numbers;
  country: Numbers;
  topic: Numbers;
  /** By the key of an actor. */
  speaker: Numbers;
  value: Record<keyof typeof vocabularies, Numbers>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers what the survey met, by how often it stands; topics in the order of the taxonomy. */
export function numbered({ outlets, countries, actors }: Survey, topics: Row<'topics'>[]): Numbered {
  const often = (counts: Map<string, Count>): string[] =>
    [...counts].sort(([a, x], [b, y]) => rows(y) - rows(x) || byText(a, b)).map(([name]) => name);
  const rows = ({ documents, statements, agreements, meetings }: Count): number =>
    documents + statements + agreements + meetings;
  const speakers = [...actors.values()].sort(
    (a, b) => b.statements - a.statements || b.meetings - a.meetings || byText(a.key, b.key),
  );
  const lists = { outlets: often(outlets), countries: often(countries), topics, speakers };
  return {
    ...lists,
    outlet: numbersOf(lists.outlets),
    country: numbersOf(lists.countries),
    topic: numbersOf(topics.map(({ topic_id }) => topic_id)),
    speaker: numbersOf(speakers.map(({ key }) => key)),
    value: Object.fromEntries(
      Object.entries(vocabularies).map(([column, values]) => [column, numbersOf(Object.keys(values))]),
    ) as Numbered['value'],
  };
}

function numbersOf(names: readonly string[]): Numbers {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return (name) => (name === null ? none : (numbers.get(name) ?? none));
}

/** The piece `speakers`. */
export function speakersPiece({ speakers, country }: Numbered): Speakers {
  return speakers.map(({ id, name, en, country: of, statements, meetings }) => ({
    id,
    name,
    en,
    country: country(of),
    statements,
    meetings,
  }));
}
