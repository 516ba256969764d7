import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../format.ts';
import { useReader } from '../reader.ts';
import { AgreementCard, MeetingCard, StatementCard } from './cards.tsx';
import type { Mark } from './marks.ts';
import { MentionCard, TimeCard, TopicCard, UnresolvedCard } from './small_cards.tsx';

/** What was read at one place of the text, a card for each row, and the rule that read it. */
export function Panel({ article, marks, close }: { article: Article; marks: Mark[]; close(): void }) {
  const { words } = useReader();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollTo(0, 0);
  }, [marks]);
  const rows = [...new Map(marks.map((mark) => [`${mark.table} ${mark.row}`, mark])).values()];
  return (
    <section
      ref={place}
      id="panel"
      class="panel"
      aria-label={words.article.panel}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {rows.length === 0 ? (
        <p class="hint">{words.article.choose}</p>
      ) : (
        <>
          <div class="panel-head">
            <h2>{words.article.here}</h2>
            <button type="button" onClick={close}>
              {words.article.close}
            </button>
          </div>
          {rows.map((mark) => (
            <Card key={`${mark.table} ${mark.row}`} article={article} mark={mark} />
          ))}
        </>
      )}
    </section>
  );
}

function Card({ article, mark: { table, row } }: { article: Article; mark: Mark }) {
  switch (table) {
    case 'statements':
      return <StatementCard article={article} statement={article.statements[row]!} />;
    case 'agreements':
      return <AgreementCard article={article} agreement={article.agreements[row]!} />;
    case 'meetings':
      return <MeetingCard article={article} meeting={article.meetings[row]!} />;
    case 'mentions':
      return <MentionCard article={article} mention={article.mentions[row]!} />;
    case 'times':
      return <TimeCard article={article} time={article.times[row]!} />;
    case 'topics':
      return <TopicCard article={article} topic={article.topics[row]!} />;
    case 'unresolved':
      return <UnresolvedCard article={article} unresolved={article.unresolved[row]!} />;
  }
}
