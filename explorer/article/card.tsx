import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatAddress, home } from '../address.ts';
import type { Article } from '../format.ts';
import { useReader } from '../reader.ts';
import { reasonIn } from '../rules/reasons.ts';
import { type RuleTable, ruleSentence } from '../rules/rules.ts';
import type { MarkKind } from './marks.ts';

/** A card of one row: its kind, its facts, its rule and, where it has one, its permanent link. */
export function CardFrame(props: {
  kind: MarkKind;
  quote: string;
  children: ComponentChildren;
  rule?: [table: RuleTable, rule: string];
  permanent?: { article: Article; row: string };
}) {
  const { words } = useReader();
  return (
    <article class={`card kind-${props.kind}`}>
      <h3>{words.marks[props.kind]}</h3>
      <blockquote lang="fa" dir="rtl">
        {props.quote}
      </blockquote>
      <dl>
        {props.children}
        {props.rule && <Rule table={props.rule[0]} rule={props.rule[1]} />}
      </dl>
      {props.permanent && <CopyLink {...props.permanent} />}
    </article>
  );
}

/** A name and its value; nothing where there is no value. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

export function Closed({ column, value }: { column: string; value: string }) {
  const { label, meaning } = useReader();
  return <span title={meaning(column, value)}>{label(column, value)}</span>;
}

/** Why something is not known. */
export function Reason({ reason }: { reason: string | null }) {
  const { words, language } = useReader();
  if (reason === null) return null;
  const told = reasonIn(language, reason);
  return (
    <Fact name={words.article.reason}>
      <span lang={told.language} dir="auto">
        {told.text}
      </span>
    </Fact>
  );
}

function Rule({ table, rule }: { table: RuleTable; rule: string }) {
  const { words, language } = useReader();
  return (
    <Fact name={words.article.rule}>
      <code dir="ltr">{rule}</code>
      <span class="rule-sentence">{ruleSentence(table, rule, language)}</span>
    </Fact>
  );
}

/** The permanent link of a row: to follow, and to copy. */
function CopyLink({ article, row }: { article: Article; row: string }) {
  const { words, address } = useReader();
  const [said, setSaid] = useState('');
  const link = formatAddress({ ...home, page: 'article', document: article.id, row });
  async function copy() {
    location.hash = formatAddress({ ...home, page: 'article', document: article.id, row, language: address.language });
    try {
      await navigator.clipboard.writeText(location.href.split('#', 1)[0] + link);
      setSaid(words.article.linked);
    } catch {
      setSaid(words.article.linkFailed);
    }
  }
  return (
    <p class="copy">
      <button type="button" onClick={copy}>
        {words.article.link}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}
