import type { CodePoints } from '../write/spans.ts';
import { fragments } from './brat_spans.ts';
import { count } from './export.ts';

export type Span = readonly [start: number, end: number];

/** The lines of one .ann file, with running numbers for each kind of line. */
export function openLines(text: CodePoints, exported: Record<string, number>) {
  const lines: string[] = [];
  const numbers: Record<string, number> = {};
  const add = (kind: 'T' | 'E' | 'A' | 'N' | '#', rest: string) => {
    const number = (numbers[kind] ?? 0) + 1;
    numbers[kind] = number;
    lines.push(`${kind}${number}\t${rest}\n`);
    return `${kind}${number}`;
  };
  return {
    lines,
    /** A text-bound annotation; a part with line breaks in it becomes several. */
    span(type: string, parts: readonly Span[]): string {
      const found = parts.flatMap(([start, end]) => fragments(text.slice(start, end), start));
      if (found.length === 0) throw new Error(`${type} at ${parts.join(';')}: there is no word`);
      count(exported, type);
      const offsets = found.map(({ start, end }) => `${start} ${end}`).join(';');
      return add('T', `${type} ${offsets}\t${found.map((each) => each.text).join(' ')}`);
    },
    event(type: string, trigger: string, roles: readonly (readonly [role: string, id: string | null])[]): string {
      const filled: Record<string, number> = {};
      const given = roles.flatMap(([role, id]) => {
        if (id === null) return [];
        count(filled, role);
        // of several in one role, the second is Participant2
        return [`${role}${filled[role] === 1 ? '' : filled[role]}:${id}`];
      });
      return add('E', [`${type}:${trigger}`, ...given].join(' '));
    },
    attribute: (name: string, id: string, value: string) => add('A', `${name} ${id} ${value}`),
    reference: (id: string, entity: string, name: string) =>
      add('N', `Reference ${id} Peyman:${entity}\t${line(name)}`),
    note(id: string, values: Record<string, string | null>) {
      const given = Object.entries(values).flatMap(([name, value]) =>
        value === null || value === '' ? [] : [`${name}=${line(value)}`],
      );
      add('#', `AnnotatorNotes ${id}\t${given.join('; ')}`);
    },
  };
}

export type Lines = ReturnType<typeof openLines>;

/** A text on one line. */
function line(text: string): string {
  return fragments(text, 0)
    .map((each) => each.text)
    .join(' ');
}
