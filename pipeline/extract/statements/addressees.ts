import { isMark, type Reading } from '../../reading.ts';
import { fired, refused } from '../../trace.ts';
import type { Cast, Party } from '../people/cast.ts';
import type { Content } from './content.ts';
import type { Cue } from './cue.ts';
import { isMedia } from './subjects.ts';

/**
 * Who a cue's own clause says it is told to: به واشنگتن هشدار داد, از مردم خواست, خطاب به کشورمان تاکید کرد. Reporters and the
 * media are nobody's addressee, and what به governs as content (به مذاکرات اشاره کرد) is none.
 */
export function addressedBy(reading: Reading, cast: Cast, cue: Cue, content: Content, from: number): Party | undefined {
  const no = (why: string): undefined => refused(reading, 'addressee', 'addressed', cue.first, why);
  if (cue.kind !== 'finite' || cue.line.cue_class === 'recall') return no('a cue that names nobody it is told to');
  const asks = cue.line.cue_class === 'urge' || cue.line.cue_class === 'invite';
  const asked = asks && cue.line.frames?.includes('to') !== true;
  for (let at = cue.first - 1; at >= from; at--) {
    const marker = reading.marker[at];
    if (marker !== 'addressing' && marker !== (asked ? 'from' : 'to')) continue;
    const mention = cast.at.get(reading.markerEnd[at]!);
    if (mention?.party == null || isInside(content, at)) continue;
    const { phrase } = mention;
    if (marker !== 'addressing' && phrase.last !== cue.first && !goesOn(reading, phrase.last, asked)) continue;
    if (marker === 'to' && isPartOfSubject(reading, at, from)) continue;
    const audience = phrase.role?.ids[0] === 'journalist' || phrase.role?.plural === true;
    if (audience || phrase.role?.anaphoric === true || isMedia(reading, phrase.nameFirst))
      return no('reporters, an outlet, several, or one named before by title alone');
    fired(reading, 'addressee', 'addressed', cue.first, [at, phrase.last], mention.party.name);
    return mention.party;
  }
  return no('its clause names nobody that it is told to');
}

/** به ایران درباره برجام هشدار داد, از وزیر برای سفر به تهران دعوت کرد. */
function goesOn(reading: Reading, at: number, asked: boolean): boolean {
  const marker = reading.marker[at];
  return marker === 'about' || marker === 'regarding' || (asked && marker === 'for');
}

/** درباره سفر خود به فرانسه گفت: what به opens belongs to what is spoken about. */
function isPartOfSubject(reading: Reading, to: number, from: number): boolean {
  for (let at = to - 1; at >= from && !isMark(reading, at, '،'); at--) if (reading.marker[at] === 'about') return true;
  return false;
}

/** از سفر وزیر به ایران استقبال کرد: what به opens is part of the content. */
function isInside(content: Content, at: number): boolean {
  return content.spans.some(([first, last]) => first <= at && at < last);
}
