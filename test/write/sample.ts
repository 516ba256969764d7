/** Rows made by hand for the writers' tests: every table, and the strings that break writers. */

import type { CorpusColumns } from '../../pipeline/write/tables.ts';
import type { LocalRow, LocalRows, Row, Rows } from '../../schemas/index.ts';

export const NASTY = [
  '=HYPERLINK("http://example.com";"x")',
  ' =1+1',
  '\u00a0=1',
  '\u200c=1',
  'ok\n=1',
  '-۵ درجه',
  '+98',
  '@user',
  '\tآ',
  '\rآ',
  '\nآ',
  "'=1",
  "''-۵",
  '\uff1d1',
  'a\rb',
  'a\r\nb',
  'a,b;c',
  'گفت: "آری"',
  '""',
  '👍🏽س',
  '𐎠𐎼𐎡𐎹',
  'می\u200cگوید',
  'NA',
  'null',
  ' ',
  // not at the beginning, where JavaScript's readers drop it
  'متن\ufeff',
  '\u202eabc\u202c',
  'e\u0301',
  '\u0001',
];

const length = (text: string) => Array.from(text).length;

/** A document whose text is the given parts, a line each, and a mention for each part. */
export function documentRows(id: string, parts: readonly string[]): Partial<LocalRows> {
  const text = parts.join('\n');
  const document: LocalRow<'documents'> = {
    document_id: id,
    source_path: `${id}.txt`,
    source_record: null,
    outlet: 'خبرگزاری نمونه',
    url: null,
    title: null,
    published_at: '2024-10-11T12:30:00+03:30',
    published_precision: 'minute',
    language: 'fa',
    text,
    char_count: length(text),
    zwnj: 'kept',
    text_sha256: '0'.repeat(64),
  };
  const sentences: LocalRow<'sentences'>[] = [];
  let start = 0;
  for (const [position, part] of parts.entries()) {
    const end = start + length(part);
    sentences.push({
      sentence_id: `${id}-${position}`,
      document_id: id,
      paragraph: position,
      position,
      kind: position === 0 ? 'heading' : 'body',
      start,
      end,
      text: part,
      normalized: part.trim(),
    });
    start = end + 1;
  }
  const mentions = sentences.map(
    ({ sentence_id, document_id, start, end, text, normalized }, index): LocalRow<'mentions'> => ({
      mention_id: `${sentence_id}-m`,
      document_id,
      sentence_id,
      entity_id: index % 2 === 0 ? null : 'country:IRN',
      kind: 'country',
      form: 'name',
      start,
      end,
      text,
      normalized,
      rule: 'sample',
    }),
  );
  return { documents: [document], sentences, mentions };
}

/** A statement whose content is all of the sentence; every column that may be null is null. */
function bareStatement(sentence: LocalRow<'sentences'>): LocalRow<'statements'> {
  const { document_id, sentence_id, start, end, text, normalized } = sentence;
  return {
    statement_id: `${sentence_id}-s`,
    document_id,
    sentence_id,
    parent_statement_id: null,
    mode: 'direct',
    cue: text,
    cue_lemma: 'گفتن',
    cue_class: 'say',
    cue_start: start,
    cue_end: end,
    speaker: null,
    speaker_form: 'dropped',
    speaker_text: null,
    speaker_start: null,
    speaker_end: null,
    speaker_id: null,
    speaker_country: null,
    speaker_reason: 'no subject before the cue',
    addressee: null,
    addressee_id: null,
    relay: null,
    start,
    end,
    spans: null,
    text,
    normalized,
    topics: [],
    polarity: 'affirmative',
    modality: 'asserted',
    rule: 'sample',
  };
}

function agreement(
  sentence: LocalRow<'sentences'>,
  parties: string[],
  quantity: number | null,
): LocalRow<'agreements'> {
  const { document_id, sentence_id, start, end, text, normalized } = sentence;
  return {
    agreement_id: `${sentence_id}-a`,
    document_id,
    sentence_id,
    statement_id: null,
    title: normalized || '-',
    instrument: 'trade',
    stage: 'agreed',
    assertion: 'asserted',
    parties,
    topics: ['gas', 'rail'],
    deadline: null,
    deadline_start: null,
    deadline_end: null,
    deadline_period: 'P1M',
    due_from: '2024-10-11',
    due_to: '2024-11-10',
    due_precision: 'day',
    due_reason: null,
    venue: text,
    venue_start: start,
    venue_end: end,
    quantity,
    unit: quantity === null ? null : 'میلیون متر مکعب',
    start,
    end,
    text,
    normalized,
    rule: 'sample',
  };
}

