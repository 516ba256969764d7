/**
 * The closed lists of values, each value with its Persian label and what it means. The codebook prints them; what
 * counts as a statement, an agreement or a meeting is in the annotation guide.
 */
import { z } from 'zod';

/** value: [Persian label, what it means] */
export type Vocabulary<Value extends string = string> = Record<Value, readonly [label: string, meaning: string]>;

/** Column of one of the vocabulary's values; the vocabulary travels in its meta. */
function oneOf<const Value extends string>(vocabulary: Vocabulary<Value>) {
  return z.enum(Object.keys(vocabulary) as [Value, ...Value[]]).meta({ vocabulary });
}

export const mode = oneOf({
  direct: [
    'نقل مستقیم',
    "the speaker's own words, after a cue and a colon, with or without quotation marks: وی افزود: …",
  ],
  indirect: ['نقل غیرمستقیم', 'a clause that reports what was said: با بیان اینکه …'],
  nominal: ['گروه اسمی', 'a noun phrase, and the cue says what was done with it: بر توسعه همکاری تاکید کرد'],
  headline: ['تیتر', 'in a heading line, a name, a colon and the words: پزشکیان: …'],
});

export const cueClass = oneOf({
  say: ['گفتن', 'says, states: گفت، اظهار داشت'],
  add: ['افزودن', 'goes on, adds: افزود، ادامه داد'],
  stress: ['تاکید', 'stresses, emphasises: تاکید کرد'],
  explain: ['توضیح', 'explains, sets out: توضیح داد، تشریح کرد'],
  ask: ['پرسش', 'asks a question: پرسید'],
  urge: ['درخواست', 'calls for, asks that something be done: خواستار شد'],
  offer: ['پیشنهاد', 'offers, proposes, says it is ready: پیشنهاد داد، اعلام آمادگی کرد'],
  promise: ['وعده', 'promises, commits itself: وعده داد، متعهد شد'],
  warn: ['هشدار', 'warns, threatens: هشدار داد'],
  welcome: ['استقبال', 'welcomes, is pleased with, congratulates: استقبال کرد'],
  thank: ['قدردانی', 'thanks, praises: تشکر کرد، تقدیر کرد'],
  condemn: ['محکومیت', 'condemns, criticises: محکوم کرد، انتقاد کرد'],
  deny: ['تکذیب', 'denies, rejects: تکذیب کرد، رد کرد'],
  claim: ['ادعا', 'claims, with a distance of the newsroom: مدعی شد'],
  hope: ['امیدواری', 'hopes, wishes: ابراز امیدواری کرد'],
  regret: ['تاسف', 'regrets, is worried, gives condolences: ابراز نگرانی کرد'],
  invite: ['دعوت', 'invites: دعوت کرد'],
  judge: ['ارزیابی', 'judges, describes, considers something to be so: دانست، خواند، ارزیابی کرد'],
  announce: ['اعلام', 'announces, makes known: اعلام کرد، خبر داد'],
  answer: ['پاسخ', 'answers, reacts: پاسخ داد'],
  recall: ['یادآوری', 'recalls, points to: یادآور شد، اشاره کرد'],
});

export const speakerForm = oneOf({
  name: ['نام', 'a name, with or without a title'],
  role: ['سمت', 'an office or a part in the talks with no name beside it: رئیس\u200cجمهور روسیه، طرفین'],
  pronoun: ['ضمیر', 'a pronoun: وی، او، ایشان'],
  dropped: ['محذوف', 'no words in the sentence name the speaker: افزود: …'],
  body: ['نهاد', 'a body or a document: وزارت نیرو، بیانیه مشترک'],
});

export const polarity = oneOf({
  affirmative: ['مثبت', 'the main verb of the content is not negated'],
  negative: ['منفی', 'the main verb of the content is negated: نمی\u200cپذیریم'],
});

