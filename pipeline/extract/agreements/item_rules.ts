import type { Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Findings } from '../clauses/findings.ts';
import { hasWord } from '../clauses/words.ts';
import { deliversAcross } from './clause_stages.ts';
import { type Instrument, isDocument, namesField } from './items.ts';
import { hasTalk, type StageFound, stageHits } from './stage_words.ts';

/** توافقات with no field of their own, or carried out, are an agreement; در حوزه X توافق شد is a piece of cooperation. */
export function kindOf(
  { reading, frame }: Findings,
  clause: Clause,
  instrument: Instrument,
  stage: StageFound,
  topics: readonly string[],
): Instrument {
  if (instrument === 'other' && hasWord(reading, clause, 'joining')) return 'agreement';
  if (instrument === 'other' && deliversAcross(reading, frame, clause)) return 'trade';
  if (instrument === 'other' && hasWord(reading, clause, 'build')) return 'project';
  // نمایشگاه … گشایش یافت, هفته فیلم … برگزار شد
  if (instrument === 'trade' && stage.stage === 'completed' && hasWord(reading, clause, 'forum')) return 'project';
  if (instrument !== 'other' && instrument !== 'trade') return instrument;
  const hits = [...stageHits(reading, clause)].filter(
    ({ entry }) => entry.form === 'result' || entry.form === 'results',
  );
  const isStage = hits.some((hit) => hit.start === stage.first);
  return hits.length > 0 && (!isStage || !namesField(topics)) ? 'agreement' : instrument;
}

/** Whether there is something to agree on: a document, or a named field; for what is agreed a noun of action is enough. */
export function isItem(
  reading: Reading,
  clause: Clause,
  stage: StageFound,
  instrument: Instrument,
  topics: readonly string[],
  theme: string | null,
): boolean {
  const named = namesField(topics);
  // امیدواریم توافق نامه را عملیاتی کنیم, مبادلات را افزایش دهیم: more of what there is
  if (stage.rule === 'hoped' && instrument === 'agreement') return false;
  if (stage.rule === 'hoped' && instrument === 'trade' && hasWord(reading, clause, 'more')) return false;
  const joint = hasWord(reading, clause, 'joint');
  const event = joint && hasWord(reading, clause, 'event');
  // قرار است خط لوله احداث شود; not قرار است وزیر سفر کند, گفت وگو کنند
  if (stage.rule === 'arranged' && !isDocument(instrument)) {
    if (hasTalk(reading, clause) || (hasWord(reading, clause, 'forum') && !event)) return false;
    return named && (instrument !== 'other' || (joint && hasWord(reading, clause, 'action')));
  }
  if (isDocument(instrument)) return true;
  // کمیته مشترک تحقیق تشکیل شده است, نشده است
  const formed = stage.stage === 'implementing' || stage.stage === 'stalled';
  if (instrument === 'working_group' && joint && formed) return true;
  if (stage.rule === 'body-formed') return instrument === 'working_group' || (event && named);
  // صورتجلسه کمیسیون مشترک امضا شد
  if (instrument === 'commission' && (stage.stage === 'signed' || stage.stage === 'planned_signing')) return true;
  if (stage.rule === 'ongoing' && stage.stage === 'implementing')
    return (
      instrument === 'project' ||
      instrument === 'working_group' ||
      (named && instrument !== 'trade' && hasWord(reading, clause, 'joint'))
    );
  if (stage.stage === 'agreed' || stage.stage === 'understanding') {
    const says = hasWord(reading, clause, 'action') || hasWord(reading, clause, 'field_lead');
    return named || instrument !== 'other' || says;
  }
  // آمادگی انتقال تجربیات خود را داریم, درباره همکاری ها بحث کردیم: in a text that is about one field all over
  const meant = hasWord(reading, clause, stage.offer ? 'action' : 'field_lead') && (joint || stage.offer);
  if (theme !== null && namesField([theme]) && meant && (stage.offer || stage.stage === 'discussed')) return true;
  if (stage.offer && stage.verbal && !stage.rule.startsWith('welcome'))
    return named || hasWord(reading, clause, 'action') || (joint && hasWord(reading, clause, 'field_lead'));
  return named;
}