/** Rows of every table but `issues`, which stays empty; the corpus columns stand beside them. */
export function sampleRows(): { rows: LocalRows; corpus: CorpusColumns } {
  const { documents = [], sentences = [], mentions = [] } = documentRows('d1', NASTY);
  const span = ({ document_id, sentence_id, start, end, text }: LocalRow<'sentences'>) => {
    return { document_id, sentence_id, start, end, text };
  };
  const [first, second] = [sentences[0]!, sentences[1]!];
  const statements = sentences.map(bareStatement);
  Object.assign(statements[0]!, { topics: ['gas', 'rail'], speaker: 'مسعود پزشکیان', speaker_id: 'country:IRN' });
  const agreements = [
    agreement(first, ['IRN', '=اتحادیه'], 3.5),
    agreement(second, [], -1e21),
    agreement(sentences[2]!, ['-'], null),
  ];
  const rows: LocalRows = {
    documents,
    sentences,
    statements,
    mentions,
    entities: [
      {
        entity_id: 'country:IRN',
        kind: 'country',
        name: 'ایران',
        name_en: 'Iran',
        iso3: 'IRN',
        wikidata: 'Q794',
        role: null,
        country: null,
        mention_count: 2 ** 31 - 1,
        document_count: 0,
      },
    ],
    topics: [
      { topic_id: 'energy', parent: null, label_fa: 'انرژی', label_en: 'Energy', description: 'All', dac_code: null },
      { topic_id: 'gas', parent: 'energy', label_fa: 'گاز', label_en: 'Gas', description: '-', dac_code: '010' },
    ],
    topic_mentions: [{ topic_mention_id: 't1', ...span(first), statement_id: null, topic_id: 'gas', rule: 'sample' }],
    agreements,
    agreement_parties: agreements.flatMap(({ agreement_id, parties }) =>
      parties.map((party, position) => ({ agreement_id, position, party, entity_id: null, role: 'party' as const })),
    ),
    meetings: [
      {
        meeting_id: 'm1',
        ...span(first),
        kind: 'visit',
        state: 'held',
        place: null,
        when: second.text,
        when_start: second.start,
        when_end: second.end,
        date_from: '2024-10-11',
        date_to: null,
        date_precision: 'day',
        normalized: 'سفر',
        rule: 'sample',
      },
    ],
    meeting_participants: [
      { meeting_id: 'm1', position: 0, name: 'ایران', entity_id: 'country:IRN', country: 'IRN', role: 'host' },
    ],
    times: [
      {
        time_id: 'time-1',
        ...span(first),
        calendar: 'relative',
        value: '-P1D',
        from: null,
        to: null,
        precision: 'day',
        reason: 'no publication date',
      },
    ],
    quantities: [{ quantity_id: 'q1', ...span(first), low: 0.1, high: 1e300, unit: null, currency: 'USD', what: null }],
    unresolved: [
      { unresolved_id: 'u1', kind: 'title', document_id: 'd1', start: 0, end: 1, text: '=', reason: '=reason' },
    ],
    issues: [],
  };
  const corpus: CorpusColumns = {
    documents: { duplicate_of: [null] },
    statements: { duplicate_of: statements.map((_, index) => (index % 3 === 1 ? statements[0]!.statement_id : null)) },
    agreements: { same_as: [null, 'item-1', 'item-1'], counts_as_agreement: [true, false, false] },
  };
  return { rows, corpus };
}

/** The rows as they are published: with the corpus columns in them. */
export function publishedRows({ rows, corpus }: ReturnType<typeof sampleRows>): Rows {
  const { documents, statements, agreements } = corpus;
  return {
    ...rows,
    documents: rows.documents.map((row, index) => ({ ...row, duplicate_of: documents!.duplicate_of[index]! })),
    statements: rows.statements.map((row, index) => ({ ...row, duplicate_of: statements!.duplicate_of[index]! })),
    agreements: rows.agreements.map(
      (row, index): Row<'agreements'> => ({
        ...row,
        same_as: agreements!.same_as[index]!,
        counts_as_agreement: agreements!.counts_as_agreement[index]!,
      }),
    ),
  };
}
