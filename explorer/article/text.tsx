import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../format.ts';
import { useReader } from '../reader.ts';
import type { Mark, Paragraph, Segment } from './marks.ts';

export interface TextProps {
  article: Article;
  paragraphs: Paragraph[];
  /** Where the panel is open, by the start of its segment; -1 where it is closed. */
  open: number;
  /** True for the marks of the row that the address names. */
  isTarget(mark: Mark): boolean;
  choose(segment: Segment): void;
}

/** The article as it is, right to left, with its marks. One stop for the Tab key; the arrow keys go from mark to mark. */
export function MarkedText({ article, paragraphs, open, isTarget, choose }: TextProps) {
  const { words } = useReader();
  const place = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const openers = paragraphs.flatMap(({ segments }) => segments.filter(opens));
  const current = Math.min(stop, openers.length - 1);
  function move(to: number) {
    const at = Math.max(0, Math.min(openers.length - 1, to));
    setStop(at);
    place.current?.querySelector<HTMLElement>(`[data-start="${openers[at]?.start}"]`)?.focus();
  }
  function press(event: KeyboardEvent) {
    const at = openers.findIndex(({ start }) => String(start) === (event.target as HTMLElement).dataset.start);
    if (at < 0) return;
    if (event.key === 'Enter' || event.key === ' ') choose(openers[at]!);
    else {
      // the text runs from right to left in either language of the page
      const to = {
        ArrowLeft: at + 1,
        ArrowDown: at + 1,
        ArrowRight: at - 1,
        ArrowUp: at - 1,
        Home: 0,
        End: openers.length,
      }[event.key];
      if (to === undefined) return;
      move(to);
    }
    event.preventDefault();
  }
  useEffect(() => {
    const target = place.current?.querySelector<HTMLElement>('.target');
    target?.scrollIntoView({ block: 'start' });
  }, [article, isTarget]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the marks inside
    <div ref={place} class="article-text" lang="fa" dir="rtl" onKeyDown={press}>
      <p class="visually-hidden">{words.article.keys}</p>
      {paragraphs.map(({ kind, segments }) => (
        <p key={segments[0]!.start} class={`paragraph ${kind}`}>
          {segments.map((segment) => (
            <SegmentView
              key={segment.start}
              segment={segment}
              text={article.text.slice(segment.start, segment.end)}
              tabStop={openers[current]?.start === segment.start}
              open={open === segment.start}
              target={segment.marks.some(isTarget)}
              choose={() => {
                setStop(openers.findIndex(({ start }) => start === segment.start));
                choose(segment);
              }}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

const opens = (segment: Segment) => segment.opens && segment.marks.length > 0;

function SegmentView(props: {
  segment: Segment;
  text: string;
  tabStop: boolean;
  open: boolean;
  target: boolean;
  choose(): void;
}) {
  const { words } = useReader();
  const { segment, text, open, target, tabStop, choose } = props;
  const shown = segment.match ? <mark>{text}</mark> : text;
  const { marks } = segment;
  if (marks.length === 0) return <>{shown}</>;
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const depth = marks.filter(({ kind }) => kind === 'statement').length;
  const classes = ['segment', ...kinds.map((kind) => `mark-${kind}`)];
  if (depth > 1) classes.push('nested');
  if (target) classes.push('target');
  if (open) classes.push('open');
  const title = kinds.map((kind) => words.marks[kind]).join(' · ');
  if (!opens(segment))
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: a mark is opened by keys where it begins
      // biome-ignore lint/a11y/useKeyWithClickEvents: the same
      <span class={classes.join(' ')} title={title} onClick={choose}>
        {shown}
      </span>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element does not break over lines like text
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the whole text
    <span
      class={classes.join(' ')}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      data-start={segment.start}
      aria-expanded={open}
      title={title}
      onClick={choose}
    >
      {shown}
    </span>
  );
}
