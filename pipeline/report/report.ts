import { type TableName, tables } from '../../schemas/index.ts';
import { contents } from './contents.ts';
import type { ReportFacts } from './facts.ts';
import { came, checked, rejections, wentOut } from './in_and_out.ts';
import { grouped, many, type Page, type Section, text } from './page.ts';

/** The report of a build as a page. */
export function reportPage({ title, title_fa }: { title: string; title_fa: string }, facts: ReportFacts): Page {
  const { build, rows, tables: read, checks } = facts;
  const { documents_written, documents_rejected } = build.counts;
  const run = checks.filter(({ result }) => result !== 'skipped');
  const failed = run.filter(({ result }) => result === 'fail').length;
  const figure = (table: TableName) => {
    const { title: name, title_fa: name_fa } = tables[table];
    return { name, name_fa, value: grouped(rows.get(table) ?? 0), tone: 'plain' as const };
  };
  const rejected = { name: 'Rejected', name_fa: 'ردشده', value: grouped(documents_rejected) };
  const passed = {
    name: 'Checks passed',
    name_fa: 'آزمون\u200cهای پذیرفته',
    value: `${run.length - failed} of ${run.length}`,
  };
  return {
    title: `${title}: report of the build`,
    title_fa,
    lead: `${many(documents_written, 'document')} from ${many(build.inputs.length, 'file')}, read into the tables beside this page.`,
    figures: [
      ...(['documents', 'statements', 'meetings', 'agreements'] as const).map(figure),
      { ...rejected, tone: documents_rejected > 0 ? 'bad' : 'plain' },
      ...(checks.length === 0 ? [] : [{ ...passed, tone: failed > 0 ? ('bad' as const) : ('good' as const) }]),
    ],
    sections: [
      came(facts),
      wentOut(facts),
      ...(read === null ? [notRead] : contents(read)),
      rejections(facts),
      checked(facts),
    ],
  };
}

const notRead: Section = {
  id: 'contents',
  title: 'What is in the tables',
  title_fa: 'درون جدول\u200cها',
  blocks: [
    text('The tables were written as CSV alone, which is not read back; build Arrow or Parquet too for this part.'),
  ],
};
