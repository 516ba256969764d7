import { absent, type Step } from '../trace.ts';
import type { Decision, Explanation, Match, Slice } from './explain.ts';
import { type Paint, paint } from './paint.ts';

/** The parts of an explanation, with the steps that each tells of. */
const sections: readonly (readonly [title: string, steps: readonly Step[]])[] = [
  ['Sentence', ['sentence']],
  ['Colons', ['colon']],
  ['Cues', ['cue']],
  ['Content', ['content']],
  ['Speaker', ['speaker']],
  ['Addressee', ['addressee']],
  ['Agreements', ['stage', 'agreement']],
  ['Meetings', ['meeting']],
];

/**
 * An explanation as text for a terminal: what was made at the place, what the lexicon has there, and the rules in the order in
 * which they were tried. Rules that have nothing to look at are told for the word itself, not for the rest of its sentence.
 */
export function explanationText(explanation: Explanation, terminal: boolean): string {
  const colours = paint(terminal);
  const { word, sentence } = explanation;
  const lines = [
    `${placed(word, colours)} stands in sentence ${sentence.position + 1}, ${sentence.kind}, ${sentence.start}–${sentence.end}`,
    colours.persian(sentence.text),
  ];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', colours.title(title), ...body.map((line) => `  ${line}`));
  };
  section('Read here', rowLines(explanation, colours));
  section('In the lexicon', lexiconLines(explanation, colours));
  for (const [title, steps] of sections) {
    const told = explanation.decisions.filter(({ step }) => steps.includes(step));
    const plain = title === 'Colons' ? explanation.plainColons.map((colon) => plainColon(colon, colours)) : [];
    section(title, [...decisionLines(told, word, colours), ...plain]);
  }
  return `${lines.join('\n')}\n`;
}

function placed({ text, start, end }: Slice, colours: Paint): string {
  return `${colours.persian(text)} ${colours.faint(`${start}–${end}`)}`;
}

function plainColon(colon: Slice, colours: Paint): string {
  return `${placed(colon, colours)}  no rule takes it: no cue ends at it, no name that opens a headline or a report`;
}

/** The rows that were made: who says what, what is agreed, who meets. */
function rowLines({ mentions, statements, agreements, meetings }: Explanation, colours: Paint): string[] {
  const line = (kind: string, row: Slice & { rule: string }, says: string): string =>
    `${kind} ${placed(row, colours)}  ${says}${says === '' ? '' : ', '}rule ${row.rule}`;
  return [
    ...mentions.map((row) => line('mention', row, `${row.kind}, ${row.form}`)),
    ...statements.map((row) => line('statement', row, `${row.mode} by ${colours.persian(row.speaker ?? 'nobody')}`)),
    ...agreements.map((row) => line('agreement', row, `${row.instrument}, ${row.stage}`)),
    ...meetings.map((row) => line('meeting', row, `${row.kind}, ${row.state}`)),
  ];
}

/** All matches of the word, and the cues of the sentence. */
function lexiconLines({ lexicon, word }: Explanation, colours: Paint): string[] {
  const shown = lexicon.filter(({ start, entry }) => start === word.start || entry.list === 'cues');
  return [...new Set(shown.map((match) => `${placed(match, colours)}  ${entryText(match, colours)}`))];
}

function entryText({ entry }: Match, { persian }: Paint): string {
  if (entry.list === 'verbs') {
    const { person, plural, tense, negative, passive } = entry.form;
    const form = [`person ${person}`, plural && 'plural', tense, negative && 'negative', passive && 'passive'];
    return `verbs: ${persian(entry.past)}, ${form.filter(Boolean).join(', ')}`;
  }
  if (entry.list === 'joined_cues') return `cues: ${persian(entry.line.text)}, joined with its verb`;
  const { list, text, ...facts } = entry;
  const known = Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key} ${[value].flat().join('/')}`);
  return `${list}: ${persian(text)}${known.map((fact) => `, ${fact}`).join('')}`;
}

/** Decisions by the word at which they were made, in the order of the first at each. */
function decisionLines(decisions: readonly Decision[], word: Slice, colours: Paint): string[] {
  const told = decisions.filter(({ why, at }) => why !== absent || at.start === word.start);
  const places = Map.groupBy(told, ({ at }) => at.start);
  return [...places.values()].flatMap((here) => [
    placed(here[0]!.at, colours),
    ...here.filter(({ why }) => why !== absent).map((decision) => `  ${decisionText(decision, colours)}`),
    ...idle(here).map((line) => `  ${colours.faint(line)}`),
  ]);
}

function decisionText({ rule, fired, found, why }: Decision, colours: Paint): string {
  if (!fired) return `✗ ${rule}: ${colours.either(why)}`;
  const words = found === null ? '' : `  ${placed(found, colours)}`;
  return `✓ ${colours.cue(rule)}${why === '' ? '' : `: ${colours.either(why)}`}${words}`;
}

/** Rules without a word of theirs at the place, on one line. */
function idle(decisions: readonly Decision[]): string[] {
  const rules = decisions.filter(({ why }) => why === absent).map(({ rule }) => rule);
  return rules.length === 0 ? [] : [`✗ ${rules.join(', ')}: ${absent}`];
}
