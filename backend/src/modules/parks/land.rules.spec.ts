import { describe, expect, it } from '@jest/globals';
import { type BuildingSurroundings, buildingNotes } from './building.rules.js';
import type { BuildingDocument } from './dto/building.document.js';
import type { PlotDocument } from './dto/plot.document.js';
import { aBuilding, aPlot } from './land.factory.js';
import { boundaryNotes, plotNotes, type PlotSurroundings } from './plot.rules.js';
import type { Polygonal } from './polygon.rules.js';
import type { Notes } from './statement-checks.rules.js';

const TODAY = '2026-11-26';
const said = ({ problems, warnings }: Notes) => ({
  problems: problems.map(({ pointer, code }) => `${pointer} ${code}`),
  warnings: warnings.map(({ pointer, code }) => `${pointer} ${code}`),
});
const plot = (change: Partial<PlotDocument>, around: Partial<PlotSurroundings> = {}) =>
  said(
    plotNotes(aPlot(change), { codeTaken: false, boundary: null, position: null, today: TODAY, ...around }),
  );
const building = (change: Partial<BuildingDocument>, around: Partial<BuildingSurroundings> = {}) =>
  said(buildingNotes(aBuilding(change), { codeTaken: false, plotKnown: true, today: TODAY, ...around }));
const refused = (...problems: string[]) => ({ problems, warnings: [] });
const questioned = (...warnings: string[]) => ({ problems: [], warnings });
const SOUND = refused();
/** About 94 ha beside Baotou. */
const SQUARE: Polygonal = {
  type: 'Polygon',
  coordinates: [
    [
      [109.9, 40.65],
      [109.91, 40.65],
      [109.91, 40.66],
      [109.9, 40.66],
      [109.9, 40.65],
    ],
  ],
};

describe('a plot', () => {
  it('may be published with a code, an area and a dated status', () => expect(plot({})).toEqual(SOUND));

  const status = aPlot().status;
  const yes = { state: 'yes', capacity: null, note: null } as const;
  const no = { state: 'no', capacity: null, note: null } as const;

  it.each<[string, Partial<PlotDocument>, string]>([
    ['no code', { code: '' }, '/code statement.required'],
    ['no area', { area: null }, '/area statement.required'],
    ['no status', { status: { ...status, word: null } }, '/status/word statement.required'],
    ['a status of no day', { status: { ...status, asOf: null } }, '/status/asOf statement.required'],
    [
      'a day nobody can read',
      { status: { ...status, asOf: 'soon' } },
      '/status/asOf statement.date-unreadable',
    ],
    ['an area in words', { area: { value: 'ten', unit: 'ha' } }, '/area/value statement.number-unreadable'],
    [
      'an area with a comma',
      { area: { value: '1,5', unit: 'ha' } },
      '/area/value statement.number-unreadable',
    ],
    ['an area in fields', { area: { value: '10', unit: 'fields' } }, '/area/unit statement.unit-unknown'],
    ['an area in tonnes', { area: { value: '10', unit: 't' } }, '/area/unit statement.unit-unexpected'],
    [
      'a smallest lot larger than itself',
      { minimumLot: { value: '151', unit: 'mu' } },
      '/minimumLot plot.minimum-above-area',
    ],
    [
      'steam by volume',
      {
        services: {
          ...aPlot().services,
          steam: { state: 'yes', capacity: { value: '20', unit: 'm3/h' }, note: null },
        },
      },
      '/services/steam/capacity/unit statement.unit-unexpected',
    ],
    [
      'a price of no day',
      { price: { amount: '384', currency: 'CNY', asOf: null } },
      '/price/asOf statement.required',
    ],
    [
      'a price of nothing',
      { price: { amount: '0', currency: 'CNY', asOf: '2026-10' } },
      '/price/amount statement.number-unreadable',
    ],
    [
      'a price in shells',
      { price: { amount: '384', currency: 'XSH', asOf: '2026-10' } },
      '/price/currency statement.currency-unknown',
    ],
    [
      'a segment that is both allowed and restricted',
      { allowedSegments: ['RE3', 'RE4a'], restrictedSegments: ['RE4a'] },
      '/restrictedSegments plot.segment-on-both-lists',
    ],
  ])('with %s is not published', (_, change, expected) => {
    expect(plot(change)).toEqual(refused(expected));
  });

  it('needs a code that no other plot of its park has', () => {
    expect(plot({}, { codeTaken: true })).toEqual(refused('/code plot.code-taken'));
  });

  it.each<[string, Partial<PlotDocument>, string]>([
    [
      'a status that nobody can look up',
      { status: { ...status, source: null } },
      '/status/source statement.source-missing',
    ],
    [
      'a status of tomorrow week',
      { status: { ...status, asOf: '2026-12-04' } },
      '/status/asOf statement.date-ahead',
    ],
    ['an area of a few paces', { area: { value: '4', unit: 'm2' } }, '/area/value statement.out-of-range'],
    [
      'a readiness without evidence',
      { readiness: { stage: 'levelled', asOf: '2026-06', evidence: null } },
      '/readiness/evidence plot.evidence-missing',
    ],
    [
      'three connections but no power',
      {
        readiness: { stage: 'three-connections', asOf: '2026-06', evidence: 'Acceptance report' },
        services: { ...aPlot().services, road: yes, water: yes, power: no },
      },
      '/services/power/state plot.readiness-belied',
    ],
    ['a shape of 94 ha', { polygon: SQUARE }, '/area polygon.unit-doubtful'],
  ])('with %s is questioned', (_, change, expected) => {
    const unit = expected.endsWith('unit-doubtful') ? { area: { value: '1410', unit: 'ha' } } : {};
    expect(plot({ ...change, ...unit })).toEqual(questioned(expected));
  });

  it('is sound when shape and area agree', () => {
    expect(plot({ polygon: SQUARE, area: { value: '1410', unit: 'mu' } })).toEqual(SOUND);
  });

  it('with a shape that crosses itself is not published, and its area is not compared with nonsense', () => {
    const [a, b, c, d] = SQUARE.coordinates[0] as [number[], number[], number[], number[]];
    const crossed: Polygonal = { type: 'Polygon', coordinates: [[a, c, b, d, a]] };
    expect(plot({ polygon: crossed })).toEqual(refused('/polygon polygon.crosses-itself'));
  });

  it('far from its park is questioned', () => {
    const around = { position: { lat: 28.7, lon: 115.9 } };
    expect(plot({ polygon: SQUARE, area: { value: '94', unit: 'ha' } }, around)).toEqual(
      questioned('/polygon polygon.far-from-park'),
    );
  });
});

