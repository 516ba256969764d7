/** The corpus as far as it is loaded: once for all pages, in growing parts, so that the first rows stand there early. */
import { useEffect, useState } from 'preact/hooks';
import type { Block, Speakers } from '../format.ts';
import { loadBlock, loadSpeakers } from '../pieces.ts';
import { joinBlocks, type Tables } from './tables.ts';

export interface Loaded {
  tables: Tables;
  /** Blocks that are in the tables, the first ones. */
  blocks: number;
}

/** Blocks asked for at a time. */
const atOnce = 4;

let loaded: Loaded | null = null;
let loading: Promise<void> | null = null;
const watchers = new Set<(loaded: Loaded) => void>();

/** Joins after 1, 2, 4, 8 … blocks: joining costs what is joined, so all joins together cost twice the last. */
async function loadAll(count: number): Promise<void> {
  const blocks: Block[] = [];
  if (count === 0) tell([]);
  for (let first = 0; first < count; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - first) }, (_, at) => first + at);
    for (const block of numbers.map(loadBlock)) {
      blocks.push(await block);
      if (Number.isInteger(Math.log2(blocks.length)) || blocks.length === count) tell(blocks);
    }
  }
}

function tell(blocks: Block[]): void {
  loaded = { tables: joinBlocks(blocks), blocks: blocks.length };
  for (const watcher of watchers) watcher(loaded);
}

/** The tables, null until their first part has come. An error of loading is thrown to the page's error view. */
export function useTables(blocks: number): Loaded | null {
  const [state, setState] = useState<Loaded | null>(loaded);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    watchers.add(setState);
    loading ??= loadAll(blocks);
    loading.catch((reason) => {
      loading = null;
      setError(reason);
    });
    setState(loaded);
    return () => void watchers.delete(setState);
  }, [blocks]);
  if (error !== undefined) throw error;
  return state;
}

let speakers: Promise<Speakers> | null = null;

/** Speakers and other parties, loaded when the first list asks for them. */
export function loadedSpeakers(): Promise<Speakers> {
  speakers ??= loadSpeakers();
  speakers.catch(() => {
    speakers = null;
  });
  return speakers;
}
