import { hasWord, isVerb } from '../clauses/words.ts';
import { halt, keep, namesPact, stall, workBehind } from './breaches.ts';
import { documentBehind, followsFieldLead, isPurpose, namesDocument, opensSession } from './footing.ts';
import { instrumentsIn } from './items.ts';
import { offer } from './offers.ts';
import { due, promise, refuse } from './pledges.ts';
import { result } from './results.ts';
import { assertionOf, make, negated, no, type Said, type Told, wished } from './said.ts';
import { hasTalk, type Stage, type StageFound, type StageHit } from './stage_words.ts';
import { talk } from './talks.ts';

const gap = 2;

/** The stage that one of the lexicon's stage words gives in its clause, or undefined where it gives none. */
export function hitStage(told: Told, hit: StageHit): StageFound | undefined {
  const { reading, clause } = told;
  const { form } = hit.entry;
  const behind = clause.verb === null ? -1 : clause.verbFirst - hit.end;
  const shares = reading.marker[hit.start - 1] === 'object' && reading.marker[hit.end] === 'and';
  // به نتیجه نرسید: words that have the verb in them
  const whole = clause.verb !== null && hit.end > clause.verbFirst;
  const near = whole || (behind >= 0 && (shares || behind <= (form === 'act' ? 1 : gap)));
  const said: Said = { ...told, hit, near };
  if (form === 'phrase' || form === 'agenda' || form === 'decision') return phrase(said);
  if (form === 'ongoing') return ongoing(said);
  if (form === 'act' || form === 'reach' || form === 'work') return act(said);
  if (form === 'conclude') return conclude(said);
  if (form === 'promise') return promise(said);
  if (form === 'arranged') return make(said, 'agreed', 'planned', 'arranged');
  if (form === 'refuse') return refuse(said);
  if (form === 'keep') return isVerb(reading, clause.verb, 'result_verb') ? promise(said) : keep(said);
  if (form === 'due') return due(said);
  if (form === 'halted') return halt(said);
  if (form === 'opens') return opens(said);
  if (form === 'result' || form === 'results') return result(said);
  if (form === 'talk') return talk(said);
  return offer(said);
}

/** قرار شد, مورد بررسی قرار گرفت, در دستور کار. */
function phrase(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  const { stage, form } = hit.entry;
  // تصمیم گرفتند: by both, not by one alone
  if (form === 'decision' && !hasWord(reading, clause, 'joint') && !hasWord(reading, clause, 'forum'))
    return no(said, 'decided by one side alone');
  if (footing.negative && near) return no(said, negated);
  // طرحی برای حفظ این توافق دارند
  if (stage === 'agreed' && reading.marker[hit.start - 1] === 'this') return no(said, 'an agreement pointed at');
  if (stage === 'discussed' && (footing.ahead || footing.needed))
    return no(said, 'talks still to come, or only needed');
  return make(said, stage, assertionOf(footing), form === 'agenda' ? 'agenda' : `${stage}-phrase`);
}

/** در حال انجام است: of talks, they are being held; of a work, it is being done. */
function ongoing(said: Said): StageFound | undefined {
  if (said.footing.negative) return no(said, negated);
  if (said.footing.hoped) return { ...make(said, 'proposed', 'planned', 'hoped'), offer: true };
  const stage = hasTalk(said.reading, said.clause) ? 'discussed' : said.hit.entry.stage;
  return make(said, stage, assertionOf(said.footing), 'ongoing');
}

function act(said: Said): StageFound | undefined {
  const { form, stage } = said.hit.entry;
  if (stage === 'stalled') return stall(said);
  // نیمه نهایی, نهایی کردن خرید: what is made final has to be a document
  if (stage === 'planned_signing' && !canBeFinal(said)) return no(said, 'no document that can be made final');
  if (isPurpose(said.reading, said.hit.start)) return no(said, 'what is meant, not what is done');
  const done = form === 'work' ? said.near && (said.footing.done || willRun(said)) : form === 'reach' || said.near;
  return done ? actDone(said) : actNoun(said);
}

/** خط لوله راه اندازی می شود, خواهد شد: a named work that will be ready. */
function willRun({ reading, clause, footing }: Said): boolean {
  const tense = clause.verb?.form.tense;
  if (footing.negative || footing.needed || footing.hoped || footing.conditional) return false;
  return (tense === 'present' || tense === 'future') && namesPact(reading, clause);
}

