import type { Article } from '../format.ts';
import { articleLink } from '../parts/row_parts.tsx';
import { useReader } from '../reader.ts';

/** The rows of an article as a list of permanent links: the way through it without the marks. */
export function Outline({ article }: { article: Article }) {
  const reader = useReader();
  const { words, formats, label, address } = reader;
  const rows = {
    statements: article.statements.map((each) => ({
      id: each.id,
      text: `${each.speaker ?? words.unknown}: ${article.text.slice(...each.at[0]!)}`,
      note: label('cue_class', each.cueClass),
    })),
    agreements: article.agreements.map((each) => ({ id: each.id, text: each.title, note: label('stage', each.stage) })),
    meetings: article.meetings.map((each) => ({
      id: each.id,
      text: each.participants.map(({ name }) => name).join('، '),
      note: label('kind', each.kind),
    })),
  };
  const names = (['statements', 'agreements', 'meetings'] as const).filter((name) => rows[name].length > 0);
  return (
    <nav class="outline" aria-label={words.article.inside}>
      <h2>{words.article.inside}</h2>
      {names.length === 0 && <p class="hint">{words.article.noRows}</p>}
      {names.map((name) => (
        <details key={name} open={rows[name].some(({ id }) => id === address.row)}>
          <summary>{words.list.found[name](formats.number(rows[name].length))}</summary>
          <ol>
            {rows[name].map(({ id, text, note }) => (
              <li key={id}>
                <a href={articleLink(reader, article.id, id)} aria-current={id === address.row ? 'true' : undefined}>
                  <span class="outline-text" lang="fa" dir="rtl">
                    {text}
                  </span>
                </a>{' '}
                <span class="note">{note}</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </nav>
  );
}
