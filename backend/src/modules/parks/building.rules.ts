import type { CivilDate } from '../../platform/clock/civil-date.js';
import type { Dimension } from '../../platform/quantities/index.js';
import type { BuildingDocument } from './dto/building.document.js';
import {
  type Expected,
  note,
  type Notes,
  NOTHING,
  priceNotes,
  problem,
  quantityNotes,
  required,
  statusNotes,
  together,
  warning,
} from './statement-checks.rules.js';

export interface BuildingSurroundings {
  codeTaken: boolean;
  /** The code it names is that of a published plot of its park. */
  plotKnown: boolean;
  today: CivilDate;
}

const expected = (dimension: Dimension, least: number, most: number, unit: string): Expected => ({
  dimensions: [dimension],
  least,
  most,
  unit,
});
const FLOOR = expected('area', 10, 2e6, 'm2');
const HEIGHT = expected('length', 2, 60, 'm');
/** An office floor carries 2 kN/m2, a press shop 200. */
const LOAD = expected('floor-load', 1, 500, 'kN/m2');
const CRANE = expected('mass', 0, 500, 't');
const COLUMNS = expected('length', 2, 150, 'm');
const POWER: Expected = { dimensions: ['power', 'apparent-power'], least: 1, most: 1e6, unit: 'kW' };

/** Everything there is to say about a building's document before it is published. */
export function buildingNotes(document: BuildingDocument, around: BuildingSurroundings): Notes {
  const { columnGrid: grid, terms } = document;
  return together(
    required('/code', document.code),
    around.codeTaken ? problem(note('/code', 'building.code-taken')) : NOTHING,
    document.plot && !around.plotKnown ? problem(note('/plot', 'building.plot-unknown')) : NOTHING,
    required('/floorArea', document.floorArea),
    quantityNotes('/floorArea', document.floorArea, FLOOR),
    quantityNotes('/clearHeight', document.clearHeight, HEIGHT),
    quantityNotes('/floorLoad', document.floorLoad, LOAD),
    quantityNotes('/crane', document.crane, CRANE),
    quantityNotes('/columnGrid/span', grid.span, COLUMNS),
    quantityNotes('/columnGrid/bay', grid.bay, COLUMNS),
    quantityNotes('/power', document.power, POWER),
    statusNotes('/status', document.status, around.today),
    required('/terms', terms),
    priceNotes('/rent', document.rent, around.today),
    priceNotes('/salePrice', document.salePrice, around.today),
    terms === 'sale' && document.rent ? problem(note('/rent', 'building.not-for-rent')) : NOTHING,
    terms === 'rent' && document.salePrice ? problem(note('/salePrice', 'building.not-for-sale')) : NOTHING,
    yearNotes(document, around.today),
  );
}

function yearNotes({ year, status }: BuildingDocument, today: CivilDate): Notes {
  if (!year || year <= Number(today.slice(0, 4))) return NOTHING;
  // A year ahead is the plan of what is not there yet.
  return status.word === 'planned' || status.word === 'under-construction'
    ? NOTHING
    : warning(note('/year', 'building.year-ahead'));
}
