import { expect, test } from 'vitest';
import { read } from '../../pipeline/reading.ts';
import { lexicon } from '../document.ts';

/** ISO 3166-1 alpha-3 codes of the 193 members of the United Nations and its two observers, from the organization's own list. */
const members = `
AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR
CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB
GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ
LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD
NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE
SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY
UZB VUT VEN VNM YEM ZMB ZWE`
  .trim()
  .split(/\s+/);
const observers = ['PSE', 'VAT'];
const { countries, country_words: words, places } = lexicon.lines;

/** States whose capital has the state's own name (کویت), and Nauru, which has none. */
const nameless: Record<'demonym' | 'capital', ReadonlySet<string>> = {
  capital: new Set(['DJI', 'KWT', 'LUX', 'MCO', 'SMR', 'SGP', 'TUN', 'NRU', 'STP']),
  // Persian has no word of its own for their people: اهل آفریقای جنوبی; سلیمانی and تیموری are last names
  demonym: new Set(['CAF', 'PRK', 'SLB', 'ZAF', 'SSD', 'TLS']),
};

test('there are 193 members', () => {
  expect(new Set(members).size).toBe(193);
});

test('every member and observer has a name, and every name a code and an English name', () => {
  const named = new Set(countries.map(({ iso3 }) => iso3));
  expect([...members, ...observers].filter((iso3) => !named.has(iso3))).toEqual([]);
  expect(countries.filter(({ name_en }) => name_en === '')).toEqual([]);
});

test.each(['demonym', 'capital'] as const)('every member has a %s', (form) => {
  const known = new Set(words.filter((word) => word.form === form).map(({ iso3 }) => iso3));
  const missing = members.filter((iso3) => !known.has(iso3) && !nameless[form].has(iso3));
  expect(missing).toEqual([]);
});

test.each([
  ['CIV', 'ساحل عاج'],
  ['KOR', 'جمهوری کره'],
  ['PRK', 'کره شمالی'],
  ['USA', 'ایالات متحده آمریکا'],
  ['USA', 'امریکا'],
  ['GBR', 'بریتانیا'],
  ['NLD', 'هلند'],
  ['CHE', 'سوییس'],
  ['CHE', 'سوئیس'],
  ['ARE', 'امارات متحده عربی'],
  ['SAU', 'عربستان سعودی'],
  ['AZE', 'جمهوری آذربایجان'],
  ['KGZ', 'قرقیزستان'],
  ['MMR', 'برمه'],
])('%s is also spelled %s', (iso3, text) => {
  const found = read(text, lexicon).found[0] ?? [];
  const codes = found.flatMap(({ entry, end }) =>
    'iso3' in entry && end === text.split(' ').length ? [entry.iso3] : [],
  );
  expect(codes).toContain(iso3);
});

test('the thirty-one provinces of Iran are there', () => {
  const provinces = new Set(
    places.filter((place) => place.kind === 'province' && place.country === 'IRN').map(({ place }) => place),
  );
  expect(provinces.size).toBe(31);
});
