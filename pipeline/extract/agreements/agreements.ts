import { isMark } from '../../reading.ts';
import { fired, refused } from '../../trace.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { countriesIn } from '../clauses/frame.ts';
import { hasWord, tokensOf } from '../clauses/words.ts';
import { homeCountry } from '../phrases/countries.ts';
import type { Agreement } from './agreement.ts';
import { ultimatumIn } from './deadlines.ts';
import { fold } from './fold.ts';
import { numberedRows } from './numbered.ts';
import { hasTalk } from './stage_words.ts';
import { readUnit } from './steps.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * The agreements of a document by the guide: an item (an instrument or a named piece of cooperation) and a stage word in one
 * clause, between two sides. Repeats are folded into the most advanced mention.
 */
export function findAgreements(findings: Findings): Agreement[] {
  const { reading } = findings;
  const found: Agreement[] = [];
  let partners: readonly string[] = [];
  let paragraph = -1;
  let listing = false;
  for (const [index, sentence] of reading.sentences.entries()) {
    if (sentence.paragraph !== paragraph) {
      partners = [];
      listing = false;
    }
    paragraph = sentence.paragraph;
    // a question says nothing to be so: درباره چه توافق کردند؟
    if (isMark(reading, sentence.last - 1, '؟')) {
      refused(reading, 'stage', 'stage', sentence.first, 'a question says nothing to be so');
      continue;
    }
    const units = unitsOf(reading, findings.clauses[index]!, findings.inSentence[index]!);
    const rows = sentenceRows(findings, units, nearRow(found, index), partners, listing);
    partners = units.reduce((last, unit) => partnersIn(findings, unit) ?? last, partners);
    listing ||= rows.some((row) => row.rule.startsWith('list'));
    found.push(...rows);
  }
  return withUltimatum(findings, fold(reading, numberedRows(findings, found)));
}

/** The time that one side has given the other before it leaves or breaks the treaty further: مهلت ۶۰ روزه. */
function withUltimatum(findings: Findings, rows: readonly Agreement[]): Agreement[] {
  const time = findings.frame.treaty === null ? undefined : ultimatumIn(findings);
  if (time === undefined) return [...rows];
  return rows.map((row) =>
    row.treaty !== null && row.stage === 'stalled' && row.deadline === null ? { ...row, deadline: time } : row,
  );
}

function sentenceRows(
  findings: Findings,
  units: readonly Unit[],
  near: Agreement | undefined,
  partnersBefore: readonly string[],
  listing: boolean,
): Agreement[] {
  const { reading } = findings;
  const rows: Agreement[] = [];
  let partners = partnersBefore;
  for (let number = 0; number < units.length; number++) {
    partners = partnersIn(findings, units[number]!) ?? partners;
    const step = readUnit(findings, units, number, { partners, row: rows.at(-1) ?? near, listing });
    if (step === undefined) continue;
    for (const { rule, first, last, stage } of step.rows)
      fired(reading, 'agreement', rule, first, [first, last], stage);
    rows.push(...step.rows);
    number += step.taken;
  }
  return rows;
}

/** The last row of the sentence before, which the next may say more of. */
function nearRow(rows: readonly Agreement[], sentence: number): Agreement | undefined {
  const last = rows.at(-1);
  return last !== undefined && sentence - last.sentence === 1 ? last : undefined;
}

/** Countries that a clause of talk or encounter is held with: با رهبر ترکمنستان گفت وگو داشتم. */
function partnersIn({ reading, frame }: Findings, clause: Clause): string[] | undefined {
  if (!hasTalk(reading, clause) && !hasWord(reading, clause, 'forum')) return undefined;
  for (const at of tokensOf(clause)) {
    if (reading.marker[at] !== 'with') continue;
    const foreign = countriesIn(frame, at, clause.last).filter((country) => country !== homeCountry);
    if (foreign.length > 0) return foreign;
  }
  return undefined;
}
