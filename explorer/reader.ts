/** What every part of a page asks for: the words and formats of the reader's language, the corpus at a glance, the address. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Address, formatAddress, type Language, parseAddress } from './address.ts';
import type { About } from './format.ts';
import { type Formats, formatsOf } from './formats.ts';
import { en, type Words } from './words/en.ts';
import { fa } from './words/fa.ts';

export interface Reader {
  language: Language;
  words: Words;
  formats: Formats;
  address: Address;
  about: About;
  /** Label of a closed value: Persian, or the value itself in plain English. */
  label(column: string, value: string): string;
  /** What a closed value means, in English, as the codebook has it. */
  meaning(column: string, value: string): string;
  topic(id: string): string;
  country(iso3: string): string;
  /** A link to the address with these changes. */
  link(changes: Partial<Address>): string;
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  return useContext(ReaderContext)!;
}

export function readerOf(language: Language, address: Address, about: About): Reader {
  const words = language === 'fa' ? fa : en;
  const topics = new Map(about.topics.map((topic) => [topic.id, language === 'fa' ? topic.fa : brief(topic.en)]));
  const countries = new Map(about.countries.map((country) => [country.iso3, country[language]]));
  return {
    language,
    words,
    formats: formatsOf(language),
    address,
    about,
    label: (column, value) => (language === 'fa' ? about.labels[column]?.[value]?.[0] : undefined) ?? plain(value),
    meaning: (column, value) => about.labels[column]?.[value]?.[1] ?? '',
    topic: (id) => topics.get(id) ?? id,
    country: (iso3) => countries.get(iso3) ?? iso3,
    link: (changes) => formatAddress({ ...address, sheet: 1, ...changes }),
  };
}

/** `Natural gas: export, swap` to `Natural gas`, `Railways, trains` to `Railways`. */
const brief = (label: string) => label.split(/[:,]/, 1)[0]!;
/** `planned_signing` to `planned signing`. */
const plain = (value: string) => value.replaceAll('_', ' ');

/** The address as it is now; a change of the address draws the page anew. */
export function useAddress(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return parseAddress(hash);
}

/** Goes to an address; in place of the present one where the reader is only choosing. */
export function go(link: string, inPlace = false): void {
  if (!inPlace) location.hash = link;
  else {
    history.replaceState(null, '', link);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

/** A value that has to be waited for: undefined until it comes; an error is thrown to the page's error view. */
export function useWaiting<T>(load: () => Promise<T>, inputs: unknown[]): T | undefined {
  const [state, setState] = useState<{ value?: T; error?: unknown; inputs: unknown[] }>({ inputs });
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setState({ value, inputs }),
      (error) => current && setState({ error, inputs }),
    );
    return () => {
      current = false;
    };
  }, inputs);
  const stale = state.inputs.some((input, at) => input !== inputs[at]);
  if (!stale && state.error !== undefined) throw state.error;
  return stale ? undefined : state.value;
}
