import { Json } from '@models/content/model/documents';
import { shownChanges } from './document-words';
import { recordWords } from './records/record-words';

const unknown = { state: 'unknown', capacity: null, note: null };
const PLOT = {
  code: 'B-07',
  name: { original: 'zh-CN', texts: { 'zh-CN': '东区七号地' } },
  area: { value: '10', unit: 'ha' },
  minimumLot: null,
  polygon: {
    type: 'Polygon',
    coordinates: [
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 1],
      ],
    ],
  },
  status: {
    word: 'available',
    asOf: '2026-10',
    source: { address: null, title: 'Registry', retrievedOn: null, quote: null },
  },
  readiness: { stage: 'levelled', asOf: '2026-06', evidence: null },
  services: { road: unknown, power: { state: 'yes', capacity: { value: '10', unit: 'kV' }, note: null } },
  allowedSegments: ['RE4a'],
  restrictedSegments: [],
  price: { amount: '384', currency: 'CNY', asOf: '2026-09' },
  note: null,
  visibility: 'public',
};
const words = recordWords('plot', 'en', { place: String, policy: String, measure: String })!;
const shown = Object.fromEntries(
  words
    .fieldsOf(PLOT as Json)
    .map(({ pointer, lines }) => [
      pointer,
      lines.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)).join(', '),
    ]),
);

describe('the words of a plot', () => {
  it.each([
    ['/code', 'B-07'],
    ['/name', 'Chinese (China): 东区七号地'],
    ['/status/word', 'Available'],
    ['/status/asOf', 'Oct 2026'],
    ['/status/source', 'Source: Registry'],
    ['/area', '10 ha'],
    ['/polygon', 'A shape of 3 corners'],
    ['/readiness', 'Readiness: Levelled, As of: Jun 2026'],
    ['/services/power', 'At the boundary: At the boundary, Capacity: 10 kV'],
    ['/allowedSegments', 'RE4a Permanent magnets (NdFeB, SmCo)'],
    ['/price', 'CN¥384, As of: Sep 2026'],
    ['/visibility', 'Everybody'],
  ])('say at %s: %s', (pointer, text) => {
    expect(shown[pointer]).toBe(text);
  });

  it('leave out what is not stated', () => {
    expect(Object.keys(shown)).not.toContain('/minimumLot');
    expect(Object.keys(shown)).not.toContain('/restrictedSegments');
  });

  it('name the place of a part of a field', () => {
    expect(words.placeOf('/services/power/capacity/unit', [])).toEqual({
      section: 'Readiness and services',
      label: 'Power · Unit',
    });
    expect(words.placeOf('/name/texts/de', []).label).toBe('Name · German');
  });

  it('show what holds several fields field by field, and leave out what is unknown', () => {
    const [change] = shownChanges(
      words,
      [{ pointer: '/services', kind: 'added', before: null, after: PLOT.services }],
      PLOT as Json,
    );
    expect(change).toMatchObject({
      section: 'Readiness and services',
      after: [{ label: 'Power', text: 'At the boundary · 10 kV' }],
    });
    expect(shown['/services/road']).toBeUndefined();
  });

  it('tell a changed shape by its corners', () => {
    const ring = [...(PLOT.polygon.coordinates[0] ?? [])];
    ring.splice(2, 0, [2, 1.5]);
    const polygon = { type: 'Polygon', coordinates: [ring] };
    const [change] = shownChanges(
      words,
      [
        {
          pointer: '/polygon/coordinates',
          kind: 'changed',
          before: PLOT.polygon.coordinates,
          after: polygon.coordinates,
        },
      ],
      { ...PLOT, polygon } as Json,
    );
    expect(change?.before[0]?.text).toBe('A shape of 3 corners');
    expect(change?.after[0]?.text).toBe('A shape of 4 corners');
  });

  it('tell a change of a number with its unit', () => {
    const after = { ...PLOT, area: { value: '12', unit: 'ha' } };
    const [change] = shownChanges(
      words,
      [{ pointer: '/area/value', kind: 'changed', before: '10', after: '12' }],
      after as Json,
    );
    expect(change).toMatchObject({
      label: 'Area · Value',
      before: [{ text: '10 ha' }],
      after: [{ text: '12 ha' }],
    });
  });
});

describe('documents of offerings', () => {
  it('call the policies and measures that go with them by their titles', () => {
    const titles: Record<string, string> = { 'west-tax': 'Tax in the west', 'low-rate': 'The low rate' };
    const nameOf = (slug: string) => titles[slug] ?? slug;
    const offering = recordWords('offering', 'en', { place: String, policy: nameOf, measure: nameOf })!;
    const fields = offering.fieldsOf({ policies: ['west-tax'], measures: ['low-rate', 'never-read'] });
    const said = (pointer: string) =>
      fields.find((field) => field.pointer === pointer)?.lines.map(({ text }) => text);
    expect(said('/policies')).toEqual(['Tax in the west']);
    expect(said('/measures')).toEqual(['The low rate', 'never-read']);
  });
});
