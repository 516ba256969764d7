import { InputFault, printable } from './codes.ts';

const numberAt = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const mostDigits = 1000; // a longer number is no id, and making a big integer of it would take long

/**
 * A JSON object, strictly: no key twice at any depth, and whole numbers at its top kept exactly, as big integers.
 * A Map, so that `__proto__` and `constructor` are keys like others. Throws E_JSON.
 */
export function parseObject(source: string): Map<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    // the engine's message quotes the source, so keep only its own words
    const reason = (error instanceof Error ? error.message : String(error))
      .replace(/, (?:\.\.\.)?".*$/su, '')
      .slice(0, 120);
    throw new InputFault('E_JSON', `not valid JSON (${printable(reason).slice(1, -1)}); mend or remove it`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputFault('E_JSON', 'valid JSON but no object; a record is written {"text": "…"}');
  }
  const wholeNumbers = checkKeys(source);
  const object = new Map<string, unknown>(Object.entries(value));
  for (const [key, number] of wholeNumbers) object.set(key, number);
  return object;
}

/** Walks JSON that is known to be valid: throws where an object has a key twice, gives the whole numbers at the top. */
function checkKeys(source: string): Map<string, bigint> {
  const whole = new Map<string, bigint>();
  const open: (Set<string> | null)[] = []; // keys of each object that is open, null for a list
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(null);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = stringEnd(source, at);
      const after = skipSpace(source, end);
      const keys = open.at(-1);
      if (source[after] === ':' && keys) {
        const key = readKey(source.slice(at, end));
        if (keys.has(key)) throw new InputFault('E_JSON', `the key ${printable(key)} is given twice; keep one`);
        keys.add(key);
        if (open.length === 1) noteWhole(source, skipSpace(source, after + 1), key, whole);
      }
      at = end - 1;
    }
  }
  return whole;
}

function readKey(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

function noteWhole(source: string, at: number, key: string, whole: Map<string, bigint>): void {
  numberAt.lastIndex = at;
  const digits = numberAt.exec(source)?.[0];
  if (digits !== undefined && digits.length <= mostDigits && /^-?\d+$/.test(digits)) whole.set(key, BigInt(digits));
}

/** Index just after the quotation mark that ends the string at `start`. */
function stringEnd(source: string, start: number): number {
  for (let end = source.indexOf('"', start + 1); end >= 0; end = source.indexOf('"', end + 1)) {
    let slashes = 0;
    while (source[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return source.length;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && ' \t\n\r'.includes(source[at]!)) at++;
  return at;
}
