import { useReader } from '../reader.ts';

/** A day in the reader's calendar; the other calendar stands in its title. */
export function Day({ day }: { day: string }) {
  const { words, formats } = useReader();
  if (day === '') return <span class="day">{words.undated}</span>;
  return (
    <time class="day" dateTime={day} title={formats.otherDay(day)}>
      {formats.day(day)}
    </time>
  );
}
