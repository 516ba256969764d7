/**
 * What other cleaners change and `normalize` leaves alone on purpose, since it shows a text and does not edit it. Each makes
 * two texts the same that differ in nothing else.
 */
export interface Policy {
  name: string;
  why: string;
  blind(text: string): string;
}

/** In the order in which they are tried. */
export const policies: readonly Policy[] = [
  {
    name: 'gap after a letter that does not join',
    why: 'a ZWNJ there is invisible: کار\u200cآفرین is کارآفرین',
    blind: (text) => text.replace(/([اآدذرزژوء])\u200c/g, '$1'),
  },
  {
    name: 'digits and decimal marks',
    why: 'kept as written; values are in numbers and times',
    blind: (text) =>
      text
        .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
        .replace(/(\d)[٫٬.,](?=\d)/g, '$1.')
        .replace(/(\d+)\/(\d+)\/(\d+)/g, (date) => date.split('/').sort().join('/')),
  },
  {
    name: 'vowel marks and hamza',
    why: 'kept: مَلِک and مُلک are two words; a ye over he is kept as it was typed',
    blind: (text) =>
      text
        .replace(/[\u064b-\u0652\u0670]/g, '')
        .replace(/ه\u0654|ۀ|ة|ۃ|ه\u200c?[یء](?= |$)|ه ء/g, 'ه')
        .replace(/ه\u200c[یئ]ی/g, 'ه\u200cای')
        .replace(/[ؤ]/g, 'و'),
  },
  {
    name: 'quotation marks',
    why: 'kept: evidence must be found again in the page',
    blind: (text) => text.replace(/&quot;|&apos;|''|``|[«»“”‘’"'`‹›]/g, '"'),
  },
  {
    name: 'marks and dashes',
    why: 'kept as written',
    blind: (text) =>
      text
        .replace(/\?/g, '؟')
        .replace(/([؟!])\1+/g, '$1')
        .replace(/[؟!]{2,}/g, '؟!')
        .replace(/[,٬]/g, '،')
        .replace(/;/g, '؛')
        .replace(/%/g, '٪')
        .replace(/[·•]/g, '-')
        .replace(/---?|[–—ـ]/g, '-')
        .replace(/(?:[.…] ?){2,}/g, '…'),
  },
  {
    name: 'blanks around marks and numbers',
    why: 'only half-spaces are restored: a blank that was lost or added is not',
    blind: (text) =>
      text
        .replace(/\s*([.،؛:!؟…"()[\]{}٪/*_-])\s*/g, '$1')
        .replace(/(\d)\s+(?=\p{L})|(\p{L})\s+(?=\d)/gu, '$1$2')
        .replace(/\s+/g, ' ')
        .trim(),
  },
  {
    name: 'letters repeated for effect',
    why: 'kept as written',
    blind: (text) => text.replace(/\u200c(?=(\p{L})\1)/gu, '').replace(/(\p{L})\1{2,}/gu, '$1'),
  },
  {
    name: 'تر and ترین joined without a half-space',
    why: 'the Academy writes بزرگ\u200cتر',
    blind: (text) => text.replace(/\u200c(?=تری?ن?(?:[ .،)]|$))/g, ''),
  },
];
