import type { Reading } from '../../reading.ts';
import type { Clause } from '../clauses/clause.ts';
import { hasWord, isVerb } from '../clauses/words.ts';
import {
  documentBehind,
  type Footing,
  isPurpose,
  isState,
  namesDocument,
  namesWork,
  opensSession,
  saysWhat,
} from './footing.ts';
import { type Assertion, hasTalk, type Stage, type StageFound, type StageHit } from './stage_words.ts';

/** Stage words in their clause, as all rules below see them. */
interface Said {
  reading: Reading;
  clause: Clause;
  hit: StageHit;
  footing: Footing;
  /** True where the clause's verb stands close behind the words. */
  near: boolean;
}

const gap = 2;

/** The stage that one of the lexicon's stage words gives in its clause, or undefined where it gives none. */
export function hitStage(reading: Reading, clause: Clause, hit: StageHit, footing: Footing): StageFound | undefined {
  const { form } = hit.entry;
  const behind = clause.verb === null ? -1 : clause.verbFirst - hit.end;
  const said: Said = { reading, clause, hit, footing, near: behind >= 0 && behind <= (form === 'act' ? 1 : gap) };
  if (form === 'phrase' || form === 'agenda') return phrase(said);
  if (form === 'ongoing') return ongoing(said);
  if (form === 'act' || form === 'reach' || form === 'work') return act(said);
  if (form === 'result' || form === 'results') return result(said);
  if (form === 'talk') return talk(said);
  return offer(said);
}

function make({ hit, near }: Said, stage: Stage, assertion: Assertion, rule: string): StageFound {
  const { form } = hit.entry;
  const offers = form === 'offer' || form === 'willing' || form === 'welcome';
  const verbal = near || form === 'reach' || form === 'phrase';
  return { stage, assertion, first: hit.start, last: hit.end, verbal, offer: offers, rule };
}

function assertionOf({ conditional, hoped, ahead }: Footing): Assertion {
  if (conditional) return 'conditional';
  return hoped || ahead ? 'planned' : 'asserted';
}

/** قرار شد, مورد بررسی قرار گرفت, در دستور کار. */
function phrase(said: Said): StageFound | undefined {
  const { hit, footing, near } = said;
  const { stage, form } = hit.entry;
  if ((footing.negative && near) || (stage === 'discussed' && (footing.ahead || footing.needed))) return undefined;
  return make(said, stage, assertionOf(footing), form === 'agenda' ? 'agenda' : `${stage}-phrase`);
}

/** در حال انجام است: of talks, they are being held; of a work, it is being done. */
function ongoing(said: Said): StageFound | undefined {
  if (said.footing.negative) return undefined;
  const stage = hasTalk(said.reading, said.clause) ? 'discussed' : said.hit.entry.stage;
  return make(said, stage, assertionOf(said.footing), 'ongoing');
}

function act(said: Said): StageFound | undefined {
  const { form } = said.hit.entry;
  if (isPurpose(said.reading, said.hit.start)) return undefined;
  const done = form === 'work' ? said.footing.done && said.near : form === 'reach' || said.near;
  return done ? actDone(said) : actNoun(said);
}

/** امضا شد, به امضا خواهد رسید, اجرا نشد. */
function actDone(said: Said): StageFound | undefined {
  const { reading, clause, footing } = said;
  const { stage } = said.hit.entry;
  const work = stage === 'implementing' || stage === 'completed';
  const open = footing.hoped || footing.needed || footing.conditional;
  // اجلاس آغاز شد: a session that opens is no work
  if (work && opensSession(reading, clause)) return undefined;
  if (work && open && !footing.done && !hasWord(reading, clause, 'ahead')) return undefined;
  if (footing.negative) return work ? make(said, 'stalled', 'asserted', 'not-done') : undefined;
  if (footing.done || (footing.today && !footing.hoped))
    return make(said, stage, assertionOf(footing), `${stage}-verb`);
  if (stage === 'signed' || stage === 'planned_signing')
    return make(said, 'planned_signing', 'planned', 'signing-ahead');
  if (stage === 'completed') return make(said, 'implementing', 'planned', 'completion-ahead');
  return make(said, stage, 'planned', `${stage}-ahead`);
}

/** امضای سند, اجرای قرارداد, افتتاح نمایشگاه inside another clause. */
function actNoun(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing } = said;
  // راه اندازی and تکمیل go on until the text says that they are done
  const stage = hit.entry.form === 'work' ? 'implementing' : hit.entry.stage;
  const open = footing.hoped || footing.needed || footing.conditional;
  if (footing.negative) return stage === 'implementing' ? make(said, 'stalled', 'asserted', 'not-done') : undefined;
  if (stage === 'ratified' && !documentBehind(reading, hit.end)) return undefined;
  if (stage === 'implementing' && isVerb(reading, clause.verb, 'be')) return undefined;
  if (stage === 'signed' && open) return make(said, 'planned_signing', 'planned', 'signing-hoped');
  if (stage === 'signed' && footing.ahead) return make(said, 'proposed', 'planned', 'signing-meant');
  if (open && stage !== 'stalled') return undefined;
  return make(said, stage, 'asserted', `${stage}-noun`);
}

const plural = 1;

/** توافق شد, به توافق رسیدند, توافقات خوبی انجام شد, توافقات حاصل شده; not این توافق, توافق وین. */
function result(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  const { stage, form } = hit.entry;
  if (near && footing.negative) return undefined;
  if (near && (footing.ahead || footing.hoped)) return make(said, 'discussed', 'planned', 'result-ahead');
  if (near) return make(said, stage, footing.conditional ? 'conditional' : 'asserted', `${stage}-result`);
  const next = reading.marker[hit.end];
  const one = form === 'result' && hit.ending !== plural && next !== 'for' && next !== 'about';
  if (one || footing.needed || reading.marker[hit.start - 1] === 'this') return undefined;
  return make(said, stage, 'asserted', hasWord(reading, clause, 'made') ? `${stage}-made` : `${stage}-noun`);
}

/** بحث شد, مذاکرات خوبی انجام شد: of a field (در زمینه گاز) or a work, not دیدار و گفت وگو کردند. */
function talk(said: Said): StageFound | undefined {
  const { reading, clause, footing, near } = said;
  if (footing.negative || footing.ahead) return undefined;
  if (!hasWord(reading, clause, 'field_lead') && !namesWork(reading, clause)) return undefined;
  if (near) return make(said, 'discussed', assertionOf(footing), 'talk-verb');
  return hasWord(reading, clause, 'made') ? make(said, 'discussed', assertionOf(footing), 'talk-made') : undefined;
}

/** پیشنهاد کرد, آمادگی … اعلام کرد, آماده ایم, استقبال می کنیم, پیش نویس … ارائه شد. */
function offer(said: Said): StageFound | undefined {
  const { reading, clause, hit, footing, near } = said;
  const { form } = hit.entry;
  if (footing.negative) return undefined;
  if (form === 'draft' && !namesDocument(reading, clause)) return undefined;
  if (form === 'welcome' && !(near && clause.verb?.form.tense === 'present')) return undefined;
  if (form === 'willing' && !isState(reading, clause)) return undefined;
  if (form === 'offer' && !near && !saysWhat(reading, clause, hit.end)) return undefined;
  return make(said, 'proposed', assertionOf(footing), near ? `${form}-verb` : `${form}-noun`);
}
