import type { LocalRow } from '../../schemas/index.ts';
import { relayOf } from '../extract/statements/relays.ts';
import { modalityOf, polarityOf } from '../extract/statements/shades.ts';
import type { Statement } from '../extract/statements/statement.ts';
import { normalize } from '../persian/normalize.ts';
import { entityOfParty, type LocalEntities } from './entities.ts';
import { type Page, shownSpan, span } from './page.ts';

type StatementRow = LocalRow<'statements'>;

/** One row a statement, with its ids in the order of the statements. */
export function statementRows(
  page: Page,
  entities: LocalEntities,
  statements: readonly Statement[],
  topicsOf: (statement: Statement) => string[],
): StatementRow[] {
  const ids = statements.map((statement) => statementId(page, statement));
  return statements.map((statement, index) => {
    const cue = span(page, statement.cueFirst, statement.cueLast);
    const first = statement.spans[0]![0];
    const last = statement.spans.at(-1)![1];
    const content = shownSpan(page, first, last);
    return {
      statement_id: ids[index]!,
      document_id: page.documentId,
      sentence_id: page.sentenceIds[statement.sentence]!,
      parent_statement_id: statement.parent === null ? null : ids[statement.parent]!,
      mode: statement.mode,
      cue: cue.text,
      cue_lemma: cueLemma(statement, cue.text),
      cue_class: statement.line?.cue_class ?? 'say',
      cue_start: cue.start,
      cue_end: cue.end,
      ...speakerColumns(page, entities, statement),
      addressee: statement.addressee?.name ?? null,
      addressee_id: statement.addressee === null ? null : entityOfParty(page, entities, statement.addressee),
      relay: relayOf(page.reading, page.reading.sentences[statement.sentence]!),
      ...content,
      spans: spansText(page, statement),
      topics: topicsOf(statement),
      // قانونی نمی داند: the cue negates what it says of its object
      polarity: statement.verb?.form.negative === true ? 'negative' : polarityOf(page.reading, first, last),
      modality: modalityOf(page.reading, first, last, statement.line),
      rule: statement.rule,
    };
  });
}

function statementId(page: Page, statement: Statement): string {
  const cue = span(page, statement.cueFirst, statement.cueLast);
  const content = span(page, statement.spans[0]![0], statement.spans.at(-1)![1]);
  return page.id('statement', cue.text, content.text);
}

/** The content in pieces where it is discontinuous: `120-131;140-158`. */
function spansText(page: Page, statement: Statement): string | null {
  if (statement.spans.length < 2) return null;
  return statement.spans
    .map(([first, last]) => span(page, first, last))
    .map(({ start, end }) => `${start}-${end}`)
    .join(';');
}

/** تاکید کردن, گفتن, به گفته: the noun and the infinitive of its verb; for a colon, the colon. */
function cueLemma(statement: Statement, cue: string): string {
  const { line, verb } = statement;
  if (line === null) return cue;
  const infinitive = verb === null ? '' : `${verb.past}ن`;
  return normalize(line.form === 'verb' ? infinitive : `${line.text} ${infinitive}`.trim());
}

function speakerColumns(
  page: Page,
  entities: LocalEntities,
  { speaker }: Statement,
): Pick<
  StatementRow,
  | 'speaker'
  | 'speaker_form'
  | 'speaker_text'
  | 'speaker_start'
  | 'speaker_end'
  | 'speaker_id'
  | 'speaker_country'
  | 'speaker_reason'
> {
  const place = speaker.mention === null ? null : span(page, speaker.mention.phrase.first, speaker.mention.phrase.last);
  const only = speaker.parties.length === 1 ? speaker.parties[0]! : null;
  return {
    speaker: speaker.name,
    speaker_form: speaker.form,
    speaker_text: place?.text ?? null,
    speaker_start: place?.start ?? null,
    speaker_end: place?.end ?? null,
    speaker_id: only === null ? null : entityOfParty(page, entities, only),
    speaker_country: only?.country ?? null,
    speaker_reason: speaker.reason ?? (speaker.form === 'dropped' || speaker.form === 'pronoun' ? speaker.rule : null),
  };
}