describe('a building', () => {
  it('may be published with a code, a floor, terms and a dated status', () =>
    expect(building({})).toEqual(SOUND));

  it.each<[string, Partial<BuildingDocument>, string]>([
    ['no floor', { floorArea: null }, '/floorArea statement.required'],
    ['no terms', { terms: null }, '/terms statement.required'],
    [
      'a height by weight',
      { clearHeight: { value: '9', unit: 't' } },
      '/clearHeight/unit statement.unit-unexpected',
    ],
    [
      'a rent although it is for sale only',
      { terms: 'sale', rent: { amount: '18', currency: 'CNY', asOf: '2026-10' } },
      '/rent building.not-for-rent',
    ],
    [
      'a price although it is for rent only',
      { terms: 'rent', salePrice: { amount: '2800', currency: 'CNY', asOf: '2026-10' } },
      '/salePrice building.not-for-sale',
    ],
  ])('with %s is not published', (_, change, expected) => {
    expect(building(change)).toEqual(refused(expected));
  });

  it('stands on a plot of its own park', () => {
    const around = { plotKnown: false };
    expect(building({ plot: 'B-07' }, around)).toEqual(refused('/plot building.plot-unknown'));
    expect(building({}, around)).toEqual(SOUND);
  });

  it.each<[string, Partial<BuildingDocument>, string]>([
    [
      'a hall of 90 m',
      { clearHeight: { value: '90', unit: 'm' } },
      '/clearHeight/value statement.out-of-range',
    ],
    [
      'a floor for 900 t/m2',
      { floorLoad: { value: '900', unit: 't/m2' } },
      '/floorLoad/value statement.out-of-range',
    ],
    ['a year to come', { year: 2027 }, '/year building.year-ahead'],
  ])('with %s is questioned', (_, change, expected) => {
    expect(building(change)).toEqual(questioned(expected));
  });

  it('may be planned for a year to come, and have no crane', () => {
    const planned = { ...aBuilding().status, word: 'planned' } as const;
    expect(building({ year: 2028, status: planned, crane: { value: '0', unit: 't' } })).toEqual(SOUND);
  });
});

describe('the border of a park', () => {
  it('may be missing, and is judged like a plot when it is there', () => {
    expect(said(boundaryNotes(null, null))).toEqual(SOUND);
    expect(said(boundaryNotes(SQUARE, { lat: 40.6, lon: 109.8 }))).toEqual(SOUND);
    const open = { ...SQUARE, coordinates: [(SQUARE.coordinates[0] as number[][]).slice(0, 4)] } as Polygonal;
    expect(said(boundaryNotes(open, null))).toEqual(refused('/boundary polygon.not-closed'));
  });
});