export const modality = oneOf({
  asserted: ['خبری', 'said to be so: همکاری\u200cها گسترش یافته است'],
  intended: ['قصد', 'said to be going to happen, or planned: اجرا خواهیم کرد'],
  hoped: ['آرزو', 'hoped or wished: امیدواریم …'],
  possible: ['امکان', 'said to be possible or able to happen: می\u200cتواند، ممکن است'],
  obligatory: ['لزوم', 'said to be needed or due: باید، لازم است'],
  requested: ['درخواست', 'asked of someone: بیایید، خواستاریم'],
  conditional: ['شرطی', 'holds on a condition: اگر …'],
  questioned: ['پرسشی', 'asked as a question: آیا …؟'],
});

export const sentenceKind = oneOf({
  heading: ['عنوان', 'a headline or a heading line'],
  lead: ['لید', 'first paragraph of the body, or a summary that stands before it'],
  body: ['بدنه', 'the text of the report'],
  boilerplate: ['حاشیه', 'not part of the report: credits, codes, links, read also'],
});

export const zwnj = oneOf({
  kept: ['حفظ\u200cشده', 'the zero-width non-joiner stands where it is expected, or nothing shows otherwise'],
  stripped: ['حذف\u200cشده', 'it was deleted, so that the parts are joined'],
  spaced: ['فاصله\u200cشده', 'a space stands in its place'],
  mixed: ['آمیخته', 'more than one of these in the same text'],
});

export const entityKind = oneOf({
  person: ['شخص', 'a person'],
  country: ['کشور', 'a country'],
  place: ['مکان', 'a place that is not a country: a city, a province, a sea, a border crossing'],
  organization: ['سازمان', 'a body: a ministry, a company, an international organisation'],
  event: ['رویداد', 'a named event: a summit, a forum, an exhibition'],
  instrument: ['سند', 'a named treaty, agreement or document'],
});

export const mentionForm = oneOf({
  name: ['نام', 'a proper name'],
  role: ['سمت', 'an office: وزیر امور خارجه'],
  pronoun: ['ضمیر', 'a pronoun or a word used as one: وی، کشورمان'],
  demonym: ['نسبت', 'an adjective or noun of belonging: روسی، ترکمن'],
  acronym: ['کوته\u200cنوشت', 'initials or a short form: ناتو، بریکس'],
});

export const stage = oneOf({
  proposed: ['پیشنهاد', 'one side offers it, asks for it or says it is ready for it'],
  discussed: ['گفتگو', 'the sides talk about it, negotiate or study it'],
  understanding: ['تفاهم', 'reached in principle: توافق اولیه'],
  agreed: ['توافق', 'agreed or decided by the sides: توافق شد، مقرر شد'],
  planned_signing: ['در آستانه امضا', 'to be signed or made final at a named time or occasion'],
  signed: ['امضا', 'signed, initialled or exchanged'],
  ratified: ['تصویب', 'passed by a parliament or cabinet, in force'],
  implementing: ['در حال اجرا', 'work has begun, is being carried out, or begins on a set date'],
  completed: ['پایان\u200cیافته', 'opened, finished, delivered'],
  stalled: ['متوقف', 'suspended, cancelled, delayed, refused or not honoured'],
});

export const instrument = oneOf({
  treaty: ['معاهده', 'a treaty or convention'],
  agreement: ['موافقت\u200cنامه', 'an agreement between states or bodies'],
  memorandum: ['یادداشت تفاهم', 'a memorandum of understanding'],
  contract: ['قرارداد', 'a contract'],
  protocol: ['پروتکل', 'a protocol'],
  document: ['سند', 'a document of cooperation of no other kind'],
  roadmap: ['نقشه راه', 'a roadmap or programme'],
  joint_statement: ['بیانیه مشترک', 'a joint statement or declaration'],
  commission: ['کمیسیون مشترک', "a joint body's minutes or decisions"],
  working_group: ['کارگروه', 'a working group or joint committee'],
  project: ['طرح', 'a piece of work: a line, a road, a plant, an exhibition'],
  loan: ['وام', 'a loan or credit line'],
  visa_or_border: ['روادید و مرز', 'visas, crossings, consular arrangements'],
  trade: ['تجارت', 'sale, purchase, swap, barter or transit of goods'],
  other: ['دیگر', 'cooperation of no kind above'],
});

