import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The words of a command are wrong; the message says which and what is right. Exit code 2. */
export class UsageError extends Error {}

/** The exit code of a command that threw: 2 where its words are wrong, 1 otherwise. */
export function exitCodeOf(error: unknown): number {
  return error instanceof UsageError ? 2 : 1;
}

/** Parses a command's words; a wrong option is a UsageError that points to --help. */
export function parseWords<Config extends ParseArgsConfig>(
  command: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} (peyman ${command} --help)`);
  }
}

/** A whole number of at least `least` from an option's text. */
export function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new UsageError(`--${option} takes a whole number from ${least}, not ${text}`);
  return value;
}
