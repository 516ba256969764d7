/** What a build says, on each kind of stderr. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LogForm, openProgress } from '../../pipeline/run/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** All that is said of a build of 4 MB that has read half after ten seconds. */
function said(form: LogForm, surroundings: { isTTY?: boolean; CI?: string }, totalBytes: number | null = 4_000_000) {
  vi.stubEnv('CI', surroundings.CI);
  let text = '';
  const write = (part: string) => {
    text += part;
    return true;
  };
  const stream = { isTTY: surroundings.isTTY, write } as unknown as NodeJS.WriteStream;
  const progress = openProgress(form, totalBytes, stream);
  progress.batch(1, 1);
  vi.advanceTimersByTime(10_000);
  progress.batch(500, 2_000_000);
  progress.done({ documents_in: 1000, out: 'out' });
  progress.failed('why');
  return text;
}

const clear = '\r\u001b[2K';

test.each([
  [
    'a terminal',
    'auto',
    { isTTY: true },
    `${clear}500 documents · 0.2 MB/s · 10 s left${clear}documents in 1000 · out out\n${clear}peyman: why\n`,
  ],
  ['CI', 'auto', { CI: 'true' }, '500 documents · 0.2 MB/s · 10 s left\ndocuments in 1000 · out out\npeyman: why\n'],
  ['a pipe', 'auto', {}, 'peyman: why\n'],
  ['a terminal, quiet', 'quiet', { isTTY: true }, 'peyman: why\n'],
  ['CI, quiet', 'quiet', { CI: 'true' }, 'peyman: why\n'],
] as const)('%s', (_, form, surroundings, text) => {
  expect(said(form, surroundings)).toBe(text);
});

test.each([{ isTTY: true }, { CI: 'true' }, {}])('JSON lines, whatever stderr is: %j', (surroundings) => {
  const lines = said('json', surroundings).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { event: 'progress', documents: 500, mb_per_second: 0.2, seconds_left: 10 },
    { event: 'done', documents_in: 1000, out: 'out' },
    { event: 'failed', message: 'why' },
  ]);
});

test('no time left where the size of the input is not known, or is passed', () => {
  expect(said('auto', { CI: 'true' }, null)).toMatch(/^500 documents · 0\.2 MB\/s\n/);
  expect(said('auto', { CI: 'true' }, 1_000_000)).toContain(' · 0 s left\n');
});
