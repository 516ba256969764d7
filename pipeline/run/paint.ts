/** Marks for a terminal: isolates keep Persian whole inside English lines; colours only on a terminal. */
const isolate = '\u2067';
const eitherWay = '\u2068';
const pop = '\u2069';

/** Characters of a text that would command the terminal or turn the line around: C1 controls, bidirectional controls. */
const unsafe = /[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** How parts of a line are shown: in colours on a terminal, else in brackets where the parts of a text are told apart. */
export interface Paint {
  cue(text: string): string;
  name(text: string): string;
  faint(text: string): string;
  title(text: string): string;
  /** Words of a text on one line, harmless to a terminal. */
  persian(text: string): string;
  /** The same of words that may be Persian or English: their first letter gives their direction. */
  either(text: string): string;
  /** The same with the parts of a statement marked. */
  marked(pieces: readonly Piece[]): string;
}

/** A stretch of a text and the part of a statement that it is, if any. */
export interface Piece {
  part: 'speaker' | 'cue' | 'content' | null;
  text: string;
}

const codes = { speaker: '36', cue: '33', content: '32' } as const;
const brackets = { speaker: ['{', '}'], cue: ['‹', '›'], content: ['[', ']'] } as const;

/** Paint for a terminal, or for a file or another program. */
export function paint(terminal: boolean): Paint {
  const coloured = (code: string) => (text: string) => (terminal ? `\u001b[${code}m${text}\u001b[0m` : text);
  const line = (text: string): string => {
    const spaced = text.replace(/\s+/g, ' ');
    return terminal ? spaced.replace(unsafe, '\ufffd') : spaced;
  };
  const whole = (text: string): string => (terminal ? `${isolate}${text}${pop}` : text);
  const piece = ({ part, text }: Piece): string => {
    if (part === null) return line(text);
    return terminal ? coloured(codes[part])(line(text)) : `${brackets[part][0]}${line(text)}${brackets[part][1]}`;
  };
  return {
    cue: coloured('33'),
    name: coloured('36'),
    faint: coloured('2'),
    title: coloured('1'),
    persian: (text) => whole(line(text)),
    either: (text) => (terminal ? `${eitherWay}${line(text)}${pop}` : line(text)),
    marked: (pieces) => whole(pieces.map(piece).join('')),
  };
}
