import { useEffect, useMemo, useState } from 'preact/hooks';
import { Layers } from '../article/layers.tsx';
import { type Mark, type MarkKind, marksOf, paragraphsOf, type Segment, shownAtFirst } from '../article/marks.ts';
import { Outline } from '../article/outline.tsx';
import { Panel } from '../article/panel.tsx';
import { MarkedText } from '../article/text.tsx';
import { type Article, idShards, shardOf } from '../format.ts';
import { Day } from '../parts/day.tsx';
import { NotHere } from '../parts/error_view.tsx';
import { articleLink } from '../parts/row_parts.tsx';
import { loadArticle, loadIdShard } from '../pieces.ts';
import { useReader, useWaiting } from '../reader.ts';
import { matchesIn } from '../search.ts';

/** One article, found by its id, so that a link stays right when the corpus grows. */
export function ArticlePage() {
  const { words, address } = useReader();
  const article = useWaiting(() => articleOf(address.document), [address.document]);
  useEffect(() => {
    if (article) document.title = `${article.title ?? words.pages.article} · ${words.title}`;
  }, [article, words]);
  if (article === undefined)
    return (
      <p class="loading" role="status">
        {words.loading}
      </p>
    );
  return <ArticleView key={article.id} article={article} />;
}

async function articleOf(id: string): Promise<Article> {
  const number = (await loadIdShard(shardOf(id, idShards)))[id];
  if (number === undefined) throw new NotHere(id);
  return loadArticle(number);
}

const tablesOfRows = ['statements', 'agreements', 'meetings'] as const;

function ArticleView({ article }: { article: Article }) {
  const { words, address } = useReader();
  const [shown, setShown] = useState<ReadonlySet<MarkKind>>(new Set(shownAtFirst));
  const [open, setOpen] = useState<{ start: number; marks: Mark[] }>({ start: -1, marks: [] });
  const marks = useMemo(() => marksOf(article), [article]);
  const isTarget = useMemo(() => {
    const table = tablesOfRows.find((each) => article[each].some(({ id }) => id === address.row));
    const row = table === undefined ? -1 : article[table].findIndex(({ id }) => id === address.row);
    return (mark: Mark) => mark.table === table && mark.row === row && mark.kind === table.slice(0, -1);
  }, [article, address.row]);
  const paragraphs = useMemo(() => {
    const seen = marks.filter((mark) => shown.has(mark.kind) || isTarget(mark));
    return paragraphsOf(article, seen, address.query === '' ? [] : matchesIn(article.text, address.query));
  }, [article, marks, shown, isTarget, address.query]);
  useEffect(() => {
    const meant = marks.filter(isTarget);
    if (meant.length > 0) setOpen({ start: -1, marks: meant.slice(0, 1) });
  }, [marks, isTarget]);
  function close() {
    const segment = document.querySelector<HTMLElement>(`[data-start="${open.start}"]`);
    setOpen({ start: -1, marks: [] });
    segment?.focus();
  }
  function choose({ start, marks: here }: Segment) {
    setOpen({ start, marks: here });
    requestAnimationFrame(() => document.getElementById('panel')?.focus({ preventScroll: true }));
  }
  return (
    <div class="article-layout">
      <div class="article-main">
        <Head article={article} />
        {address.row !== '' && !marks.some(isTarget) && (
          <p class="warning" role="alert">
            {words.errors.row(address.row)}
          </p>
        )}
        <Layers marks={marks} shown={shown} set={setShown} />
        <MarkedText article={article} paragraphs={paragraphs} open={open.start} isTarget={isTarget} choose={choose} />
      </div>
      <div class={open.marks.length > 0 ? 'side opened' : 'side'}>
        <Panel article={article} marks={open.marks} close={close} />
        <Outline article={article} />
      </div>
    </div>
  );
}

/** Title, outlet, day, source. The title is left to the text where the text begins with it. */
function Head({ article }: { article: Article }) {
  const reader = useReader();
  const { words } = reader;
  const named = words.article;
  const titled = article.title !== null && !article.text.trimStart().startsWith(article.title);
  return (
    <header class="article-head">
      <h1 class={titled ? '' : 'visually-hidden'} lang="fa" dir="auto">
        {article.title ?? named.text}
      </h1>
      <p class="origin">
        {article.outlet && <bdi>{article.outlet}</bdi>}
        <Day day={article.published?.slice(0, 10) ?? ''} />
        {article.url && /^https?:/.test(article.url) && (
          <a href={article.url} rel="noreferrer noopener">
            {named.original}
          </a>
        )}
        <span>
          {named.source}: <code dir="ltr">{article.source}</code>
        </span>
      </p>
      {article.duplicate_of && (
        <p class="warning">
          {named.repeat} <a href={articleLink(reader, article.duplicate_of)}>{article.duplicate_of}</a>
        </p>
      )}
    </header>
  );
}
