/** Reasons for what is not known, as the tables have them, in Persian. */
const persian: Record<string, string> = {
  pronoun: 'ضمیر به جای نام آمده است',
  'dropped-subject': 'جمله نهاد ندارد',
  'nobody spoke before': 'پیش از این کسی سخن نگفته است',
  'unresolved phrase': 'عبارت به کسی نرسید',
  'no source found': 'منبعی یافت نشد',
  'an office whose holder the document does not name': 'سمتی که متن دارنده آن را نام نبرده است',
  'counted from a publication date that is not known': 'از تاریخ انتشاری شمرده می\u200cشود که معلوم نیست',
  'no year in the words, and no publication date': 'نه سالی در متن هست و نه تاریخ انتشار',
  'the words give no number or unit': 'واژه\u200cها عدد یا واحدی نمی\u200cدهند',
  'the words name no days': 'واژه\u200cها روزی را نمی\u200cنامند',
  'a length of time, not a date': 'مدت است، نه تاریخ',
  'a part of a period that the words do not fix': 'بخشی از دوره\u200cای که واژه\u200cها آن را معین نمی\u200cکنند',
  'counted from a time told elsewhere in the text': 'از زمانی در جای دیگر متن شمرده می\u200cشود',
  'a time of day without a day': 'ساعتی بی\u200cروز',
  'no such day in the calendar': 'چنین روزی در تقویم نیست',
  'the day of that name before or after publication': 'روزی به آن نام، پیش یا پس از انتشار',
  'the day of the week does not fit the date': 'روز هفته با تاریخ نمی\u200cخواند',
  'outside the years that the calendars reckon': 'بیرون از سال\u200cهایی که تقویم\u200cها حساب می\u200cکنند',
  'comes again and again': 'پیوسته تکرار می\u200cشود',
  'parts of the expression do not fit each other': 'بخش\u200cهای عبارت با هم نمی\u200cخوانند',
};

/** A reason in Persian where there is one, and which language it came out in. */
export function reasonIn(language: 'fa' | 'en', reason: string): { text: string; language: 'fa' | 'en' } {
  const text = language === 'fa' ? persian[reason] : undefined;
  return text === undefined ? { text: reason, language: 'en' } : { text, language: 'fa' };
}
