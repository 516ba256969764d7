import { Day } from '../parts/day.tsx';
import { Highlighted } from '../parts/highlighted.tsx';
import { ListPage, type RowProps } from '../parts/list_page.tsx';
import {
  articleLink,
  closedValue,
  countryNames,
  Origin,
  originCells,
  originHeader,
  speakerNames,
  Tag,
} from '../parts/row_parts.tsx';
import { useArticleWhenSeen } from '../parts/seen.ts';
import { useReader } from '../reader.ts';

export function MeetingsPage() {
  return (
    <ListPage
      list="meetings"
      row={MeetingRow}
      csv={{
        header: [...originHeader, 'kind', 'state', 'participants', 'countries', 'place', 'date_from'],
        cells: (reader, listing, row) => [
          ...originCells(reader, listing, row),
          closedValue(reader, listing, 'kind', row),
          closedValue(reader, listing, 'state', row),
          speakerNames(listing, 'participants', row).join(';'),
          countryNames(reader, listing, 'countries', row).join(';'),
          listing.table.words.place![row]!,
          listing.table.words.day![row]!,
        ],
      }}
    />
  );
}

function MeetingRow({ listing, row, document }: RowProps) {
  const reader = useReader();
  const { words, formats, address } = reader;
  const { ref, article, failed } = useArticleWhenSeen(document);
  const meeting = article?.meetings[listing.table.place[row]!];
  const names = speakerNames(listing, 'participants', row);
  const place = listing.table.words.place![row]!;
  const day = listing.table.words.day![row]!;
  return (
    <li ref={ref} class="row">
      <p class="who">
        <b>
          <bdi>{names.length > 0 ? formats.list(names) : words.unknown}</bdi>
        </b>
        <Tag column="kind" value={closedValue(reader, listing, 'kind', row)} tone="strong" />
        <Tag column="state" value={closedValue(reader, listing, 'state', row)} />
      </p>
      {(place !== '' || day !== '') && (
        <p class="facts">
          {place !== '' && (
            <span>
              {words.article.place}: <bdi>{place}</bdi>
            </span>
          )}
          {day !== '' && (
            <span>
              {words.article.when}: <Day day={day} />
            </span>
          )}
        </p>
      )}
      {article && meeting ? (
        <blockquote lang="fa" dir="rtl">
          <a href={articleLink(reader, article.id, meeting.id)}>
            <Highlighted text={article.text.slice(...meeting.at)} query={address.query} />
          </a>
        </blockquote>
      ) : (
        <p class="waiting">{failed ? words.errors.title : words.loading}</p>
      )}
      <Origin listing={listing} document={document} />
    </li>
  );
}
