import type { Sentences } from './sentences.ts';

/** What the rules of `meetings` look at. */
export const meetingRules: Sentences = {
  'met-with': ['A noun of meeting and with whom: در دیدار با …', 'اسم دیدار و طرف آن: در دیدار با …'],
  met: ['A verb of meeting: با … دیدار کرد.', 'فعل دیدار: با … دیدار کرد.'],
  'meeting-of': ['A noun of meeting and those who meet: دیدار … با …', 'اسم دیدار و دیدارکنندگان: دیدار … با …'],
  'met-each-other': [
    'Two named together met: … و … دیدار کردند.',
    'دو نام با هم دیدار کرده\u200cاند: … و … دیدار کردند.',
  ],
  'talks-held': [
    'Talks of the two sides are said to be held at a place.',
    'گفته شده که مذاکرات دو طرف در جایی برگزار شده است.',
  ],
  journey: ['A noun of travelling, who goes and where: سفر … به …', 'اسم سفر، مسافر و مقصد: سفر … به …'],
  travelled: ['A verb of travelling and where to: به … سفر کرد.', 'فعل سفر و مقصد: به … سفر کرد.'],
  arrived: ['The subject arrives somewhere: وارد … شد.', 'کسی به جایی می\u200cرسد: وارد … شد.'],
  hosted: ['A place is host to somebody: … میزبان … بود.', 'جایی میزبان کسی است: … میزبان … بود.'],
  received: ['Somebody receives somebody: … را به حضور پذیرفت.', 'کسی دیگری را می\u200cپذیرد: … را به حضور پذیرفت.'],
  attended: [
    'Somebody took part in a session of many states: X در نشست شورای امنیت گفت.',
    'کسی در نشست چند کشور بوده است: فلانی در نشست شورای امنیت گفت.',
  ],
  invited: ['Somebody is invited to a visit or a session.', 'کسی به سفر یا نشستی دعوت شده است.'],
  letter: ['A letter or message and to whom: نامه … به …', 'نامه یا پیام و گیرنده آن: نامه … به …'],
  session: [
    'A session of a joint body, and those who speak or are present there.',
    'نشست نهادی مشترک و کسانی که در آن\u200cاند.',
  ],
  'treaty-session': [
    'Who was at a session of the parties to a treaty: پس از نشست کمیسیون مشترک برجام.',
    'کسی که در نشست طرف\u200cهای یک پیمان بوده است: پس از نشست کمیسیون مشترک برجام.',
  ],
  forum: ['A forum or conference of more sides.', 'همایش یا کنفرانسی با چند طرف.'],
  group: ['A joint group or committee meets.', 'گروه یا کمیته\u200cای مشترک جلسه دارد.'],
  summit: ['A summit of more sides.', 'اجلاسی با چند طرف.'],
};

/** What the rules of `mentions` look at. */
export const mentionRules: Sentences = {
  country: ['The name of a country in the word list.', 'نام کشوری در فهرست واژه\u200cها.'],
  name: ['A person named in full.', 'نام کامل شخص.'],
  body: ['A body known by its own name in the word list.', 'نهادی که نام آن در فهرست است.'],
  'body-head': ['A word for a kind of body and what follows it: وزارت …', 'واژه نوع نهاد و آنچه در پی آن است: وزارت …'],
  'lexicon-place': ['A place in the word list.', 'مکانی در فهرست واژه\u200cها.'],
  'place-head': ['A word for a kind of place and what follows it: شهر …', 'واژه نوع مکان و آنچه در پی آن است: شهر …'],
  'lexicon-event': ['A named event in the word list.', 'رویدادی در فهرست واژه\u200cها.'],
  role: ['An office or a part in the talks.', 'سمت یا نقش در گفتگو.'],
  'role-of-name': ['An office beside the name of its holder.', 'سمتی کنار نام دارنده آن.'],
  office: [
    'An office whose holder at that date is in the word list, and whom the text names.',
    'سمتی که دارنده آن در آن زمان در فهرست است و متن نامش را آورده.',
  ],
  'speaker-pronoun': ['A pronoun that stands for the speaker: وی.', 'ضمیری به جای گوینده: وی.'],
  'bare-surname': ['A last name alone.', 'تنها نام خانوادگی.'],
  'bare-given-name': ['A given name alone.', 'تنها نام کوچک.'],
  'titled-name': ['A name behind a title.', 'نامی پس از عنوان.'],
  'given-name-and-surname': ['A given name and a last name.', 'نام کوچک و نام خانوادگی.'],
  'anaphoric-role': ['An office that points back: این مقام.', 'سمتی که به پیش\u200cتر برمی\u200cگردد: این مقام.'],
  'name-again': ['Somebody whom the text has named in full before.', 'کسی که متن پیش\u200cتر نام کاملش را آورده است.'],
  learned: [
    'Words that the learned tagger takes for a name.',
    'واژه\u200cهایی که برچسب\u200cزن آموخته نام می\u200cداند.',
  ],
  'both-sides': ['Both sides of the meeting together.', 'هر دو طرف دیدار با هم.'],
  'unread-subject': [
    'The subject of the cue, by words that no list knows.',
    'نهاد نشانه نقل، با واژه\u200cهایی که در فهرست نیست.',
  ],
  document: ['A document that speaks.', 'سندی که سخن می\u200cگوید.'],
};

/** What the rules of `topic_mentions` look at. */
export const topicRules: Sentences = {
  'topic-word': ['A word of the topic in the word list.', 'واژه\u200cای از آن موضوع در فهرست واژه\u200cها.'],
  'topic-word-in-list': [
    'A word that means the topic beside another one of it.',
    'واژه\u200cای که کنار واژه\u200cای دیگر از آن موضوع همان معنا را دارد.',
  ],
};
