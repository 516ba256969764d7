#!/usr/bin/env node
import { exitCodeOf, UsageError } from './run/usage.ts';

/** The command line: each command takes its arguments and gives the exit code; its code is loaded when it is called. */
const commands = {
  build: async () => (await import('./run/build_command.ts')).buildCommand,
  show: async () => (await import('./run/show_command.ts')).showCommand,
  explain: async () => (await import('./run/explain_command.ts')).explainCommand,
  export: async () => (await import('./run/export_command.ts')).exportCommand,
  lexicon: async () => (await import('./run/lexicon_command.ts')).lexiconCommand,
  check: async () => (await import('./run/check_command.ts')).checkCommand,
  diff: async () => (await import('./run/diff_command.ts')).diffCommand,
  schema: async () => (await import('./run/schema_command.ts')).schemaCommand,
} as const;

const help = `peyman: Persian news about diplomacy, read into tables

  peyman build RAW --out OUT   read the texts in RAW, write the tables to OUT
  peyman show FILE             one document in the terminal: statements, speakers, agreements, and the rule of each
  peyman explain FILE --at N   which rules were tried at a place of one document, and why each did or did not fire
  peyman export FORM OUT       the tables in a form of others: polecat, brat, web-annotation, sqlite
  peyman lexicon RAW           what the word lists cover of the texts in RAW, and what to add to them
  peyman check OUT             whether the tables of a build keep what they promise, with what is wrong
  peyman diff OLD NEW          which rows of two builds were added, removed or changed
  peyman schema [TABLE]        the columns of a table, or the list of tables

  peyman COMMAND --help says more.
`;

async function main(words: string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help);
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name)) throw new UsageError(`there is no command ${name}; peyman --help lists them`);
  const command = await commands[name as keyof typeof commands]();
  return await command(rest);
}

// a reader that goes away (| head) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
// nor does a build stop because nobody reads its log
process.stderr.on('error', () => {});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`peyman: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