/** تفاهم نامه ای برقرار شد, بیانیه مشترک صادر کردند: words that conclude a document, and say much else of other things. */
function conclude(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  if (!near || !namesDocument(reading, clause)) return no(said, 'no document that is concluded by it');
  if (footing.negative || !footing.done) return no(said, 'not said as done');
  return make(said, hit.entry.stage, 'asserted', `${hit.entry.stage}-verb`);
}

function canBeFinal({ reading, clause }: Said): boolean {
  return namesPact(reading, clause) || hasWord(reading, clause, 'joint') || hasWord(reading, clause, 'forum');
}

/** امضا شد, به امضا خواهد رسید, اجرا نشد. */
function actDone(said: Said): StageFound | undefined {
  const { reading, clause, footing } = said;
  const { stage } = said.hit.entry;
  const work = isWork(stage);
  const open = footing.hoped || footing.needed || footing.conditional;
  // اجلاس آغاز شد: a session that opens is no work
  if (work && opensSession(reading, clause)) return no(said, 'a session that opens is no work');
  if (work && open && !footing.done && !hasWord(reading, clause, 'ahead')) return no(said, wished);
  // پیش نویس موافقت نامه نهایی نشد
  const unfinished = work || stage === 'planned_signing';
  if (footing.negative) return unfinished ? make(said, 'stalled', 'asserted', 'not-done') : no(said, negated);
  // احداث خط به تصویب کمیسیون مشترک رسید: by the sides, who agree on it
  const own = stage === 'ratified' && !namesDocument(reading, clause) && hasWord(reading, clause, 'forum');
  if (own && footing.done && hasWord(reading, clause, 'joint')) return make(said, 'agreed', 'asserted', 'agreed-verb');
  if (footing.done || (footing.today && !footing.hoped))
    return make(said, stage, assertionOf(footing), `${stage}-verb`);
  if (stage === 'signed' || stage === 'planned_signing')
    return make(said, 'planned_signing', 'planned', 'signing-ahead');
  if (stage === 'completed') return make(said, 'implementing', 'planned', 'completion-ahead');
  return make(said, stage, 'planned', `${stage}-ahead`);
}

function isWork(stage: Stage): boolean {
  return stage === 'implementing' || stage === 'completed';
}

/** امضای سند, اجرای قرارداد, افتتاح نمایشگاه inside another clause. */
function actNoun(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing } = said;
  // راه اندازی and تکمیل go on until the text says that they are done
  const stage = hit.entry.form === 'work' ? 'implementing' : hit.entry.stage;
  const open = footing.hoped || footing.needed || footing.conditional;
  // درباره امضای قرارداد گفت: what is spoken of, not what is done
  if (clause.verb !== null && followsFieldLead(reading, hit.start)) return no(said, 'only spoken of');
  if (isWork(stage) && clause.verb !== null && (footing.ahead || !workBehind(reading, hit.start, clause.last)))
    return no(said, 'still to come, or the work of nothing named behind it');
  if (footing.negative)
    return stage === 'implementing' ? make(said, 'stalled', 'asserted', 'not-done') : no(said, negated);
  if (stage === 'ratified' && !documentBehind(reading, hit.end)) return no(said, 'no document behind the noun');
  if (stage === 'implementing' && isVerb(reading, clause.verb, 'be')) return no(said, 'said to be something, not done');
  if (stage === 'signed' && open) return make(said, 'planned_signing', 'planned', 'signing-hoped');
  if (stage === 'signed' && footing.ahead) return make(said, 'proposed', 'planned', 'signing-meant');
  if (open) return no(said, wished);
  return make(said, stage, 'asserted', `${stage}-noun`);
}

/** گذرگاه مرزی را باز کرد, بازارچه باز می شود: a way between two countries; much else opens too. */
function opens(said: Said): StageFound | undefined {
  const { reading, clause, footing, near } = said;
  const way = instrumentsIn(reading, clause.parts).some(({ entry }) => entry.instrument === 'visa_or_border');
  if (!near || footing.negative || !(way || hasWord(reading, clause, 'market')))
    return no(said, 'no way between two countries that opens');
  return actDone(said);
}
