import { Ending } from '../persian/vocabulary.ts';
import { isMark, isWord, longest, type Reading } from '../reading.ts';
import type { Name } from './names/name.ts';
import type { Cast } from './people/cast.ts';
import type { Role } from './phrases/phrase.ts';
import { findCues } from './statements/cues.ts';
import { isHeading } from './statements/headings.ts';

/** A place where a word of one of the lists is expected, and whether a list has what stands there. In tokens. */
export interface Expectation {
  kind: 'cue' | 'title' | 'body' | 'name';
  known: boolean;
  first: number;
  last: number;
}

/** All places of a document where a cue, a title, a body or a person's name stands or ought to. */
export function findExpectations(reading: Reading, cast: Cast, names: readonly Name[]): Expectation[] {
  const roles = new Map(cast.mentions.map(({ phrase }) => [phrase.nameFirst, phrase.role]));
  return [
    ...reading.sentences.flatMap(({ first, last }, index) =>
      isHeading(reading, index) ? [] : cuesOf(reading, first, last),
    ),
    ...names.flatMap((name) => (name.kind === 'person' ? titlesOf(reading, roles, name) : [])),
    ...names.flatMap((name) => nameOf(reading, name)),
  ];
}

/** Fewest words before a colon that make a clause; a label or a dateline has less. */
const shortestClause = 4;

/** … هشدار داد: the words before the first colon of a sentence report; the last two of them where no cue is read. */
function cuesOf(reading: Reading, first: number, last: number): Expectation[] {
  let colon = first;
  while (colon < last && !isMark(reading, colon, ':')) colon++;
  if (colon === last || colon - first < shortestClause || !isWord(reading, colon - 1) || !isWord(reading, colon - 2))
    return [];
  const cue = findCues(reading, first, last).find((each) => each.first < colon);
  return [
    cue === undefined
      ? { kind: 'cue', known: false, first: colon - 2, last: colon }
      : { kind: 'cue', known: true, first: cue.first, last: cue.last },
  ];
}

/** سرپرست دانشگاه in سعید مرادی، سرپرست دانشگاه، and مربی in مربی سعید مرادی: what stands right beside a full name. */
function titlesOf(reading: Reading, roles: ReadonlyMap<number, Role | null>, { first, last }: Name): Expectation[] {
  if (last - first < 2) return [];
  const told = roles.get(first);
  if (told) return [{ kind: 'title', known: true, first: told.first, last: told.last }];
  if (endsTitle(reading, first)) return [{ kind: 'title', known: true, first: first - 1, last: first }];
  if (isNoun(reading, first - 1)) return [{ kind: 'title', known: false, first: first - 1, last: first }];
  const behind = last + 1;
  const apposed = isMark(reading, last, '،') && isNoun(reading, behind) && isNoun(reading, behind + 1);
  return apposed ? [{ kind: 'title', known: false, first: behind, last: behind + 2 }] : [];
}

function endsTitle(reading: Reading, at: number): boolean {
  for (let from = Math.max(0, at - 4); from < at; from++) {
    if ((longest(reading, from, 'honorifics') ?? longest(reading, from, 'roles'))?.end === at) return true;
  }
  return false;
}

/** A word that is no grammar and no name of its own. */
function isNoun(reading: Reading, at: number): boolean {
  if (at < 0 || !isWord(reading, at) || reading.marker[at] !== undefined) return false;
  const others = ['verbs', 'given_names', 'persons', 'countries', 'country_words', 'places', 'bodies'] as const;
  return others.every((list) => longest(reading, at, list)?.ending !== Ending.None);
}

function nameOf(reading: Reading, { kind, first, last, rule }: Name): Expectation[] {
  if (kind === 'organization') return [{ kind: 'body', known: rule === 'body', first, last }];
  if (kind !== 'person') return [];
  return [{ kind: 'name', known: longest(reading, first, 'persons')?.end === last, first, last }];
}
