import type { Article } from '../format.ts';
import { Highlighted } from '../parts/highlighted.tsx';
import { ListPage, type RowProps } from '../parts/list_page.tsx';
import {
  articleLink,
  closedValue,
  Origin,
  originCells,
  originHeader,
  speakerNames,
  Tag,
  Topics,
  topicIds,
} from '../parts/row_parts.tsx';
import { useArticleWhenSeen } from '../parts/seen.ts';
import { useReader } from '../reader.ts';

export function StatementsPage() {
  return (
    <ListPage
      list="statements"
      row={StatementRow}
      csv={{
        header: [...originHeader, 'speaker', 'speaker_country', 'addressee', 'cue_class', 'mode', 'topics'],
        cells: (reader, listing, row) => [
          ...originCells(reader, listing, row),
          ...speakerNames(listing, 'speaker', row).concat('').slice(0, 1),
          reader.about.countries[(listing.table.columns.country as Int32Array)[row]!]?.iso3 ?? '',
          ...speakerNames(listing, 'addressee', row).concat('').slice(0, 1),
          closedValue(reader, listing, 'cue_class', row),
          closedValue(reader, listing, 'mode', row),
          topicIds(reader, listing, row).join(';'),
        ],
      }}
    />
  );
}

function StatementRow({ listing, row, document }: RowProps) {
  const reader = useReader();
  const { words, address } = reader;
  const { ref, article, failed } = useArticleWhenSeen(document);
  const statement = article?.statements[listing.table.place[row]!];
  const [speaker] = speakerNames(listing, 'speaker', row);
  const [addressee] = speakerNames(listing, 'addressee', row);
  return (
    <li ref={ref} class="row">
      <p class="who">
        <b>
          <bdi>{speaker ?? words.unknown}</bdi>
        </b>
        {addressee && (
          <>
            {' '}
            <span class="to">{words.article.addressee}</span> <bdi>{addressee}</bdi>
          </>
        )}
        <Tag column="cue_class" value={closedValue(reader, listing, 'cue_class', row)} tone="strong" />
        <Tag column="mode" value={closedValue(reader, listing, 'mode', row)} />
      </p>
      {article && statement ? (
        <blockquote lang="fa" dir="rtl">
          <a href={articleLink(reader, article.id, statement.id)}>
            <Highlighted text={contentOf(article, statement)} query={address.query} />
          </a>
        </blockquote>
      ) : (
        <p class="waiting">{failed ? words.errors.title : words.loading}</p>
      )}
      <Origin listing={listing} document={document} />
      <Topics listing={listing} row={row} />
    </li>
  );
}

/** The words of a statement; parts that stand apart are joined by an ellipsis. */
function contentOf({ text }: Article, { at }: Article['statements'][number]): string {
  return at.map(([start, end]) => text.slice(start, end)).join(' … ');
}
