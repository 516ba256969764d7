import type { Sentences } from './sentences.ts';

/** What the rules of `statements` look at: how the cue is known, and behind the colon of the name how the content is. */
export const statementRules: Sentences = {
  verb: ['A finite verb of reporting in the third person: گفت، افزود.', 'فعل نقل در سوم شخص: گفت، افزود.'],
  'light-verb': [
    'A noun of reporting with its light verb: تاکید کرد، اظهار داشت.',
    'اسم نقل با فعل کمکی آن: تاکید کرد، اظهار داشت.',
  ],
  'light-verb-joined': [
    'Two nouns of reporting over one verb; the second counts: تصریح و تاکید کرد.',
    'دو اسم نقل با یک فعل؛ دومی به شمار می\u200cآید: تصریح و تاکید کرد.',
  ],
  performed: [
    'A noun of reporting with به عمل آورد: دعوت به عمل آورد.',
    'اسم نقل در ترکیب با «به عمل آورد»: دعوت به عمل آورد.',
  ],
  placed: [
    'A noun of reporting placed by its verb: مورد تاکید قرار داد.',
    'اسم نقل در ترکیب با «مورد … قرار داد»: مورد تاکید قرار داد.',
  ],
  'split-noun': [
    'A noun of reporting whose content stands between it and its verb: خواستار … شد.',
    'اسم نقلی که محتوا میان آن و فعلش می\u200cآید: خواستار … شد.',
  ],
  'gapped-verb': [
    'A noun of reporting whose verb is told once, further on: بر … تاکید و از … استقبال کرد.',
    'اسم نقلی که فعلش یک بار و در ادامه آمده است: بر … تاکید و از … استقبال کرد.',
  ],
  'participle-clause': [
    'با or ضمن, a noun of reporting and a clause: با بیان اینکه …',
    '«با» یا «ضمن»، اسم نقل و یک جمله: با بیان اینکه …',
  ],
  'participle-noun-phrase': [
    'با or ضمن, a noun of reporting and a noun phrase: با تاکید بر …',
    '«با» یا «ضمن»، اسم نقل و یک گروه اسمی: با تاکید بر …',
  ],
  'source-phrase': ['A phrase that names the source: به گفته …', 'عبارتی که منبع را می\u200cنامد: به گفته …'],
  'document-says': ['A document says it: در این بیانیه آمده است.', 'سندی آن را می\u200cگوید: در این بیانیه آمده است.'],
  'headline-colon': ['In a headline: a name, a colon and the words.', 'در تیتر: نام، دونقطه و سخن.'],
  'headline-noun-of-speech': [
    'In a headline: a noun of speech, its source and what it is about: هشدار … درباره …',
    'در تیتر: اسم گفتار، منبع و آنچه درباره آن است: هشدار … درباره …',
  ],
  colon: ['The content is what follows the colon.', 'محتوا پس از دونقطه می\u200cآید.'],
  quotation: ['The content stands in quotation marks behind the cue.', 'محتوا پس از نشانه نقل در گیومه آمده است.'],
  'clause-that': ['The content is the clause behind که.', 'محتوا جمله پس از «که» است.'],
  'clause-bare': ['The content is a clause with no که before it.', 'محتوا جمله\u200cای است که «که» پیش از آن نیست.'],
  'bare-first-person': [
    'The content follows with no mark; its first person shows that it is the speaker’s own words.',
    'محتوا بی\u200cنشانه در پی آمده است؛ اول شخص نشان می\u200cدهد سخن خود گوینده است.',
  ],
  'as-told': [
    'The content is what the cue is said to tell: آن\u200cطور که … گفت.',
    'محتوا همان است که گفته شده بازگو شده است: آن\u200cطور که … گفت.',
  ],
  'noun-phrase-preposition': [
    'The content is the noun phrase behind the preposition that the cue asks for: بر … تاکید کرد.',
    'محتوا گروه اسمی پس از حرف اضافه نشانه نقل است: بر … تاکید کرد.',
  ],
  'noun-phrase-object': [
    'The content is the object before را: … را محکوم کرد.',
    'محتوا مفعول پیش از «را» است: … را محکوم کرد.',
  ],
  'noun-phrase-predicate': [
    'The content is the object and what is said of it: … را … دانست.',
    'محتوا مفعول است و آنچه درباره آن گفته شده: … را … دانست.',
  ],
  'noun-phrase-as': [
    'The content is what is spoken of and as what: از … به عنوان … یاد کرد.',
    'محتوا آن است که از آن یاد شده و عنوان آن: از … به عنوان … یاد کرد.',
  ],
  'noun-phrase-inside-cue': ['The content stands between the noun and its verb.', 'محتوا میان اسم و فعل آن آمده است.'],
};
