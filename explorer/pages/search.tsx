import { Day } from '../parts/day.tsx';
import { Highlighted, snippetOf } from '../parts/highlighted.tsx';
import { ListPage, type RowProps } from '../parts/list_page.tsx';
import { articleLink, originCells, originHeader } from '../parts/row_parts.tsx';
import { useArticleWhenSeen } from '../parts/seen.ts';
import { useReader } from '../reader.ts';

export function SearchPage() {
  return <ListPage list="search" row={DocumentRow} csv={{ header: originHeader, cells: originCells }} />;
}

function DocumentRow({ listing, document }: RowProps) {
  const reader = useReader();
  const { words, about, formats, address } = reader;
  const { ref, article, failed } = useArticleWhenSeen(document);
  const { id, title, day, outlet } = listing.loaded.tables.documents;
  const name = about.outlets[outlet[document]!]?.name;
  const found = (['statements', 'agreements', 'meetings'] as const)
    .filter((each) => article && article[each].length > 0)
    .map((each) => words.list.found[each](formats.number(article![each].length)));
  return (
    <li ref={ref} class="row">
      <h2 dir="auto">
        <a href={articleLink(reader, id[document]!)}>
          <Highlighted text={title[document] || words.untitled} query={address.query} />
        </a>
      </h2>
      <p class="origin">
        <Day day={day[document]!} />
        {name && <bdi>{name}</bdi>}
        {found.length > 0 && <span>{found.join(' · ')}</span>}
      </p>
      {article ? (
        <Snippet text={article.text} query={address.query} />
      ) : (
        <p class="waiting">{failed ? words.errors.title : words.loading}</p>
      )}
    </li>
  );
}

function Snippet({ text, query }: { text: string; query: string }) {
  const snippet = snippetOf(text, query);
  return (
    <p class="snippet" lang="fa" dir="rtl">
      {snippet.before && '… '}
      <Highlighted text={snippet.text} query={query} />
      {snippet.after && ' …'}
    </p>
  );
}
