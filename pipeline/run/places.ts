import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './usage.ts';

/** Where a path leads once symbolic links are followed, also if what it names is not there yet. */
export function placeOf(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  return join(placeOf(dirname(absolute)), basename(absolute));
}

/** The hidden folder beside an output that keeps what its next build need not read again. */
export function cacheFolder(out: string): string {
  const target = placeOf(out);
  return join(dirname(target), `.peyman-${basename(target)}-cache`);
}

/** Throws UsageError where `raw` is no folder, or where a build would read its own output or delete its input. */
export function checkPlaces(raw: string, out: string): void {
  if (!existsSync(raw)) throw new UsageError(`there is no folder ${raw}; name the folder that holds the texts`);
  if (!statSync(raw).isDirectory()) {
    throw new UsageError(`${raw} is no folder; name the folder that holds the texts (peyman show reads one file)`);
  }
  const [from, to] = [placeOf(raw), placeOf(out)];
  if (lies(to, from)) {
    throw new UsageError(`${out} lies in ${raw} and would be read as input next time; name a folder outside`);
  }
  if (lies(from, to)) {
    throw new UsageError(
      `${raw} lies in ${out}, which a build replaces as a whole; name a folder that does not hold it`,
    );
  }
}

/** Whether a place is the folder itself or below it. */
function lies(place: string, folder: string): boolean {
  return relative(folder, place).split(sep)[0] !== '..';
}