export const assertion = oneOf({
  asserted: ['قطعی', 'the newsroom reports it as a fact'],
  planned: ['برنامه', 'it is to happen'],
  conditional: ['مشروط', 'it holds on a condition'],
  negated: ['منفی', 'it is said not to be so'],
  attributed: ['به نقل', 'it stands in the words of a source'],
});

export const partyRole = oneOf({
  party: ['طرف', 'one of the sides'],
  supplier: ['تامین\u200cکننده', 'gives the goods, energy or service'],
  recipient: ['دریافت\u200cکننده', 'receives them'],
  transit: ['گذر', 'they cross its territory'],
  host: ['میزبان', 'it is done or held there'],
  mediator: ['میانجی', 'brings the sides together'],
  lender: ['وام\u200cدهنده', 'gives the money'],
});

export const meetingKind = oneOf({
  meeting: ['دیدار', 'persons or bodies meet'],
  visit: ['سفر', 'one goes to the country of another'],
  call: ['گفتگوی تلفنی', 'a call, by telephone or video'],
  summit: ['نشست', 'a meeting of more than two sides'],
  commission: ['کمیسیون', 'a session of a joint commission or committee'],
  letter: ['نامه', 'a letter or message'],
});

export const meetingState = oneOf({
  held: ['برگزار\u200cشده', 'it took place or is taking place'],
  planned: ['برنامه\u200cریزی\u200cشده', 'it is to take place'],
  invited: ['دعوت\u200cشده', 'an invitation was given'],
  cancelled: ['لغو\u200cشده', 'it was called off or put off'],
});

export const participantRole = oneOf({
  host: ['میزبان', 'receives, or is called or written to'],
  guest: ['مهمان', 'comes, calls or writes'],
  participant: ['شرکت\u200cکننده', 'takes part, and the text does not say as which'],
});

export const calendar = oneOf({
  jalali: ['هجری شمسی', 'Persian solar calendar: ۱۴۰۳/۷/۲۰'],
  gregorian: ['میلادی', 'Gregorian calendar: ۱۱ اکتبر ۲۰۲۴'],
  hijri: ['هجری قمری', 'Islamic lunar calendar: ۷ ربیع الثانی ۱۴۴۶'],
  relative: ['نسبی', 'counted from another time, or a length of time: دیروز، ظرف یک ماه'],
});

export const precision = oneOf({
  second: ['ثانیه', 'to the second'],
  minute: ['دقیقه', 'to the minute'],
  hour: ['ساعت', 'to the hour or the part of a day'],
  day: ['روز', 'to the day'],
  week: ['هفته', 'to the week'],
  month: ['ماه', 'to the month'],
  season: ['فصل', 'to the season or quarter'],
  half_year: ['نیم\u200cسال', 'to the half of a year'],
  year: ['سال', 'to the year'],
  decade: ['دهه', 'to the decade'],
  century: ['سده', 'to the century'],
  vague: ['مبهم', 'the words give no unit: به زودی'],
});

export const unresolvedKind = oneOf({
  speaker: ['گوینده', 'words that stand for a speaker who could not be named'],
  addressee: ['مخاطب', 'words that stand for an addressee who could not be named'],
  cue: ['فعل گفتار', 'words that look like a cue and that no rule could read'],
  person: ['شخص', 'a name that could be more than one person'],
  title: ['سمت', 'an office whose holder could not be named'],
  party: ['طرف توافق', 'a side of an agreement or meeting that could not be named'],
  organization: ['سازمان', 'a body that could not be told'],
  country: ['کشور', 'words for a country that could not be told: کشور دوست'],
  place: ['مکان', 'a place that could be more than one'],
  time: ['زمان', 'words for a time that could not be placed'],
  quantity: ['مقدار', 'an amount that could not be read'],
});

export const severity = oneOf({
  error: ['خطا', 'the input was rejected and has no row in documents'],
  warning: ['هشدار', 'the input was written, with this doubt about it'],
});
