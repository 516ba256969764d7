import type { Cell, Table } from '../report/page.ts';
import { paint } from '../run/paint.ts';
import type { CheckResult, Finding } from './findings.ts';

const words = { ok: 'ok', warn: 'WARN', fail: 'FAIL', skipped: 'skipped' } as const;

/** Findings of a check that are printed. */
const shown = 5;

/** The checks as a table for a terminal or a file, and under it what they found. */
export function checksText(results: readonly CheckResult[], terminal: boolean): string {
  const width = Math.max(...results.map(({ check }) => check.length));
  const { either } = paint(terminal);
  const lines = results.map(({ check, about, result, skipped }) => {
    return `${check.padEnd(width)}  ${words[result].padEnd(7)}  ${skipped ?? about}`;
  });
  for (const { findings, examples } of results) {
    if (findings === 0) continue;
    lines.push('', ...examples.slice(0, shown).map((finding) => either(findingText(finding))));
    if (findings > shown)
      lines.push(`… and ${findings - Math.min(shown, examples.length)} more of ${examples[0]!.check}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The checks as a table of a report, with the first finding of each that has one. */
export function checksTable(results: readonly CheckResult[]): Table {
  const rows = results.map(({ check, about, result, skipped, examples: [first] }): Cell[] => {
    return [{ code: check }, words[result], first === undefined ? (skipped ?? about) : { either: findingText(first) }];
  });
  return {
    kind: 'table',
    caption: 'Checks of the finished tables',
    columns: ['check', 'result', 'what it holds the data to'],
    rows,
  };
}

/** `offsets, statements s0123: text: the text at 3-9 is …` */
export function findingText({ check, severity, table, key, message }: Finding): string {
  const where = [table, key].filter((part) => part !== null).join(' ');
  return `${severity === 'warn' ? 'warning: ' : ''}${check}${where === '' ? '' : `, ${where}`}: ${message}`;
}
