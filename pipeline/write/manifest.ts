/** What went in, what came out, and what made it: manifest.json. */
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().nonnegative();
const text = z.string().min(1);

/** What the caller knows about the build; no time and no machine, so that the same build gives the same bytes. */
export const buildFacts = z.strictObject({
  /** The input files, sorted by path. */
  inputs: z.array(z.strictObject({ path: text, bytes: size, sha256 })),
  code: z.strictObject({ version: text, sha256 }),
  lexicon: z.strictObject({ sha256 }),
  settings: z.record(z.string(), z.json()),
  versions: z.object({ node: text, unicode: text, icu: text }).catchall(text),
  counts: z
    .strictObject({ documents_in: size, documents_written: size, documents_rejected: size })
    .refine((counts) => counts.documents_in === counts.documents_written + counts.documents_rejected, {
      error: 'documents in are not documents written and rejected',
    }),
});

/** manifest.json: the build, and every file that it wrote but manifest.json itself and SHA256SUMS. */
export const manifest = buildFacts.extend({
  outputs: z.array(z.strictObject({ path: text, rows: size.nullable(), bytes: size, sha256 })),
});

export type BuildFacts = z.infer<typeof buildFacts>;
export type Manifest = z.infer<typeof manifest>;
