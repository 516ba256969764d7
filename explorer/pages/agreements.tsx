import { valuesAt } from '../corpus/tables.ts';
import { Day } from '../parts/day.tsx';
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

export function AgreementsPage() {
  return (
    <ListPage
      list="agreements"
      row={AgreementRow}
      csv={{
        header: [
          ...originHeader,
          'agreement',
          'stage',
          'instrument',
          'assertion',
          'parties',
          'topics',
          'due',
          'counts_as_agreement',
        ],
        cells: (reader, listing, row) => [
          ...originCells(reader, listing, row),
          listing.table.words.title![row]!,
          closedValue(reader, listing, 'stage', row),
          closedValue(reader, listing, 'instrument', row),
          closedValue(reader, listing, 'assertion', row),
          speakerNames(listing, 'parties', row).join(';'),
          topicIds(reader, listing, row).join(';'),
          listing.table.words.due![row]!,
          String(counts(listing.table.columns.counts as Int32Array, row)),
        ],
      }}
    />
  );
}

const counts = (column: Int32Array, row: number) => column[row] === 1;

function AgreementRow({ listing, row, document }: RowProps) {
  const reader = useReader();
  const { words, formats, address } = reader;
  const { ref, article, failed } = useArticleWhenSeen(document);
  const agreement = article?.agreements[listing.table.place[row]!];
  const due = listing.table.words.due![row]!;
  const parties = valuesAt(listing.table.columns.parties!, row);
  const title = <Highlighted text={listing.table.words.title![row]!} query={address.query} />;
  return (
    <li ref={ref} class="row">
      <p class="who">
        <b lang="fa" dir="rtl">
          {article && agreement ? <a href={articleLink(reader, article.id, agreement.id)}>{title}</a> : title}
        </b>
        <Tag column="stage" value={closedValue(reader, listing, 'stage', row)} tone="strong" />
        <Tag column="instrument" value={closedValue(reader, listing, 'instrument', row)} />
        {!counts(listing.table.columns.counts as Int32Array, row) && (
          <span class="tag quiet">{words.list.notCounted}</span>
        )}
      </p>
      {parties.length > 0 && (
        <p>
          {words.article.parties}: <bdi>{formats.list(partyNames(reader, listing, row))}</bdi>
        </p>
      )}
      {due !== '' && (
        <p>
          {words.article.due}: <Day day={due} />
        </p>
      )}
      {article && agreement ? (
        <blockquote lang="fa" dir="rtl">
          <Highlighted text={article.text.slice(...agreement.at)} query={address.query} />
        </blockquote>
      ) : (
        <p class="waiting">{failed ? words.errors.title : words.loading}</p>
      )}
      <Origin listing={listing} document={document} />
      <Topics listing={listing} row={row} />
    </li>
  );
}

/** Parties by name; countries in the reader's language. */
function partyNames(reader: ReturnType<typeof useReader>, listing: RowProps['listing'], row: number): string[] {
  return Array.from(valuesAt(listing.table.columns.parties!, row), (number) => {
    const party = listing.speakers[number];
    return (reader.language === 'en' ? party?.en : null) ?? party?.name ?? '';
  });
}
