/**
 * Processor time, in milliseconds, of this process with all its threads: on a machine that others use too it says what
 * work costs, where the clock says how long one waited. The least of some rounds, after one to warm up.
 */
export function cost(run: () => void, rounds = 3): number {
  run();
  return Math.min(...Array.from({ length: rounds }, () => costOnce(run)));
}

/** The same of one round, without a warm-up. */
export function costOnce(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}
