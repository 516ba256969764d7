import type { Sentences } from './sentences.ts';

/** What the rules of `agreements` look at. A name like `signed-verb` is the stage or the kind of its words, and how they stand. */
export const agreementRules: Sentences = {
  list: [
    'An item of a list in one sentence, each opening with a noun of action.',
    'بندی از یک فهرست در جمله که هر بند با اسم کار آغاز می\u200cشود.',
  ],
  done: ['An item of a list of things done.', 'بندی از فهرست کارهای انجام\u200cشده.'],
  numbered: [
    'A numbered line beneath a sentence that opens the list.',
    'بند شماره\u200cداری که زیر جمله آغاز فهرست آمده است.',
  ],
  agenda: ['It is said to be on the agenda.', 'گفته شده که در دستور کار است.'],
  ongoing: ['It is said to be under way: در حال انجام است.', 'گفته شده که در جریان است: در حال انجام است.'],
  'we-can': [
    'The speaker’s side says that it can do it: می\u200cتوانیم …',
    'طرف گوینده می\u200cگوید می\u200cتواند: می\u200cتوانیم …',
  ],
  'they-can': [
    'A side is said to be able to do it: ایران می\u200cتواند …',
    'گفته شده که یکی از طرف\u200cها می\u200cتواند: ایران می\u200cتواند …',
  ],
  asked: ['A side is asked for it: از ایران خواست …', 'از یکی از طرف\u200cها خواسته شده است: از ایران خواست …'],
  'by-pact': ['A pact lays it down: بر اساس این توافق …', 'پیمانی آن را مقرر می\u200cکند: بر اساس این توافق …'],
  promised: ['It is promised or accepted: قول داد, پذیرفت.', 'قول آن داده یا پذیرفته شده است: قول داد، پذیرفت.'],
  arranged: ['It is to be done: قرار است …', 'قرار است انجام شود: قرار است …'],
  refused: ['What was offered is refused.', 'پیشنهاد رد شده است.'],
  'visa-free': ['Visas are lifted: روادید لغو شد.', 'روادید برداشته شده است: روادید لغو شد.'],
  'was-due': ['It was to be done and was not: قرار بود … اما …', 'قرار بود انجام شود و نشد: قرار بود … اما …'],
  hoped: [
    'The speaker hopes that the sides do it: امیدواریم … کنند.',
    'گوینده امید دارد که دو طرف انجامش دهند: امیدواریم … کنند.',
  ],
  'body-formed': [
    'A joint body is formed: تشکیل کارگروه مشترک.',
    'نهادی مشترک تشکیل می\u200cشود: تشکیل کارگروه مشترک.',
  ],
  'carried-out': [
    'A border arrangement or a work is said to be made: انجام شد.',
    'گفته شده که ترتیبات مرزی یا کاری انجام شده یا می\u200cشود: انجام شد.',
  ],
  delivers: [
    'Trade that goes on, to or from a country: از ایران وارد می\u200cکند.',
    'دادوستدی که جریان دارد، به کشوری یا از آن: از ایران وارد می\u200cکند.',
  ],
  'agreed-start': ['It was agreed that it shall begin.', 'توافق شده که آغاز شود.'],
  announced: [
    'A work or something shared is announced: از احداث … خبر داد.',
    'از کاری یا همکاری\u200cای خبر داده شده است: از احداث … خبر داد.',
  ],
  'not-done': ['A work is said not to be done.', 'گفته شده که کار انجام نشده است.'],
  'put-off': ['It is put off: به تعویق افتاد.', 'به زمانی دیگر افتاده است: به تعویق افتاد.'],
  'not-formed': ['A joint body is not formed yet.', 'نهاد مشترک هنوز تشکیل نشده است.'],
  kept: ['It is said to be kept: پایبند است.', 'گفته شده که به آن پایبندند.'],
  'not-kept': ['It is said not to be kept.', 'گفته شده که به آن پایبند نیستند.'],
  'stalled-begun': ['Stopping it is said to have begun.', 'گفته شده که توقف آن آغاز شده است.'],
  'result-ahead': ['Reaching it is still to come.', 'رسیدن به آن هنوز در پیش است.'],
  'completion-ahead': ['Its end is still to come.', 'پایان آن هنوز در پیش است.'],
  'signing-ahead': ['It is to be signed: امضا خواهد شد.', 'قرار است امضا شود: امضا خواهد شد.'],
  'signing-hoped': ['Signing it is hoped for or needed.', 'امضای آن مایه امید است یا لازم است.'],
  'signing-meant': ['Signing it is meant.', 'قصد امضای آن هست.'],
};

/** The first part of a name: which words stand there. */
export const agreementWords: Sentences = {
  proposed: ['Words of an offer', 'واژه\u200cهای پیشنهاد'],
  discussed: ['Words of talks on it', 'واژه\u200cهای گفتگو درباره آن'],
  understanding: ['Words of an understanding', 'واژه\u200cهای تفاهم'],
  agreed: ['Words of agreeing or deciding', 'واژه\u200cهای توافق یا قرار'],
  planned_signing: ['Words of making it final', 'واژه\u200cهای نهایی شدن'],
  signed: ['Words of signing', 'واژه\u200cهای امضا'],
  ratified: ['Words of ratifying', 'واژه\u200cهای تصویب'],
  implementing: ['Words of carrying it out', 'واژه\u200cهای اجرا'],
  completed: ['Words of opening or finishing', 'واژه\u200cهای گشایش یا پایان'],
  stalled: ['Words of stopping or breaking it', 'واژه\u200cهای توقف یا نقض'],
  offer: ['A word of offering', 'واژه پیشنهاد'],
  draft: ['A draft of a document', 'پیش\u200cنویس سند'],
  intent: ['A word of what is meant to be done', 'واژه قصد'],
  willing: ['A word of being ready or willing', 'واژه آمادگی یا تمایل'],
  wants: ['Words of wanting it: مایلیم', 'واژه\u200cهای خواستن: مایلیم'],
  advice: ['Words that call it fitting: مناسب است', 'واژه\u200cهایی که آن را مناسب می\u200cدانند: مناسب است'],
  welcome: ['A word of welcoming it', 'واژه استقبال'],
  talk: ['A word of talks', 'واژه گفتگو'],
  cue: ['The cue of the statement around it', 'نشانه نقل گفته\u200cای که در آن است'],
  list: ['An item of a list', 'بندی از یک فهرست'],
};

/** The last part: how they stand in their clause. */
export const agreementPlaces: Sentences = {
  verb: ['said with the verb of the clause', 'با فعل جمله'],
  noun: ['as a noun inside the clause', 'به صورت اسم در جمله'],
  phrase: ['as a fixed phrase', 'به صورت عبارت ثابت'],
  result: ['and the verb says that it came about', 'و فعل می\u200cگوید که به دست آمده است'],
  made: ['and said to be made', 'و گفته شده که انجام شده است'],
  topic: ['said to be what the talks were about', 'گفته شده که موضوع گفتگو بوده است'],
  ahead: ['and still to come', 'و هنوز در پیش است'],
  offer: ['which offers', 'که پیشنهاد می\u200cکند'],
  urge: ['which calls for it', 'که آن را می\u200cخواهد'],
  promise: ['which promises it', 'که آن را وعده می\u200cدهد'],
  invite: ['which invites to it', 'که به آن دعوت می\u200cکند'],
};
