/**
 * W3C Web Annotation (JSON-LD): an AnnotationCollection whose pages hold the annotations of whole documents. The target
 * is the document's text (text/plain, as it stands in `documents`), by TextPositionSelector and TextQuoteSelector; both
 * count Unicode code points, as the recommendation wants and our offsets do. The body is the row.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Output, OutputError } from '../output/read.ts';
import { at } from '../write/files.ts';
import { type Annotation, annotationsOf } from './annotations.ts';
import { documentsOf } from './documents.ts';
import { count, type ExportCounts } from './export.ts';

/** A page is closed at the end of the document with which it reaches so many annotations. */
const pageAnnotations = 1000;

const anno = 'http://www.w3.org/ns/anno.jsonld';

/** Fills the folder with collection.json, context.json and pages/000001.json … */
export async function exportWebAnnotation(output: Output, directory: string): Promise<ExportCounts> {
  const base = baseOf(output);
  const exported: Record<string, number> = { documents: 0 };
  const pages = openPages(join(directory, 'pages'), base);
  for await (const rows of documentsOf(output)) {
    count(exported, 'documents');
    const annotations = annotationsOf(rows, base);
    for (const { body } of annotations) count(exported, `${body.type[1].split(':')[1]} annotations`);
    pages.add(annotations);
  }
  writeFileSync(join(directory, 'collection.json'), json(pages.close()));
  writeFileSync(join(directory, 'context.json'), json({ '@context': contextOf(base) }));
  return { exported, left_out: {} };
}

const json = (value: object) => `${JSON.stringify(value, null, 1)}\n`;

/** Our own words in bodies: `peyman:statements/stage` is a column of a table, as the schemas beside the tables say. */
function contextOf(base: string) {
  return { peyman: `${base}/schemas/` };
}

/** The address that identifies the data: the home page of the package, without a slash at its end. */
function baseOf({ folder }: Output): string {
  const path = join(folder, 'datapackage.json');
  try {
    const read = z.looseObject({ homepage: z.url() }).parse(JSON.parse(readFileSync(path, 'utf8')));
    return read.homepage.replace(/\/$/, '');
  } catch (error) {
    throw new OutputError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Pages are written when the next one is known, as each names those before and after it. */
function openPages(directory: string, base: string) {
  mkdirSync(directory);
  const idOf = (number: number) => `${base}/annotations/pages/${String(number).padStart(6, '0')}.json`;
  const collection = `${base}/annotations/collection.json`;
  let waiting: Annotation[] = [];
  let [number, written] = [1, 0];
  const write = (last: boolean) => {
    const page = {
      '@context': [anno, contextOf(base)],
      id: idOf(number),
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: written,
      ...(number > 1 ? { prev: idOf(number - 1) } : {}),
      ...(last ? {} : { next: idOf(number + 1) }),
    };
    const path = join(directory, `${String(number).padStart(6, '0')}.json`);
    // an annotation a line
    const items = waiting.map((each) => JSON.stringify(each)).join(',\n');
    at(path, () => writeFileSync(path, `${JSON.stringify(page).slice(0, -1)},"items":[\n${items}\n]}\n`));
    written += waiting.length;
    waiting = [];
  };
  return {
    add(annotations: readonly Annotation[]) {
      if (waiting.length >= pageAnnotations && annotations.length > 0) {
        write(false);
        number++;
      }
      waiting.push(...annotations);
    },
    /** Writes the last page and gives the collection. */
    close() {
      write(true);
      return {
        '@context': anno,
        id: collection,
        type: 'AnnotationCollection',
        label: 'Statements, agreements, meetings and mentions',
        total: written,
        first: idOf(1),
        last: idOf(number),
      };
    },
  };
}
