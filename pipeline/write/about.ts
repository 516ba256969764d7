/** What a publication says about itself, beside its tables; the caller gives it. */
import { z } from 'zod';

const text = z.string().min(1);

/** The dataset as a whole: what datapackage.json, csvw-metadata.json and croissant.json begin with. */
export const about = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
  title: text,
  title_fa: text,
  description: text,
  version: text,
  url: z.url(),
  /** Licence of the tables, which need not be that of the code; `name` as in SPDX or Open Definition. */
  license: z.strictObject({ name: text, title: text, url: z.url() }),
  creators: z.array(z.strictObject({ name: text, url: z.url().optional() })).min(1),
  keywords: z.array(text),
  /** Day of publication, given and never read off a clock; null for a build that is not published. */
  published: z.iso.date().nullable(),
  citation: text.nullable(),
});

export type About = z.infer<typeof about>;
