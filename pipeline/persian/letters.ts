/** Zero-width non-joiner, the half-space of Persian orthography: می گوید is می + ZWNJ + گوید. */
export const ZWNJ = '\u200c';

/** What a UTF-16 code unit is to the tokenizer. */
export const Kind = {
  Space: 0,
  Newline: 1,
  Word: 2,
  Number: 3,
  Latin: 4,
  Punctuation: 5,
  /** Nothing of its own: ZWNJ, vowel marks, tatweel, bidi controls, soft hyphen. Part of the token around it. */
  Invisible: 6,
  /** Emoji, dingbats and all else. */
  Symbol: 7,
} as const;

/** Kind of every UTF-16 code unit. */
export const kindOf = new Uint8Array(65536).fill(Kind.Symbol);

/** Folded form of every UTF-16 code unit for matching; 0 where the unit is left out. */
export const foldOf = new Uint16Array(65536);

/** Presentation forms that stand for several letters, folded: ﷲ is الله. */
const ligatures = new Map<number, string>([
  [0xfdf2, 'الله'], // ALLAH ISOLATED FORM
  [0xfdf3, 'اکبر'],
  [0xfdf4, 'محمد'],
  [0xfdfa, 'صلی الله علیه وسلم'],
  [0xfdfc, 'ریال'], // RIAL SIGN
]);

const letterFolds: [from: string, to: string][] = [
  ['\u064a\u0649\u0626\u06d2\u06d3\u06d0', 'ی'], // Arabic yeh, alef maksura, yeh with hamza, yeh barree, e
  ['\u0643\u06aa', 'ک'], // Arabic kaf, swash kaf
  ['\u0629\u06c0\u06c1\u06c2\u06c3\u06be\u06d5', 'ه'], // teh marbuta, heh with yeh, heh goal, heh doachashmee, ae
  ['\u0623\u0625\u0671\u0622', 'ا'], // alef with hamza above, below, wasla, madda
  ['\u0624', 'و'], // waw with hamza
];

function setRange(from: number, to: number, kind: number): void {
  kindOf.fill(kind, from, to + 1);
}

function foldPresentationForms(): void {
  for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
    const plain = ligatures.get(unit) ?? String.fromCharCode(unit).normalize('NFKC');
    if (!/^[ \u0600-\u06ff]+$/.test(plain)) continue;
    const folded = [...plain].map(foldedLetter).join('');
    // a mark or a hamza alone: ﹱ ﺀ
    kindOf[unit] = folded.trim() === '' ? Kind.Invisible : Kind.Word;
    foldOf[unit] = kindOf[unit] === Kind.Invisible ? 0 : folded.charCodeAt(0);
    if (kindOf[unit] === Kind.Word && folded.length > 1) expansionOf.set(unit, folded);
  }
}

/** Folded form of one character of a presentation form; '' for a mark, a blank for the blanks of ﷺ. */
function foldedLetter(character: string): string {
  const unit = character.charCodeAt(0);
  if (kindOf[unit] === Kind.Space) return ' ';
  return foldOf[unit] === 0 ? '' : String.fromCharCode(foldOf[unit]!);
}

/** Folded letters of the presentation forms that stand for more than one: ﻼ is لا. */
export const expansionOf = new Map<number, string>();

