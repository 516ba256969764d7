import { fold, ZWNJ } from '../persian/letters.ts';
import { createNameTagger, type NameTagger } from '../persian/name_model.ts';
import { nameWeights } from '../persian/name_weights.ts';
import { createPartJoiner, partWords } from '../persian/parted.ts';
import type { Tokens } from '../persian/tokens.ts';
import { inflect } from '../persian/verbs.ts';
import { createVocabulary, Ending, type Vocabulary } from '../persian/vocabulary.ts';
import type { Entry, FileName, LexiconLines, Line, VerbEntry } from './entries.ts';
import { lightVerbs } from './light_verbs.ts';
import { compileTimeLexicon, type TimeLexicon } from './time_lexicon.ts';
import type { TimeLines } from './time_words.ts';
import { buildTrie, spellings, type Trie } from './trie.ts';

/** Everything the pipeline knows of the world and of usage, ready for reading texts. */
export interface Lexicon {
  lines: LexiconLines;
  vocabulary: Vocabulary;
  trie: Trie<Entry>;
  /** Ending that a token is when it stands alone (های in بازارچه های), or 0. */
  detached(id: number): number;
  /** Makes one token of a word whose pieces a blank keeps apart (persian/parted.ts). */
  joinParted(tokens: Tokens): Tokens;
  /** Whether a word is a common one (common_words.txt), itself or only by its stem (رحمانی by رحمان), and so hardly a name. */
  common(id: number): 'word' | 'stem' | 'no';
  /** Whether a word is mostly a last name in news, or one behind a given name (name_words.txt). */
  nameWord(id: number): NameWord | undefined;
  /** True for words with an ending of at least `letters` (1) letters that surnames have: کریمی, قاسم زاده. */
  endsLikeSurname(id: number, letters?: number): boolean;
  /** The tagger of names that ships (persian/name_model.ts). */
  nameTagger: NameTagger;
  /** A country by its ISO 3166-1 alpha-3 code. */
  country(iso3: string): Line<'countries'> | undefined;
  /** A known person by folded name; nobody where two share it. */
  person(folded: string): Line<'persons'> | undefined;
  /** A known body by folded name, with the name it goes by first. */
  body(folded: string): (Line<'bodies'> & { name: string }) | undefined;
  /** All holders of an office, by `office COUNTRY`: `president IRN`. */
  holders: Map<string, Holder[]>;
  /** True for a role that one has at a time in a country or body: رئیس جمهور, by its id. */
  single(role: string): boolean;
  /** True where a list of words names a verb, by its past stem, under `word`: داشت under `have`. */
  names(list: 'agreement_words' | 'meeting_words', word: string, past: string): boolean;
  /** Words of numbers, times and measures. */
  times: TimeLexicon;
}

/**
 * `surname`: mostly a last name (محمدی); `behind`: a last name where a given name stands before it (علی مقدم); `given`: سید
 * and a given name in one word (سیدعلی); `ordinary`: no name (قوانین).
 */
export type NameWord = 'surname' | 'behind' | 'given' | 'ordinary';

/** A term of an office: the holder's name as folded words, and its days (ISO 8601, day or month; null where it lasts). */
export interface Holder {
  words: string[];
  from: string;
  to: string | null;
}

/** Endings written apart from their word: کشور های, منطقه ای, بزرگ ترین. */
const detachedEndings: [word: string, ending: number][] = [
  ['ها', Ending.Plural],
  ['های', Ending.Plural],
  ['هایی', Ending.Plural],
  ['هایش', Ending.Plural],
  ['هایشان', Ending.Plural],
  ['هایمان', Ending.Plural],
  ['ای', Ending.Ye],
  ['ی', Ending.Ye],
  ['تر', Ending.Comparative],
  ['ترین', Ending.Comparative],
  ['اش', Ending.Possessive],
  ['شان', Ending.Possessive],
  ['مان', Ending.Possessive],
];

