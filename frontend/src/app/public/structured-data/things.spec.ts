import { OfferingDetailView, ParkDetailView, PolicyDetailView } from '../../api/generated/model';
import { Thing } from '../../core/structured-data';
import { offeringThings } from './offering-thing';
import { parkThings } from './park-thing';
import { policyThings } from './policy-thing';

const absolute = (page: string) => `https://lodestone.example/en${page}`;
const text = (words: string, lang = 'en') => ({ text: words, lang, isOriginal: true });
const source = { address: 'https://example.com/a', title: 'Gazette', retrievedOn: null, quote: null };
/** As it is written: what is undefined is not there. */
const written = ([thing]: Thing[]) => JSON.parse(JSON.stringify(thing)) as Record<string, unknown>;

const park = (over: Record<string, unknown> = {}) =>
  ({
    ...{ slug: 'gebeng', name: text('Gebeng'), localName: null, country: 'MY', region: null, parent: null },
    ...{ position: null, website: 'www.example.com', demo: false, facts: [] },
    ...over,
  }) as unknown as ParkDetailView;

describe('a park for machines', () => {
  const position = { lat: 3.9, lon: 103.4, source: null };

  it('is a place with each figure, its unit, day and source', () => {
    const facts = [
      { key: 'area', value: '956', unit: 'ha', asOf: { value: '2021' }, source, current: true },
      { key: 'area', value: '900', unit: 'ha', asOf: { value: '2019' }, source, current: false },
    ];
    const place = written(parkThings(park({ facts }), 'Parks', absolute));
    expect(place).toMatchObject({
      '@type': 'Place',
      url: 'https://lodestone.example/en/parks/gebeng',
      address: { addressCountry: 'MY' },
      additionalProperty: [
        {
          '@type': 'PropertyValue',
          propertyID: 'area',
          value: '956',
          unitText: 'ha',
          description: '2021 · Gazette',
          url: 'https://example.com/a',
        },
      ],
    });
    expect(place['additionalProperty']).toHaveLength(1);
    // What is no web address is no link.
    expect(place).not.toHaveProperty('sameAs');
  });

  it('has a point only where its place is known', () => {
    const at = (precision: string) =>
      written(parkThings(park({ position: { ...position, precision } }), 'Parks', absolute));
    expect(at('zone')['geo']).toMatchObject({ latitude: 3.9, longitude: 103.4 });
    expect(at('city')).not.toHaveProperty('geo');
  });

  it('is nothing when it is invented', () => {
    expect(parkThings(park({ demo: true }), 'Parks', absolute)).toEqual([]);
  });
});

describe('an offering for machines', () => {
  const offering = (over: Record<string, unknown> = {}) =>
    ({
      ...{ id: 'o1', kind: 'plot', title: text('Plot'), summary: null, park: park(), demo: false },
      ...{ opensOn: null, closesOn: '2027-01-31', status: 'open', quantity: { value: '2', unit: 'ha' } },
      ...{ left: null, publishedAt: '2026-11-26T00:00:00.000Z' },
      ...over,
    }) as unknown as OfferingDetailView;

  it('is a listing of real estate for land and buildings, and an offer for the rest', () => {
    expect(written(offeringThings(offering(), 'Offerings', absolute))).toMatchObject({
      '@type': 'RealEstateListing',
      contentLocation: { '@type': 'Place', name: 'Gebeng' },
      offers: {
        '@type': 'Offer',
        availabilityEnds: '2027-01-31',
        inventoryLevel: { value: '2', unitText: 'ha' },
      },
    });
    const line = written(offeringThings(offering({ kind: 'pilot-line' }), 'Offerings', absolute));
    expect(line).toMatchObject({ '@type': 'Offer', availableAtOrFrom: { name: 'Gebeng' } });
    expect(JSON.stringify(line)).not.toContain('price');
  });

  it('is nothing when it is invented', () => {
    expect(offeringThings(offering({ demo: true }), 'Offerings', absolute)).toEqual([]);
  });
});

describe('a policy for machines', () => {
  const policy = (over: Record<string, unknown> = {}) =>
    ({
      ...{
        slug: 'p',
        title: text('A programme'),
        originalTitle: null,
        kind: 'programme',
        issuer: 'Ministry',
      },
      ...{
        documentNo: 'No. 1',
        country: 'CN',
        nationwide: false,
        regions: [{ name: text('Baotou') }],
        source,
      },
      ...{ effectiveFrom: { value: '2021-01-01' }, effectiveTo: null, standing: { status: 'in-force' } },
      ...over,
    }) as unknown as PolicyDetailView;
  const force = (over: Record<string, unknown>) =>
    written(policyThings(policy(over), 'Policies', absolute))['legislationLegalForce'];

  it('is legislation with its number, issuer and period', () => {
    expect(written(policyThings(policy(), 'Policies', absolute))).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: 'No. 1',
      legislationPassedBy: { name: 'Ministry' },
      legislationJurisdiction: ['Baotou'],
      temporalCoverage: '2021-01-01/..',
      legislationLegalForce: 'https://schema.org/InForce',
    });
  });

  it('is not said to be in force where that must be verified', () => {
    expect(force({ standing: { status: 'lapsed-verify' } })).toBeUndefined();
    expect(force({ standing: { status: 'ended' } })).toBe('https://schema.org/NotInForce');
    expect(force({ kind: 'bill', standing: { status: 'not-an-offer' } })).toBe(
      'https://schema.org/NotInForce',
    );
  });

  it('is no legislation when it is an award or a plan', () => {
    expect(written(policyThings(policy({ kind: 'award' }), 'Policies', absolute))['@type']).toBe(
      'CreativeWork',
    );
  });
});