function build(): void {
  setRange(0x0000, 0x0020, Kind.Space);
  for (const unit of [0x00a0, 0x1680, 0x202f, 0x205f, 0x3000]) kindOf[unit] = Kind.Space;
  setRange(0x2000, 0x200a, Kind.Space);
  for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) kindOf[unit] = Kind.Newline;
  setRange(0x21, 0x2f, Kind.Punctuation);
  setRange(0x3a, 0x40, Kind.Punctuation);
  setRange(0x5b, 0x60, Kind.Punctuation);
  setRange(0x7b, 0x7e, Kind.Punctuation);
  for (const unit of [0xab, 0xbb, 0xb7, 0x60c, 0x60d, 0x61b, 0x61f, 0x66a, 0x66b, 0x66c, 0x66d, 0x6d4, 0xfd3e, 0xfd3f])
    kindOf[unit] = Kind.Punctuation;
  setRange(0x2010, 0x2027, Kind.Punctuation);
  setRange(0x2030, 0x205e, Kind.Punctuation);
  setRange(0x2e00, 0x2e7f, Kind.Punctuation);
  setRange(0x30, 0x39, Kind.Number);
  setRange(0x660, 0x669, Kind.Number);
  setRange(0x6f0, 0x6f9, Kind.Number);
  setRange(0x41, 0x5a, Kind.Latin);
  setRange(0x61, 0x7a, Kind.Latin);
  setRange(0xc0, 0x2af, Kind.Latin);
  setRange(0x1e00, 0x1eff, Kind.Latin);
  for (const unit of [0xd7, 0xf7]) kindOf[unit] = Kind.Symbol; // × ÷
  setRange(0x370, 0x52f, Kind.Latin); // Greek and Cyrillic: foreign letters alike
  setRange(0x620, 0x64a, Kind.Word);
  setRange(0x66e, 0x6d3, Kind.Word);
  for (const unit of [0x6d5, 0x6ee, 0x6ef, 0x6fa, 0x6fb, 0x6fc, 0x6ff]) kindOf[unit] = Kind.Word;
  setRange(0x750, 0x77f, Kind.Word);
  setRange(0x8a0, 0x8c7, Kind.Word);
  for (let unit = 0; unit < 65536; unit++) {
    if (kindOf[unit] === Kind.Word) foldOf[unit] = unit;
  }
  for (const [from, to] of letterFolds) for (const c of from) foldOf[c.charCodeAt(0)] = to.charCodeAt(0);
  // letters that are no letters: hamza alone (شیء), tatweel, marks, joiners, bidi controls, the old half-space
  const invisible: [number, number][] = [
    [0x610, 0x61a],
    [0x61c, 0x61c],
    [0x621, 0x621],
    [0x640, 0x640],
    [0x64b, 0x65f],
    [0x670, 0x670],
    [0x6d6, 0x6dc],
    [0x6df, 0x6e8],
    [0x6ea, 0x6ed],
    [0x300, 0x36f],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0x8d3, 0x8ff],
    [0xfeff, 0xfeff],
    [0xad, 0xad],
    [0xac, 0xac],
    [0xfe00, 0xfe0f],
  ];
  for (const [from, to] of invisible) {
    setRange(from, to, Kind.Invisible);
    foldOf.fill(0, from, to + 1);
  }
  for (let digit = 0; digit < 10; digit++) for (const zero of [0x30, 0x660, 0x6f0]) foldOf[zero + digit] = 0x30 + digit;
  for (let unit = 0x41; unit <= 0x1eff; unit++) {
    if (kindOf[unit] === Kind.Latin) foldOf[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  }
  foldPresentationForms();
}

build();

/** The one unit that `fold` makes of a unit; 0 where it makes none, a blank or several. */
export const skeletonOf = new Uint16Array(65536);
for (let unit = 0; unit < 65536; unit++) {
  const plain = kindOf[unit] !== Kind.Invisible && kindOf[unit] !== Kind.Space && kindOf[unit] !== Kind.Newline;
  if (plain && !expansionOf.has(unit)) skeletonOf[unit] = foldOf[unit] || unit;
}

/**
 * Skeleton of a piece of text for matching: letters folded, marks and ZWNJ gone, digits ASCII, white space one blank,
 * punctuation kept: `fold('رئيس جمهوری')` is `رییسجمهوری`.
 */
export function fold(text: string): string {
  let folded = '';
  let blank = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf[unit]!;
    if (kind === Kind.Invisible) continue;
    if (kind === Kind.Space || kind === Kind.Newline) {
      blank = folded !== '';
      continue;
    }
    if (blank) folded += ' ';
    blank = false;
    folded += expansionOf.get(unit) ?? String.fromCharCode(foldOf[unit] || unit);
  }
  return folded;
}
