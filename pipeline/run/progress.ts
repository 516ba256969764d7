/** What a build says while it works. `done` gets the last word. */
export interface Progress {
  batch(documents: number, bytes: number): void;
  done(summary: Record<string, string | number>): void;
}

export type LogForm = 'auto' | 'json' | 'quiet';

const lineEvery = 5_000; // milliseconds between two lines where no terminal shows a bar
const barEvery = 100;

/**
 * On a terminal a line that is written over (documents, MB/s, time left); with CI=true plain lines; on a pipe nothing;
 * as JSON lines where asked. All on stderr: stdout is for data.
 */
export function openProgress(form: LogForm, totalBytes: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const terminal = form === 'auto' && stream.isTTY === true;
  const lines = form === 'auto' && !terminal && process.env.CI === 'true';
  const started = performance.now();
  let last = started;

  const state = (documents: number, bytes: number) => {
    const seconds = (performance.now() - started) / 1000;
    const left = bytes > 0 ? Math.max(0, (totalBytes / bytes - 1) * seconds) : 0;
    return {
      documents,
      mb_per_second: Number((bytes / 1e6 / Math.max(seconds, 1e-3)).toFixed(1)),
      seconds_left: Math.round(left),
    };
  };
  const say = (text: string): void => {
    stream.write(text);
  };

  return {
    batch(documents, bytes) {
      const now = performance.now();
      if (form === 'quiet' || now - last < (terminal ? barEvery : lineEvery)) return;
      last = now;
      const { mb_per_second, seconds_left } = state(documents, bytes);
      if (terminal) say(`\r\u001b[2K${documents} documents · ${mb_per_second} MB/s · ${seconds_left} s left`);
      else if (form === 'json') say(`${JSON.stringify({ event: 'progress', ...state(documents, bytes) })}\n`);
      else if (lines) say(`${documents} documents, ${mb_per_second} MB/s, ${seconds_left} s left\n`);
    },
    done(summary) {
      if (form === 'json') return say(`${JSON.stringify({ event: 'done', ...summary })}\n`);
      if (terminal) say('\r\u001b[2K');
      if (terminal || lines)
        say(
          `${Object.entries(summary)
            .map(([key, value]) => `${key.replaceAll('_', ' ')} ${value}`)
            .join(' · ')}\n`,
        );
    },
  };
}
