import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, filterNames, formatAddress, home, pages, parseAddress } from '../../explorer/address.ts';

describe('the address', () => {
  it('says page, filters, search and language', () => {
    expect(parseAddress('#/statements?country=IRN&topic=gas&q=%D8%AF%D8%A7%D8%AF%D9%87&page=3&lang=fa')).toEqual({
      ...home,
      page: 'statements',
      query: 'داده',
      filters: { country: 'IRN', topic: 'gas' },
      sheet: 3,
      language: 'fa',
    });
    expect(parseAddress('#/article/d1/s2')).toEqual({ ...home, page: 'article', document: 'd1', row: 's2' });
  });

  it('leaves out what it does not know', () => {
    expect(parseAddress('')).toEqual(home);
    expect(parseAddress('#/nowhere?colour=red&lang=xx&page=-2')).toEqual(home);
    expect(parseAddress('#/article/%E0%A4%A').document).toBe('%E0%A4%A');
  });

  it('is the same when written and read again', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const addresses: fc.Arbitrary<Address> = fc.record({
      page: fc.constantFrom(...pages.filter((page) => page !== 'glance')),
      document: word,
      row: word,
      query: word,
      filters: fc.dictionary(fc.constantFrom(...filterNames), word),
      repeats: fc.boolean(),
      oldestFirst: fc.boolean(),
      sheet: fc.integer({ min: 1, max: 99_999 }),
      language: fc.constantFrom('fa' as const, 'en' as const, null),
    });
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual({ ...address, filters: { ...address.filters } });
      }),
    );
  });
});
