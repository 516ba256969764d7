/** What the filters of the explorer run over: the rows of some documents as lists of numbers. */
import { type Block, none } from '../../explorer/format.ts';
import type { Gathered } from './gather.ts';
import type { Names } from './names.ts';
import type { Numbered } from './numbers.ts';
import { type Pieces, type PieceWriter, padded } from './pieces.ts';
import { addresseeOf, countriesOf, participantsOf, partiesOf, speakerOf } from './sides.ts';
import { dayOf, type Survey } from './survey.ts';

/** Writes blocks of so many documents: `blocks/0000` and so on. */
export function openBlocks(pieces: Pieces, size: number, { names, repeated }: Survey, numbers: Numbered): PieceWriter {
  const originals = new Map<string, number>();
  let block = emptyBlock(0);
  const write = (): void => {
    pieces.write(`blocks/${padded(block.first / size, 4)}`, block);
    block = emptyBlock(block.first + size);
  };
  return {
    add(gathered, number) {
      const { document_id, duplicate_of } = gathered.document;
      if (repeated.has(document_id)) originals.set(document_id, number);
      addDocument(block, gathered, numbers, duplicate_of === null ? none : (originals.get(duplicate_of) ?? none));
      addStatements(block, number - block.first, gathered, names, numbers);
      addAgreements(block, number - block.first, gathered, names, numbers);
      addMeetings(block, number - block.first, gathered, names, numbers);
      if (block.documents.id.length === size) write();
    },
    close() {
      if (block.documents.id.length > 0) write();
    },
  };
}

function emptyBlock(first: number): Block {
  return {
    first,
    documents: { id: [], title: [], outlet: [], day: [], duplicate: [] },
    statements: {
      ...{ document: [], row: [], speaker: [], country: [], addressee: [] },
      ...{ mode: [], cue_class: [], topics: [] },
    },
    agreements: {
      ...{ document: [], row: [], title: [], stage: [], instrument: [], assertion: [] },
      ...{ parties: [], countries: [], topics: [], due: [], counts: [] },
    },
    meetings: { document: [], row: [], kind: [], state: [], place: [], participants: [], countries: [], day: [] },
  };
}

/** A row at the end of columns. */
function push<C extends { [name: string]: unknown[] }>(columns: C, row: { [K in keyof C]: C[K][number] }): void {
  for (const name in columns) columns[name]!.push(row[name]);
}

function addDocument({ documents }: Block, { document }: Gathered, { outlet }: Numbered, original: number) {
  push(documents, {
    id: document.document_id,
    title: document.title ?? firstWords(document.text),
    outlet: outlet(document.outlet ?? ''),
    day: dayOf(document.published_at),
    duplicate: original,
  });
}

const longestTitle = 120;

/** The first line that is not blank, cut where it is long, for a document without a title. */
function firstWords(text: string): string {
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1);
  if (line.length <= longestTitle) return line.trimEnd();
  return `${line.slice(0, longestTitle).replace(/[\ud800-\udbff]$/, '')}…`; // no half of a character
}

function addStatements({ statements }: Block, document: number, gathered: Gathered, names: Names, numbers: Numbered) {
  for (const [row, statement] of gathered.statements.entries()) {
    push(statements, {
      document,
      row,
      speaker: numbers.speaker(speakerOf(names, statement)?.key ?? null),
      country: numbers.country(statement.speaker_country),
      addressee: numbers.speaker(addresseeOf(names, statement)?.key ?? null),
      mode: numbers.value.mode(statement.mode),
      cue_class: numbers.value.cue_class(statement.cue_class),
      topics: statement.topics.map(numbers.topic),
    });
  }
}

function addAgreements({ agreements }: Block, document: number, gathered: Gathered, names: Names, numbers: Numbered) {
  for (const [row, agreement] of gathered.agreements.entries()) {
    const parties = partiesOf(names, agreement);
    push(agreements, {
      document,
      row,
      title: agreement.title,
      stage: numbers.value.stage(agreement.stage),
      instrument: numbers.value.instrument(agreement.instrument),
      assertion: numbers.value.assertion(agreement.assertion),
      parties: parties.map(({ key }) => numbers.speaker(key)),
      countries: countriesOf(parties).map(numbers.country),
      topics: agreement.topics.map(numbers.topic),
      due: agreement.due_to ?? '',
      counts: agreement.counts_as_agreement,
    });
  }
}

function addMeetings({ meetings }: Block, document: number, gathered: Gathered, names: Names, numbers: Numbered) {
  for (const [row, meeting] of gathered.meetings.entries()) {
    const participants = participantsOf(names, meeting);
    push(meetings, {
      document,
      row,
      kind: numbers.value.kind(meeting.kind),
      state: numbers.value.state(meeting.state),
      place: meeting.place ?? '',
      participants: participants.map(({ key }) => numbers.speaker(key)),
      countries: countriesOf(participants).map(numbers.country),
      day: meeting.date_from ?? '',
    });
  }
}
