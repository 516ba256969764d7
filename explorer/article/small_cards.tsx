import type { Article } from '../format.ts';
import { useReader } from '../reader.ts';
import { CardFrame, Closed, Fact, Reason } from './card.tsx';

export function MentionCard({ article, mention }: { article: Article; mention: Article['mentions'][number] }) {
  const { words, link } = useReader();
  const speaks = mention.entity !== null && /^(person|organization)/.test(mention.entity);
  return (
    <CardFrame kind="entity" quote={article.text.slice(...mention.at)} rule={['mentions', mention.rule]}>
      <Fact name={words.article.kind}>
        <Closed column="entity_kind" value={mention.kind} />
      </Fact>
      <Fact name={words.article.form}>
        <Closed column="mention_form" value={mention.form} />
      </Fact>
      <Fact name={words.article.entity}>
        {mention.entity === null ? (
          words.unknown
        ) : speaks ? (
          <a
            dir="ltr"
            href={link({ page: 'statements', document: '', row: '', query: '', filters: { speaker: mention.entity } })}
          >
            {mention.entity}
          </a>
        ) : (
          <code dir="ltr">{mention.entity}</code>
        )}
      </Fact>
    </CardFrame>
  );
}

export function TimeCard({ article, time }: { article: Article; time: Article['times'][number] }) {
  const { words } = useReader();
  return (
    <CardFrame kind="time" quote={article.text.slice(...time.at)}>
      <Fact name={words.article.value}>{time.value ? <code dir="ltr">{time.value}</code> : words.unknown}</Fact>
      <Reason reason={time.reason} />
    </CardFrame>
  );
}

export function TopicCard({ article, topic }: { article: Article; topic: Article['topics'][number] }) {
  const { words, topic: topicName } = useReader();
  return (
    <CardFrame kind="topic" quote={article.text.slice(...topic.at)} rule={['topics', topic.rule]}>
      <Fact name={words.filters.topic}>{topicName(topic.topic)}</Fact>
    </CardFrame>
  );
}

export function UnresolvedCard({
  article,
  unresolved,
}: {
  article: Article;
  unresolved: Article['unresolved'][number];
}) {
  const { words } = useReader();
  return (
    <CardFrame kind="unresolved" quote={article.text.slice(...unresolved.at)}>
      <Fact name={words.article.kind}>
        <Closed column="unresolved_kind" value={unresolved.kind} />
      </Fact>
      <Reason reason={unresolved.reason} />
    </CardFrame>
  );
}
