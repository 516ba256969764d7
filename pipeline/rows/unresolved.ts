import type { LocalRow } from '../../schemas/index.ts';
import type { Cast } from '../extract/people/cast.ts';
import type { Role } from '../extract/phrases/phrase.ts';
import type { Statement } from '../extract/statements/statement.ts';
import { type Page, span } from './page.ts';

type UnresolvedRow = LocalRow<'unresolved'>;

/** What was seen and not understood: speakers that lead back to nobody, roles that nobody in the document holds by name. */
export function unresolvedRows(page: Page, cast: Cast, statements: readonly Statement[]): UnresolvedRow[] {
  const rows: UnresolvedRow[] = [];
  const add = (kind: UnresolvedRow['kind'], first: number, last: number, reason: string): void => {
    const place = span(page, first, last);
    rows.push({
      unresolved_id: page.id('unresolved', kind, place.text),
      kind,
      document_id: page.documentId,
      ...place,
      reason,
    });
  };
  for (const { speaker, cueFirst, cueLast } of statements) {
    if (speaker.name !== null) continue;
    const phrase = speaker.mention?.phrase;
    add('speaker', phrase?.first ?? cueFirst, phrase?.last ?? cueLast, speaker.reason ?? 'no source found');
  }
  const told = new Set<string>();
  for (const { phrase, party } of cast.mentions) {
    if (party === null || party.named || party.kind !== 'person' || told.has(party.name)) continue;
    if (!isOffice(phrase.role)) continue;
    told.add(party.name);
    add('person', phrase.first, phrase.last, 'an office whose holder the document does not name');
  }
  return rows.sort((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : 1));
}

/** وزیر نفت, سفیر سوئیس: an office, or one among others of its kind (فعال, عضو, منبع, وزیر) whose name nobody would look for. */
function isOffice(role: Role | null): boolean {
  if (role === null || role.plural) return false;
  return role.ids.length > 1 || role.portfolio !== null || role.country !== null || role.complement.length > 0;
}
