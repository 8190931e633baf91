import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';

/** Plots, buildings and offerings of the first invented park, as documents of a day. */

const SOURCE = {
  address: null,
  title: '(Demo) Invented for the demonstration, read nowhere',
  retrievedOn: null,
  quote: null,
};
const texts = (en: string, zh: string) => ({ original: 'en', texts: { en, 'zh-CN': zh } });
const unknown = { state: 'unknown', capacity: null, note: null };
const there = (capacity: { value: string; unit: string } | null = null) => ({
  state: 'yes',
  capacity,
  note: null,
});

/** Where the zero meridian crosses the equator, at sea: nobody takes it for a real park. */
const rectangle = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
export const DEMO_BORDER = rectangle(0, 0, 0.03, 0.02);

interface DemoPlot {
  code: string;
  name: [en: string, zh: string];
  area: { value: string; unit: string };
  shape: [west: number, south: number, east: number, north: number];
  status: 'available' | 'reserved';
  /** Days before today on which the status held. */
  daysAgo: number;
  price: string | null;
}

const PLOTS: readonly DemoPlot[] = [
  {
    code: 'A-1',
    name: ['East field (demo)', '东区（演示）'],
    area: { value: '24.5', unit: 'ha' },
    shape: [0.002, 0.002, 0.007, 0.006],
    status: 'available',
    daysAgo: 20,
    price: '384',
  },
  {
    code: 'A-2',
    name: ['Rail side (demo)', '铁路侧（演示）'],
    area: { value: '594', unit: 'mu' },
    shape: [0.009, 0.002, 0.016, 0.0066],
    status: 'reserved',
    daysAgo: 40,
    price: '402',
  },
  {
    code: 'B-1',
    name: ['North corner (demo)', '北角（演示）'],
    area: { value: '15', unit: 'ha' },
    shape: [0.02, 0.012, 0.024, 0.015],
    status: 'available',
    daysAgo: 210,
    price: null,
  },
];

const plotDocument = ({ code, name, area, shape, status, daysAgo, price }: DemoPlot, today: CivilDate) => ({
  code,
  name: texts(...name),
  area,
  minimumLot: { value: '2', unit: 'ha' },
  polygon: rectangle(...shape),
  status: { word: status, asOf: addDays(today, -daysAgo), source: SOURCE },
  readiness: {
    stage: 'three-connections',
    asOf: addDays(today, -200).slice(0, 7),
    evidence: '(Demo) Acceptance report of road, water main and 10 kV line',
  },
  services: {
    road: there(),
    power: there({ value: '10', unit: 'kV' }),
    water: there({ value: '3000', unit: 'm3/day' }),
    sewage: there(),
    telecom: unknown,
    gas: { state: 'no', capacity: null, note: '(Demo) Planned, no date yet' },
    steam: unknown,
  },
  allowedSegments: ['RE3', 'RE4a', 'RE5'],
  restrictedSegments: ['RE1', 'RE2'],
  price: price === null ? null : { amount: price, currency: 'CNY', asOf: addDays(today, -60) },
  note: '(Demo) Invented: this plot does not exist.',
  visibility: 'public',
});

const buildingDocument = (today: CivilDate) => ({
  code: 'SF-1',
  name: texts('Standard factory one (demo)', '一号标准厂房（演示）'),
  plot: 'A-2',
  floorArea: { value: '12000', unit: 'm2' },
  clearHeight: { value: '9', unit: 'm' },
  floorLoad: { value: '3', unit: 't/m2' },
  crane: { value: '20', unit: 't' },
  columnGrid: { span: { value: '24', unit: 'm' }, bay: { value: '9', unit: 'm' } },
  power: { value: '2500', unit: 'kVA' },
  year: 2024,
  status: { word: 'available', asOf: addDays(today, -15), source: SOURCE },
  terms: 'rent',
  rent: { amount: '18.5', currency: 'CNY', asOf: addDays(today, -30) },
  salePrice: null,
  allowedSegments: ['RE4a', 'RE5'],
  note: '(Demo) Invented: this building does not exist.',
  visibility: 'public',
});

const offeringDocument = (today: CivilDate) => ({
  kind: 'plot',
  title: texts('(Demo) Plot for a magnet plant, three connections', '（演示）磁材工厂用地，三通一平'),
  description: texts(
    '(Demo) Invented: 24.5 ha beside the rail line, with road, water and a 10 kV line at the boundary.',
    '（演示）虚构内容：铁路旁 24.5 公顷，红线处已通路、通水、通 10 kV 电。',
  ),
  segments: ['RE4a'],
  plots: ['A-1'],
  buildings: [],
  requirements: [
    '(Demo) Environmental impact assessment of the process',
    '(Demo) First investment within 24 months',
  ],
  policies: ['cn-west-cit'],
  quantity: { value: '24.5', unit: 'ha' },
  left: { value: '18', unit: 'ha' },
  opensOn: addDays(today, -30),
  closesOn: addDays(today, 150),
  documents: ['(Demo) Business plan', '(Demo) Extract from the company register'],
  decisionDays: 45,
});

/** In the order in which they can be published: a building names its plot, an offering what it holds. */
export const demoLand = (
  today: CivilDate,
): { type: 'plot' | 'building' | 'offering'; document: object }[] => [
  ...PLOTS.map((plot) => ({ type: 'plot' as const, document: plotDocument(plot, today) })),
  { type: 'building', document: buildingDocument(today) },
  { type: 'offering', document: offeringDocument(today) },
];
