/** The piece `about`: what the first page shows. */
import type { About } from '../../explorer/format.ts';
import { tableNames } from '../../schemas/index.ts';
import { type Output, rowCount } from '../output/read.ts';
import { labels, vocabularies } from './labels.ts';
import type { Numbered } from './numbers.ts';
import type { Survey } from './survey.ts';

/** The first page of an output whose survey is given, with blocks of so many documents. */
export function aboutPiece(output: Output, found: Survey, numbers: Numbered, block: number): About {
  const [first, last] = found.days;
  return {
    version: output.manifest.code.version,
    counts: output.manifest.counts,
    rows: Object.fromEntries(tableNames.map((table) => [table, rowCount(output, table)])),
    blocks: Math.ceil(found.documents / block),
    days: first === '' ? null : { first, last },
    months: [...found.months].sort().map(([month, count]) => ({ month, ...count })),
    outlets: numbers.outlets.map((name) => ({ name, documents: found.outlets.get(name)!.documents })),
    topics: numbers.topics.map(({ topic_id, parent, label_fa, label_en }) => ({
      id: topic_id,
      parent,
      fa: label_fa,
      en: label_en,
      statements: found.topics.get(topic_id)?.statements ?? 0,
      agreements: found.topics.get(topic_id)?.agreements ?? 0,
    })),
    countries: countries(found, numbers),
    pairs: pairs(found, numbers),
    values: Object.fromEntries(
      Object.entries(vocabularies).map(([column, values]) => [
        column,
        Object.keys(values).map((value) => [value, found.values.get(`${column} ${value}`) ?? 0]),
      ]),
    ) as About['values'],
    labels: labels as unknown as About['labels'],
  };
}

function countries({ names, countries }: Survey, numbers: Numbered): About['countries'] {
  return numbers.countries.map((iso3) => {
    const name = names.countries.get(iso3);
    const { statements, agreements, meetings } = countries.get(iso3)!;
    return { iso3, fa: name?.name ?? iso3, en: name?.name_en ?? iso3, statements, agreements, meetings };
  });
}

/** Those that share most first. */
function pairs({ pairs, pairTopics }: Survey, { country, topic }: Numbered): About['pairs'] {
  const found = [...pairs].map(([pair, { agreements, meetings }]) => {
    const [a, b] = pair
      .split(' ')
      .map(country)
      .sort((one, other) => one - other);
    const topics = [...pairTopics.get(pair)!].map(([id, count]): [number, number] => [topic(id), count.agreements]);
    return { a: a!, b: b!, agreements, meetings, topics: topics.sort(([a, x], [b, y]) => y - x || a - b) };
  });
  return found.sort((x, y) => y.agreements + y.meetings - x.agreements - x.meetings || x.a - y.a || x.b - y.b);
}
