import type { LocalRow, Row } from '../../schemas/index.ts';
import { bearersOf } from '../extract/names/bearers.ts';
import type { Name } from '../extract/names/name.ts';
import { findNames } from '../extract/names/names.ts';
import type { Cast, Party, PartyMention } from '../extract/people/cast.ts';
import type { Statement } from '../extract/statements/statement.ts';
import { fold, Kind } from '../persian/letters.ts';
import { isMark, longest } from '../reading.ts';
import { entityOfCountry, entityOfLine, entityOfParty, type LocalEntities } from './entities.ts';
import { type Page, shownSpan } from './page.ts';

type MentionRow = LocalRow<'mentions'>;
type Form = Row<'mentions'>['form'];

/** All mentions of a document in the order of their offsets; counts them in the entities. */
export function mentionRows(
  page: Page,
  entities: LocalEntities,
  cast: Cast,
  statements: readonly Statement[],
): MentionRow[] {
  const rows: MentionRow[] = [];
  const add: Add = (first, last, kind, form, entity, rule) => {
    const place = shownSpan(page, first, last);
    rows.push({
      mention_id: page.id('mention', kind, form, place.text),
      document_id: page.documentId,
      sentence_id: page.sentenceIds[page.sentenceOf(first)]!,
      entity_id: entity,
      kind,
      form,
      ...place,
      rule,
    });
  };
  for (const mention of cast.mentions) partyMentions(page, entities, mention, add);
  for (const [mention, party] of pronouns(statements)) {
    const entity = party === undefined ? null : entityOfParty(page, entities, party);
    add(mention.phrase.first, mention.phrase.last, 'person', 'pronoun', entity, 'speaker-pronoun');
  }
  const names = findNames(page.reading, cast);
  const bearers = bearersOf(page.reading, cast, names);
  for (const name of names) nameMention(page, entities, name, bearers.get(name), add);
  rows.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1));
  for (const row of rows) if (row.entity_id !== null) entities.get(row.entity_id)!.mentions++;
  return rows;
}

type Add = (
  first: number,
  last: number,
  kind: MentionRow['kind'],
  form: Form,
  entity: string | null,
  rule: string,
) => void;

function partyMentions(page: Page, entities: LocalEntities, { phrase, party, rule }: PartyMention, add: Add): void {
  if (phrase.kind !== 'person') return;
  const entity = party === null ? null : entityOfParty(page, entities, party);
  if (phrase.role !== null && !phrase.role.plural)
    add(phrase.role.first, phrase.role.last, 'person', 'role', entity, rule);
}

/** Pronouns that speak, with whom they lead back to. */
function pronouns(
  statements: readonly Statement[],
): Map<PartyMention, Statement['speaker']['parties'][number] | undefined> {
  const found = new Map<PartyMention, Statement['speaker']['parties'][number] | undefined>();
  for (const { speaker } of statements) {
    if (speaker.form === 'pronoun' && speaker.mention !== null) found.set(speaker.mention, speaker.parties[0]);
  }
  return found;
}

/** The row and the entity of one name. */
function nameMention(page: Page, entities: LocalEntities, name: Name, bearer: Party | undefined, add: Add): void {
  const { first, last, kind, country, rule } = name;
  if (bearer !== undefined) add(first, last, 'person', 'name', entityOfParty(page, entities, bearer), rule);
  else if (kind === 'organization')
    add(first, last, kind, 'name', organization(page, entities, first, last, country), rule);
  else if (kind === 'event') event(page, entities, first, last, add);
  else if (kind === 'country' && country !== null && !isTown(page, first, last)) {
    const demonym = page.reading.found[first]?.some(
      (hit) => hit.entry.list === 'country_words' && hit.entry.form === 'demonym',
    );
    add(first, last, kind, demonym ? 'demonym' : 'name', entityOfCountry(page, entities, country), rule);
  } else place(page, entities, name, add);
}

function organization(
  page: Page,
  entities: LocalEntities,
  first: number,
  last: number,
  country: string | null,
): string | null {
  return entityOfParty(page, entities, {
    kind: 'body',
    name: shownName(page, first, last),
    named: true,
    words: [],
    roles: [],
    country,
    lastAt: first,
  });
}

function event({ reading }: Page, entities: LocalEntities, first: number, last: number, add: Add): void {
  const { entry } = longest(reading, first, 'events')!;
  const kind = entry.kind === 'instrument' ? 'instrument' : 'event';
  const entity = entityOfLine(entities, kind, entry.event, {
    name: entry.text,
    name_en: entry.name_en ?? null,
    wikidata: entry.wikidata ?? null,
    country: null,
  });
  add(first, last, kind, 'name', entity, 'lexicon-event');
}

/** A place of the lexicon, or one by the words that name it (شهرستان ماهنشان). */
function place(page: Page, entities: LocalEntities, { first, last, country, rule }: Name, add: Add): void {
  const listed = longest(page.reading, first, 'places');
  const entry = listed?.end === last ? listed.entry : undefined;
  const name = shownName(page, first, last);
  const entity = entityOfLine(entities, 'place', entry?.place ?? fold(name), {
    name: entry?.text ?? name,
    name_en: entry?.name_en ?? null,
    wikidata: entry?.wikidata ?? null,
    country: entry?.country ?? country,
  });
  add(first, last, 'place', 'name', entity, rule === 'country' ? 'lexicon-place' : rule);
}

/** Whether a capital stands for the town: در ایروان, سفر به تهران, وارد مسکو شد; elsewhere it stands for the government. */
function isTown({ reading }: Page, at: number, end: number): boolean {
  if (!(reading.found[at] ?? []).some((hit) => hit.entry.list === 'places' && hit.end === end)) return false;
  if (!reading.found[at]!.some((hit) => hit.entry.list === 'country_words' && hit.entry.form === 'capital'))
    return false;
  const before = reading.marker[at - 1];
  if (before === 'in' || before === 'to' || before === 'until') return true;
  const travel = longest(reading, at - 1, 'meeting_words')?.entry.word;
  return travel === 'go' || travel === 'visit' || isDateline(reading, at, end);
}

/** تهران - ایرنا: and تهران (ایسنا) at the start of a line. */
function isDateline(reading: Page['reading'], at: number, end: number): boolean {
  const opens = at === 0 || reading.tokens.kind[at - 1] === Kind.Newline;
  return opens && ['-', '–', '(', '/', '،'].some((mark) => isMark(reading, end, mark));
}

function shownName(page: Page, first: number, last: number): string {
  return shownSpan(page, first, last).normalized.replaceAll('\n', ' ');
}
