import type { Article } from '../format.ts';
import { Day } from '../parts/day.tsx';
import { articleLink } from '../parts/row_parts.tsx';
import { useReader } from '../reader.ts';
import { CardFrame, Closed, Fact, Reason } from './card.tsx';

export function StatementCard({ article, statement }: { article: Article; statement: Article['statements'][number] }) {
  const reader = useReader();
  const { words, link, country, address } = reader;
  const named = words.article;
  const parent = article.statements.find(({ id }) => id === statement.parent);
  const speaker = statement.speakerId ?? statement.speaker;
  const content = statement.at.map(([start, end]) => article.text.slice(start, end)).join(' … ');
  return (
    <CardFrame
      kind="statement"
      quote={content}
      rule={['statements', statement.rule]}
      permanent={{ article, row: statement.id }}
    >
      <Fact name={named.speaker}>
        {speaker === null ? (
          words.unknown
        ) : (
          <a href={link({ page: 'statements', document: '', row: '', query: '', filters: { speaker } })}>
            <bdi>{statement.speaker}</bdi>
          </a>
        )}
      </Fact>
      <Fact name={named.speakerForm}>
        <Closed column="speaker_form" value={statement.speakerForm} />
      </Fact>
      <Reason reason={statement.speakerReason} />
      <Fact name={named.country}>{statement.speakerCountry && country(statement.speakerCountry)}</Fact>
      <Fact name={named.addressee}>{statement.addressee}</Fact>
      <Fact name={named.relay}>{statement.relay}</Fact>
      <Fact name={named.cue}>
        <bdi>{article.text.slice(...statement.cue)}</bdi> ({named.lemma}: <bdi>{statement.cueLemma}</bdi>)
      </Fact>
      <Fact name={named.class}>
        <Closed column="cue_class" value={statement.cueClass} />
      </Fact>
      <Fact name={named.mode}>
        <Closed column="mode" value={statement.mode} />
      </Fact>
      <TopicList topics={statement.topics} />
      <Fact name={named.polarity}>
        <Closed column="polarity" value={statement.polarity} />
      </Fact>
      <Fact name={named.modality}>
        <Closed column="modality" value={statement.modality} />
      </Fact>
      <Fact name={named.parent}>
        {parent && (
          <a href={articleLink({ ...reader, address }, article.id, parent.id)}>{parent.speaker ?? words.unknown}</a>
        )}
      </Fact>
      <Fact name={named.normalized}>
        {statement.normalized !== content && (
          <span lang="fa" dir="rtl">
            {statement.normalized}
          </span>
        )}
      </Fact>
    </CardFrame>
  );
}

export function AgreementCard({ article, agreement }: { article: Article; agreement: Article['agreements'][number] }) {
  const { words, country, label, formats } = useReader();
  const named = words.article;
  const parties = agreement.parties.map(({ party, role }) =>
    role === 'party' ? country(party) : `${country(party)} (${label('party_role', role)})`,
  );
  return (
    <CardFrame
      kind="agreement"
      quote={article.text.slice(...agreement.at)}
      rule={['agreements', agreement.rule]}
      permanent={{ article, row: agreement.id }}
    >
      <Fact name={named.name}>
        <bdi>{agreement.title}</bdi>
      </Fact>
      <Fact name={named.stage}>
        <Closed column="stage" value={agreement.stage} />
      </Fact>
      <Fact name={named.assertion}>
        <Closed column="assertion" value={agreement.assertion} />
      </Fact>
      <Fact name={named.instrument}>
        <Closed column="instrument" value={agreement.instrument} />
      </Fact>
      <Fact name={named.counts}>{agreement.counts ? named.yes : named.no}</Fact>
      <Fact name={named.parties}>{formats.list(parties)}</Fact>
      <TopicList topics={agreement.topics} />
      <Fact name={named.deadline}>{agreement.deadline}</Fact>
      <Fact name={named.period}>{agreement.period && <code dir="ltr">{agreement.period}</code>}</Fact>
      <Fact name={named.due}>{agreement.due && <Days days={agreement.due} />}</Fact>
      <Reason reason={agreement.dueReason} />
      <Fact name={named.venue}>{agreement.venue}</Fact>
      <Fact name={named.quantity}>{agreement.quantity}</Fact>
      <Fact name={named.sameAs}>{agreement.sameAs && <code dir="ltr">{agreement.sameAs}</code>}</Fact>
    </CardFrame>
  );
}

export function MeetingCard({ article, meeting }: { article: Article; meeting: Article['meetings'][number] }) {
  const { words, country, label } = useReader();
  const named = words.article;
  return (
    <CardFrame
      kind="meeting"
      quote={article.text.slice(...meeting.at)}
      rule={['meetings', meeting.rule]}
      permanent={{ article, row: meeting.id }}
    >
      <Fact name={named.kind}>
        <Closed column="kind" value={meeting.kind} />
      </Fact>
      <Fact name={named.state}>
        <Closed column="state" value={meeting.state} />
      </Fact>
      <Fact name={named.participants}>
        <ul class="plain">
          {meeting.participants.map((each) => (
            <li key={each.name}>
              <bdi>{each.name}</bdi> (
              {[each.country && country(each.country), label('participant_role', each.role)]
                .filter(Boolean)
                .join(' · ')}
              )
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={named.place}>{meeting.place}</Fact>
      <Fact name={named.when}>{meeting.when}</Fact>
      <Fact name={named.days}>{meeting.days && <Days days={meeting.days} />}</Fact>
    </CardFrame>
  );
}

export function TopicList({ topics }: { topics: string[] }) {
  const { words, topic, formats } = useReader();
  return <Fact name={words.article.topics}>{topics.length > 0 && formats.list(topics.map(topic))}</Fact>;
}

/** A stretch of days; one day where it begins and ends on the same. */
function Days({ days: [from, to] }: { days: [string, string] }) {
  return (
    <>
      <Day day={from} />
      {to !== from && (
        <>
          {' – '}
          <Day day={to} />
        </>
      )}
    </>
  );
}
