/**
 * What a token of digits can be. Its folded form has ASCII digits and keeps the marks between them: ۲.۵ is 2.5,
 * ۱۴۰۲/۱۲/۳۰ is 1402/12/30.
 */
export type Digits =
  | { shape: 'number'; value: number; whole: boolean; length: number; slash: boolean }
  | { shape: 'triple'; groups: [number, number, number]; lengths: [number, number, number] }
  | { shape: 'clock'; hour: number; minute: number; second: number | undefined; length: number }
  | { shape: 'other' };

const other: Digits = { shape: 'other' };
const zero = 0x30;

/** Reads the digits of one folded token. Grouped thousands (75,000, ۱۲٬۵۰۰, ۱۵.۰۰۰), decimals (2.5, ۲٫۵, ۲/۵), three groups (1402/12/30), a clock (10:30). */
export function readDigits(folded: string): Digits {
  const groups: string[] = [''];
  const marks: string[] = [];
  for (const letter of folded) {
    if (isDigit(letter)) groups[groups.length - 1] += letter;
    else {
      marks.push(letter);
      groups.push('');
    }
  }
  if (marks.length === 0) return plain(folded);
  if (groups.some((group) => group === '' || group.length > longestGroup)) return other;
  const same = marks.every((mark) => mark === marks[0]);
  if (marks[0] === ':') return same ? clock(groups) : other;
  return (
    grouped(groups, marks) ??
    (marks.length === 1 ? decimal(groups, marks[0]!) : undefined) ??
    (marks.length === 2 && same && marks[0] !== ',' ? triple(groups) : other)
  );
}

/** A longer run of digits is a code, not an amount. */
const longestGroup = 15;

function isDigit(letter: string): boolean {
  const unit = letter.charCodeAt(0) - zero;
  return unit >= 0 && unit <= 9;
}

function plain(digits: string): Digits {
  if (digits.length > longestGroup) return other;
  return { shape: 'number', value: Number(digits), whole: true, length: digits.length, slash: false };
}

function clock(groups: string[]): Digits {
  const [hour, minute, second] = groups.map(Number) as [number, number, number?];
  if (groups.length > 3 || hour > 24 || minute > 59 || (second ?? 0) > 59) return other;
  return { shape: 'clock', hour, minute, second, length: groups[1]!.length };
}

const comma = ',';
const arabicThousands = '\u066c';
const arabicDecimal = '\u066b';

/** 12,345,678.90 and 12.345.678: groups of three after the first, all by one mark, then perhaps a decimal part. */
function grouped(groups: string[], marks: string[]): Digits | undefined {
  const by = marks[0]!;
  if (by === '/' || by === arabicDecimal) return undefined;
  const decimalAt = marks.findIndex((mark) => mark !== by);
  const thousands = decimalAt === -1 ? groups : groups.slice(0, decimalAt + 1);
  if (decimalAt !== -1 && decimalAt !== marks.length - 1) return undefined;
  if (groups[0]!.length > 3 || groups[0] === '0' || thousands.slice(1).some((group) => group.length !== 3))
    return undefined;
  // 3.142 is a decimal; 15.000 is not
  if (by === '.' && groups.length === 2 && thousands[1] !== '000') return undefined;
  const tail = decimalAt === -1 ? '' : `.${groups.at(-1)}`;
  return { shape: 'number', value: Number(thousands.join('') + tail), whole: tail === '', length: 0, slash: false };
}

function decimal(groups: string[], mark: string): Digits | undefined {
  if (mark === arabicThousands) return undefined;
  if (mark === comma && groups[1]!.length === 3 && groups[0]!.length <= 3) return undefined;
  return { shape: 'number', value: Number(groups.join('.')), whole: false, length: 0, slash: mark === '/' };
}

function triple(groups: string[]): Digits {
  const numbers = groups.map(Number) as [number, number, number];
  const lengths = groups.map((group) => group.length) as [number, number, number];
  return { shape: 'triple', groups: numbers, lengths };
}
