import { type Findings, gather } from '../../pipeline/extract/clauses/findings.ts';
import { readCast } from '../../pipeline/extract/people/people.ts';
import { findStatements } from '../../pipeline/extract/statements/statements.ts';
import { extractTimes } from '../../pipeline/extract/times.ts';
import { topicMentions } from '../../pipeline/extract/topic_mentions.ts';
import { readNumbers } from '../../pipeline/persian/numbers.ts';
import { readAtoms } from '../../pipeline/persian/times/atoms.ts';
import { readTimes } from '../../pipeline/persian/times.ts';
import { read } from '../../pipeline/reading.ts';
import { lexicon } from '../document.ts';

/** What agreements and meetings are found in: a text without a publication date. */
export function findingsOf(text: string): Findings {
  const reading = read(text, lexicon);
  const cast = readCast(reading);
  const atoms = readAtoms(reading.tokens, lexicon.times);
  const times = extractTimes(readTimes(atoms, readNumbers(atoms)), null);
  return gather(reading, cast, findStatements(reading, cast), times, topicMentions(reading));
}
