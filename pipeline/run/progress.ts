/** What a build says while it works: `done` what came of it, `failed` why its exit code is not 0. */
export interface Progress {
  batch(documents: number, bytes: number): void;
  done(summary: Record<string, string | number>): void;
  failed(message: string): void;
}

/** auto: as fits where it goes; json: a line an event; quiet: nothing. */
export type LogForm = 'auto' | 'json' | 'quiet';

const lineEvery = 5_000; // milliseconds between two lines where no terminal shows a bar
const barEvery = 100;
const clearLine = '\r\u001b[2K';

/**
 * On a terminal a line that is written over (documents, MB/s, time left); with CI=true plain lines; on a pipe nothing;
 * as JSON lines where asked. A failure is said in every form. All on stderr: stdout is for data. `totalBytes` is null
 * where it cannot be known; then no time left is said.
 */
export function openProgress(
  form: LogForm,
  totalBytes: number | null,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const terminal = form === 'auto' && stream.isTTY === true;
  const lines = form === 'auto' && !terminal && process.env.CI === 'true';
  const started = performance.now();
  let last = started;
  const say = (text: string): void => {
    stream.write(text);
  };
  return {
    batch(documents, bytes) {
      const now = performance.now();
      if (form === 'quiet' || now - last < (terminal ? barEvery : lineEvery)) return;
      last = now;
      const state = { documents, ...speed(bytes, totalBytes, (now - started) / 1000) };
      if (form === 'json') say(`${JSON.stringify({ event: 'progress', ...state })}\n`);
      else if (terminal) say(`${clearLine}${progressLine(state)}`);
      else if (lines) say(`${progressLine(state)}\n`);
    },
    done(summary) {
      if (form === 'json') return say(`${JSON.stringify({ event: 'done', ...summary })}\n`);
      const parts = Object.entries(summary).map(([key, value]) => `${key.replaceAll('_', ' ')} ${value}`);
      if (terminal) say(clearLine);
      if (terminal || lines) say(`${parts.join(' · ')}\n`);
    },
    failed(message) {
      if (form === 'json') return say(`${JSON.stringify({ event: 'failed', message })}\n`);
      say(`${terminal ? clearLine : ''}peyman: ${message}\n`);
    },
  };
}

interface Speed {
  mb_per_second: number;
  seconds_left: number | null;
}

function speed(bytes: number, totalBytes: number | null, seconds: number): Speed {
  const left = totalBytes === null || bytes === 0 ? null : Math.max(0, (totalBytes / bytes - 1) * seconds);
  return {
    mb_per_second: Number((bytes / 1e6 / Math.max(seconds, 1e-3)).toFixed(1)),
    seconds_left: left === null ? null : Math.round(left),
  };
}

function progressLine({ documents, mb_per_second, seconds_left }: Speed & { documents: number }): string {
  const left = seconds_left === null ? '' : ` · ${seconds_left} s left`;
  return `${documents} documents · ${mb_per_second} MB/s${left}`;
}
