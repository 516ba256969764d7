import type { Row } from '../../../schemas/index.ts';
import { isMark, longest, type Reading } from '../../reading.ts';
import type { CueLine } from './cue.ts';

type Polarity = Row<'statements'>['polarity'];
type Modality = Row<'statements'>['modality'];

/** Whether the last finite verb of a stretch is negated: نمی پذیریم, نیست. */
export function polarityOf(reading: Reading, first: number, last: number): Polarity {
  for (let at = last - 1; at >= first; at--) {
    const verb = longest(reading, at, 'verbs');
    if (verb !== undefined && verb.end <= last) return verb.entry.form.negative ? 'negative' : 'affirmative';
    const word = reading.lexicon.vocabulary.folded(reading.tokens.id[at]!);
    if (word.startsWith(negatedPresent) && word.length > negatedPresent.length + 1) return 'negative';
  }
  return 'affirmative';
}

/** نمی: the prefix of negated present and imperfect forms, folded. */
const negatedPresent = 'نمی';

/** Whether a content is told as a fact, hoped, needed, possible, asked for, conditional or a question. */
export function modalityOf(reading: Reading, first: number, last: number, line: CueLine | null): Modality {
  if (isMark(reading, last - 1, '؟') || isMark(reading, last - 1, '?') || line?.cue_class === 'ask')
    return 'questioned';
  if (line?.cue_class === 'hope') return 'hoped';
  if (line?.cue_class === 'urge' || line?.cue_class === 'invite') return 'requested';
  if (line?.cue_class === 'offer' || line?.cue_class === 'promise') return 'intended';
  if (reading.marker[first] === 'if') return 'conditional';
  for (let at = first; at < last; at++) {
    const marker = reading.marker[at];
    if (marker === 'must') return 'obligatory';
    if (marker === 'may') return 'possible';
    const cue = longest(reading, at, 'cues');
    if (cue?.entry.cue_class === 'hope') return 'hoped';
    if (longest(reading, at, 'verbs')?.entry.form.tense === 'future') return 'intended';
  }
  return 'asserted';
}
