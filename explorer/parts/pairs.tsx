import { useReader } from '../reader.ts';

const pairsShown = 15;
const topicsShown = 10;

/** Agreements by pair of countries and topic, as a table whose cells are the darker the more they count; the numbers are links. */
export function Pairs() {
  const { words, formats, about, language, topic, link } = useReader();
  const pairs = about.pairs.slice(0, pairsShown);
  const totals = new Map<number, number>();
  for (const pair of pairs)
    for (const [number, count] of pair.topics) totals.set(number, (totals.get(number) ?? 0) + count);
  const topics = [...totals]
    .sort((a, b) => b[1] - a[1])
    .slice(0, topicsShown)
    .map(([number]) => number);
  const most = Math.max(1, ...pairs.flatMap((pair) => pair.topics.map(([, count]) => count)));
  if (about.counts.documents_written === 0) return null;
  return (
    <section class="chart wide">
      <h2>{words.glance.pairs}</h2>
      <p class="hint">{pairs.length === 0 ? words.glance.noPairs : words.glance.pairsAbout}</p>
      {pairs.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by the keys that scroll it
        <section class="scroll" tabIndex={0} aria-label={words.glance.pairs}>
          <table class="heat">
            <thead>
              <tr>
                <th scope="col">{words.glance.pair}</th>
                {topics.map((number) => (
                  <th key={number} scope="col">
                    {topic(about.topics[number]!.id)}
                  </th>
                ))}
                <th scope="col">{words.pages.meetings}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map((pair) => {
                const [a, b] = [about.countries[pair.a]!, about.countries[pair.b]!];
                const filters = { country: a.iso3, with: b.iso3 };
                const counts = new Map(pair.topics);
                return (
                  <tr key={a.iso3 + b.iso3}>
                    <th scope="row">
                      <a href={link({ page: 'agreements', filters })}>
                        <bdi>{a[language]}</bdi> – <bdi>{b[language]}</bdi>
                      </a>
                    </th>
                    {topics.map((number) => (
                      <Cell
                        key={number}
                        count={counts.get(number) ?? 0}
                        most={most}
                        href={link({ page: 'agreements', filters: { ...filters, topic: about.topics[number]!.id } })}
                      />
                    ))}
                    <td class="number">
                      {pair.meetings > 0 && (
                        <a href={link({ page: 'meetings', filters })}>{formats.number(pair.meetings)}</a>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Cell({ count, most, href }: { count: number; most: number; href: string }) {
  const { formats } = useReader();
  if (count === 0) return <td />;
  const share = Math.round(8 + 32 * Math.sqrt(count / most));
  return (
    <td class="number heat-cell" style={{ '--share': `${share}%` }}>
      <a href={href}>{formats.number(count)}</a>
    </td>
  );
}
