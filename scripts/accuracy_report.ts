/** What the scorer says of one measure: an F1 with its parts, or how many of the paired rows are right. */
export interface Score {
  precision?: number;
  recall?: number;
  f1?: number;
  gold?: number;
  got?: number;
  accuracy?: number;
  of?: number;
}

/** Scores by measure. */
export type Scores = Record<string, Score>;

/** The runs that the report has a column for, and the heads of the columns. */
export const columns = { all: 'all', even: 'even', odd: 'odd', deleted: 'deleted', spaced: 'as space' } as const;
export type Run = keyof typeof columns;

/** What docs/accuracy.md says: a line per measure, a column per run. */
export function report(scores: Record<Run, Scores>, documents: number, date: string, commit: string): string {
  const runs = Object.keys(columns) as Run[];
  const rows = Object.entries(scores.all).map(([measure, score]) => {
    const cells = runs.map((run) => figureOf(scores[run][measure]).toFixed(3));
    return `| ${[measure, score.f1 === undefined ? 'right' : 'F1', ...cells, detailOf(score)].join(' | ')} |`;
  });
  return `# Accuracy

Written by \`make score\` on ${date} at commit ${commit}, over ${documents} development articles (news agencies, mostly 2019) whose annotation was made by one
machine-assisted reader and corrected by a second; **no human coder has checked it yet**. Rules were written with these articles in view,
so expect less on others. Statements pair where their spans overlap by half (strict: by 0.8) of their union; the lower part counts only
paired rows. *even* and *odd* are the articles by turns; *deleted* and *as space* are all articles with every half-space (U+200C) left out or made
a blank, the annotated spans moved along.

| measure | | ${Object.values(columns).join(' | ')} | |
| --- | --- |${' --- |'.repeat(runs.length)} --- |
${rows.join('\n')}
`;
}

/** The figure of a measure; 0 where a run had nothing to measure. */
export function figureOf(score: Score | undefined): number {
  return score?.f1 ?? score?.accuracy ?? 0;
}

function detailOf({ f1, precision, recall, gold, of }: Score): string {
  return f1 === undefined ? `of ${of}` : `P ${precision?.toFixed(3)} R ${recall?.toFixed(3)}, gold ${gold}`;
}
