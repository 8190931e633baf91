import type { BuildingDocument } from './dto/building.document.js';
import type { PlotDocument, ServiceStatement } from './dto/plot.document.js';

const unknown: ServiceStatement = { state: 'unknown', capacity: null, note: null };
const registry = { address: null, title: 'Land registry of the park', retrievedOn: null, quote: null };

/** A plot about which all that must be said is said, as of November 2026. */
export const aPlot = (change: Partial<PlotDocument> = {}): PlotDocument => ({
  code: 'A-1',
  name: null,
  area: { value: '10', unit: 'ha' },
  minimumLot: null,
  polygon: null,
  status: { word: 'available', asOf: '2026-11-01', source: registry },
  readiness: null,
  services: {
    road: unknown,
    power: unknown,
    water: unknown,
    sewage: unknown,
    telecom: unknown,
    gas: unknown,
    steam: unknown,
  },
  allowedSegments: [],
  restrictedSegments: [],
  price: null,
  note: null,
  visibility: 'public',
  ...change,
});

export const aBuilding = (change: Partial<BuildingDocument> = {}): BuildingDocument => ({
  code: 'H-1',
  name: null,
  plot: null,
  floorArea: { value: '12000', unit: 'm2' },
  clearHeight: null,
  floorLoad: null,
  crane: null,
  columnGrid: { span: null, bay: null },
  power: null,
  year: null,
  status: { word: 'available', asOf: '2026-11-01', source: registry },
  terms: 'rent',
  rent: null,
  salePrice: null,
  allowedSegments: [],
  note: null,
  visibility: 'public',
  ...change,
});
