import type { LocalRow, Row } from '../../schemas/index.ts';
import type { Cast, PartyMention } from '../extract/people/cast.ts';
import { bodyAt } from '../extract/phrases/bodies.ts';
import { countryAt } from '../extract/phrases/countries.ts';
import type { Statement } from '../extract/statements/statement.ts';
import { Kind } from '../persian/letters.ts';
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
  for (let at = 0; at < page.reading.tokens.count; at++) at = namedThings(page, entities, at, add) - 1;
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
  if (phrase.nameFirst >= 0) add(phrase.nameFirst, phrase.nameLast, 'person', 'name', entity, rule);
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

/** Countries, bodies, places, events and instruments by name; gives the token to go on at. */
function namedThings(page: Page, entities: LocalEntities, at: number, add: Add): number {
  const { reading } = page;
  const country = countryAt(reading, at);
  const body = bodyAt(reading, at, reading.tokens.count, at);
  const event = longest(reading, at, 'events');
  const place = longest(reading, at, 'places');
  const end = Math.max(country?.last ?? 0, body?.last ?? 0, event?.end ?? 0, place?.ending === 0 ? place.end : 0);
  if (end === 0) return at + 1;
  if (event !== undefined && event.end === end) {
    const kind = event.entry.kind === 'instrument' ? 'instrument' : 'event';
    const entity = entityOfLine(entities, kind, event.entry.event, {
      name: event.entry.text,
      name_en: event.entry.name_en ?? null,
      wikidata: event.entry.wikidata ?? null,
      country: null,
    });
    add(at, end, kind, 'name', entity, 'lexicon-event');
  } else if (body !== undefined && body.last === end) {
    const entity = entityOfParty(page, entities, {
      kind: 'body',
      name: bodyName(page, body.nameFirst, body.nameLast),
      named: true,
      words: [],
      roles: [],
      country: body.country,
      lastAt: at,
    });
    if (body.last - body.first > 1 || longest(reading, at, 'bodies') !== undefined)
      add(at, end, 'organization', 'name', entity, 'body');
  } else if (country !== undefined && country.last === end && country.country !== null && !isTown(page, at, end)) {
    const form = reading.found[at]?.some((hit) => hit.entry.list === 'country_words' && hit.entry.form === 'demonym')
      ? 'demonym'
      : 'name';
    add(at, end, 'country', form, entityOfCountry(page, entities, country.country), 'country');
  } else if (place !== undefined && place.entry.ambiguous !== true) {
    const entity = entityOfLine(entities, 'place', place.entry.place, {
      name: place.entry.text,
      name_en: place.entry.name_en ?? null,
      wikidata: place.entry.wikidata ?? null,
      country: place.entry.country ?? null,
    });
    add(at, end, 'place', 'name', entity, 'lexicon-place');
  }
  return end;
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

function bodyName(page: Page, first: number, last: number): string {
  return shownSpan(page, first, last).normalized.replaceAll('\n', ' ');
}
