import { expect, test } from 'vitest';
import { readDocument } from '../../pipeline/document.ts';
import { documentOf, lexicon } from '../document.ts';

function unresolved(text: string): (string | null)[] {
  return readDocument(documentOf(text), lexicon).rows.unresolved!.map((row) => row.text);
}

test.each([
  ['an office without a name', 'وزیر نفت قطر وارد تهران شد.', ['وزیر نفت قطر']],
  ['an office that the document names', 'علی رضایی، وزیر نفت، وارد تهران شد. وزیر نفت سخنرانی کرد.', []],
  ['one of many of its kind', 'یک عضو و دو محقق در نشست بودند. کارشناس سخنرانی کرد.', []],
  ['several at once', 'وزیران نفت اوپک وارد وین شدند.', []],
  ['a cue without a source', 'افزود: کار جاده پیش می\u200cرود.', ['افزود']],
])('%s', (_, text, expected) => {
  expect(unresolved(text)).toEqual(expected);
});
