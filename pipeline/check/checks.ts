/**
 * The checks, in the order in which they are run and shown: what each one holds the data to, and whether a build runs it
 * on its own output before it is published. Those that it leaves out were made of each row before it was written, or
 * cost as much as reading every row (docs/decisions.md has the figures).
 */
export const checks = {
  files: { about: 'every file has the bytes that SHA256SUMS and the manifest name', inBuild: false },
  counts: {
    about: 'tables have the rows that the manifest counts; documents in are written or rejected',
    inBuild: true,
  },
  keys: { about: 'keys are there and different in every row', inBuild: true },
  references: { about: 'what points to a row points to one that is there', inBuild: true },
  order: { about: 'rows stand in the order of documents and texts', inBuild: true },
  tallies: { about: 'entities count the mentions that there are', inBuild: true },
  types: { about: 'values have the types, forms and vocabularies of the schema', inBuild: false },
  ranges: { about: 'what has two ends runs from the lower to the higher', inBuild: false },
  dates: { about: 'days are in the calendar, and in years that news speaks of', inBuild: false },
  reasons: { about: 'what is not known has its reason', inBuild: false },
  offsets: { about: 'every span is the text of its document at its offsets', inBuild: false },
  places: { about: 'spans stand in their sentence, inner statements in the outer', inBuild: false },
  lists: { about: 'lists in a cell agree with the table of their own', inBuild: false },
  drift: { about: 'rows per document are about those of the output before', inBuild: true },
} as const;

export type CheckName = keyof typeof checks;

/** Names of the checks, in order. */
export const checkNames = Object.keys(checks) as CheckName[];