/** Compiles the lines of all files into one trie over one vocabulary. */
export function compileLexicon(
  lines: LexiconLines,
  times: TimeLines,
  commonWords: readonly string[],
  nameWords: ReadonlyMap<string, NameWord>,
): Lexicon {
  const texts = [...entriesOf(lines, new Set(commonWords))];
  const words = new Set<string>();
  for (const [text] of texts) for (const path of spellings(text)) for (const word of path) words.add(word);
  for (const [word] of detachedEndings) words.add(fold(word));
  for (const affix of partWords) words.add(affix);
  for (const name of lines.given_names) words.add(fold(name.text));
  for (const word of commonWords) words.add(word);
  const vocabulary = createVocabulary([...words]);
  const common = new Set(commonWords.map(vocabulary.idOf));
  const joinedGiven = new Set(lines.given_names.map((name) => fold(`سید${name.text}`)));
  const surnameEndings = lines.surname_endings.map((line) => fold(line.text));
  const countries = new Map(lines.countries.map((line) => [line.iso3, line]));
  const persons = new Map(lines.persons.map((line) => [fold(line.text), line]));
  const bodies = bodiesByName(lines.bodies);
  const detached = new Map(detachedEndings.map(([word, ending]) => [vocabulary.idOf(word), ending]));
  const nameWord = vocabulary.byWord((id) => {
    const word = vocabulary.folded(id);
    return nameWords.get(word) ?? (joinedGiven.has(word) ? 'given' : null);
  });
  const single = new Set(lines.roles.filter((line) => line.single === true).map((line) => line.role));
  const named = { agreement_words: namedWords(lines.agreement_words), meeting_words: namedWords(lines.meeting_words) };
  const lettersOfEnding = vocabulary.byWord((id) => longestEnding(vocabulary.folded(id), surnameEndings));
  return {
    lines,
    vocabulary,
    trie: buildTrie(texts, vocabulary),
    detached: (id) => detached.get(id) ?? 0,
    joinParted: createPartJoiner(vocabulary),
    common: vocabulary.byWord((id) =>
      common.has(id) || nameWords.get(vocabulary.folded(id)) === 'ordinary'
        ? 'word'
        : vocabulary.stems(id).some((stem) => common.has(stem.id))
          ? 'stem'
          : 'no',
    ),
    nameWord: (id) => nameWord(id) ?? undefined,
    endsLikeSurname: (id, letters = 1) => lettersOfEnding(id) >= letters,
    nameTagger: createNameTagger(nameWeights, vocabulary),
    country: (iso3) => countries.get(iso3),
    person: (folded) => persons.get(folded),
    body: (folded) => bodies.get(folded),
    holders: holdersOf(lines),
    single: (role) => single.has(role),
    names: (list, word, past) => named[list].has(`${word} ${past}`),
    times: compileTimeLexicon(times, vocabulary),
  };
}

/** `word text` of each line. */
function namedWords(lines: readonly { word: string; text: string }[]): ReadonlySet<string> {
  return new Set(lines.map((line) => `${line.word} ${line.text}`));
}

/** Letters of the longest of some endings that a word has behind two letters or more; 0 where it has none. */
function longestEnding(word: string, endings: readonly string[]): number {
  const fitting = endings.filter((ending) => word.length > ending.length + 1 && word.endsWith(ending));
  return Math.max(0, ...fitting.map((ending) => ending.length));
}

function* entriesOf(lines: LexiconLines, commonWords: ReadonlySet<string>): Generator<[string, Entry]> {
  for (const list of Object.keys(lines) as FileName[]) {
    if (list === 'verbs' || list === 'offices') continue;
    for (const line of lines[list]) yield [line.text, { list, ...line } as Entry];
  }
  for (const verb of lines.verbs) {
    for (const form of inflect(verb)) {
      const entry: VerbEntry = { list: 'verbs', past: verb.past, form };
      yield [form.text, entry];
      if (form.person === 3 && form.tense === 'past' && !form.passive && !form.negative)
        yield* joinedCues(lines.cues, entry, commonWords);
    }
  }
}

/** تاکید + کرد typed as one word: a blank that was lost, which news often loses before a verb; یادداشت is another word. */
function* joinedCues(
  cues: readonly Line<'cues'>[],
  verb: VerbEntry,
  commonWords: ReadonlySet<string>,
): Generator<[string, Entry]> {
  for (const line of cues) {
    const fits = line.light?.some((group) => lightVerbs[group].includes(verb.past)) === true;
    const text = `${line.text}${verb.form.text}`;
    if (fits && !commonWords.has(fold(text))) yield [text, { list: 'joined_cues', line, verb }];
  }
}

function holdersOf(lines: LexiconLines): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const line of lines.offices) {
    const key = `${line.office} ${line.country ?? line.body ?? ''}`;
    const holder = { words: line.text.split(separators).map(fold), from: line.from, to: line.to };
    holders.set(key, [...(holders.get(key) ?? []), holder]);
  }
  return holders;
}

const separators = new RegExp(`[ ${ZWNJ}]+`);

function bodiesByName(lines: Line<'bodies'>[]): Map<string, Line<'bodies'> & { name: string }> {
  const names = new Map<string, string>();
  for (const line of lines) if (line.variant !== true && !names.has(line.body)) names.set(line.body, line.text);
  return new Map(lines.map((line) => [fold(line.text), { ...line, name: names.get(line.body) ?? line.text }]));
}
