import type { CivilDate } from '../../platform/clock/civil-date.js';
import type { Dimension } from '../../platform/quantities/index.js';
import { convert } from '../../platform/quantities/index.js';
import type { PlotDocument } from './dto/plot.document.js';
import { PLOT_SERVICES, type PlotService } from './plot.terms.js';
import {
  measuredArea,
  placeFindings,
  type Polygonal,
  type ShapeFinding,
  shapeProblems,
} from './polygon.rules.js';
import { beliedBy } from './readiness.rules.js';
import { areaFindings } from './stated-area.rules.js';
import {
  dayNotes,
  type Expected,
  note,
  type Notes,
  NOTHING,
  priceNotes,
  problem,
  quantityNotes,
  readable,
  required,
  statusNotes,
  together,
  warning,
} from './statement-checks.rules.js';

/** What has to be known beside the document to judge it. */
export interface PlotSurroundings {
  /** Another plot of the park, published or in work, has this code. */
  codeTaken: boolean;
  boundary: Polygonal | null;
  position: { lat: number; lon: number } | null;
  /** The day in the park's zone. */
  today: CivilDate;
}

const AREA: Expected = { dimensions: ['area'], least: 10, most: 500e6, unit: 'm2' };
/** Of a line the voltage, of a supply the rate: what people state at a boundary. */
const CAPACITIES: Record<PlotService, readonly Dimension[]> = {
  road: ['length'],
  power: ['voltage', 'power', 'apparent-power'],
  water: ['volume-per-day', 'volume-per-hour'],
  sewage: ['volume-per-day', 'volume-per-hour'],
  telecom: [],
  gas: ['volume-per-day', 'volume-per-hour'],
  steam: ['mass-per-hour'],
};
/** No range of its own: a capacity is of several kinds. */
const anyOf = (dimensions: readonly Dimension[]): Expected => ({
  dimensions,
  least: 0,
  most: Infinity,
  unit: 'm2',
});

/** Everything there is to say about a plot's document before it is published. */
export function plotNotes(document: PlotDocument, around: PlotSurroundings): Notes {
  return together(
    required('/code', document.code),
    around.codeTaken ? problem(note('/code', 'plot.code-taken')) : NOTHING,
    required('/area', document.area),
    quantityNotes('/area', document.area, AREA),
    quantityNotes('/minimumLot', document.minimumLot, AREA),
    lotNotes(document),
    statusNotes('/status', document.status, around.today),
    readinessNotes(document, around.today),
    ...PLOT_SERVICES.map((service) =>
      quantityNotes(
        `/services/${service}/capacity`,
        document.services[service].capacity,
        anyOf(CAPACITIES[service]),
      ),
    ),
    priceNotes('/price', document.price, around.today),
    segmentNotes(document),
    shapeNotes(document, around),
  );
}

function lotNotes({ area, minimumLot }: PlotDocument): Notes {
  const whole = readable(area, ['area']);
  const least = readable(minimumLot, ['area']);
  if (!whole || !least) return NOTHING;
  return Number(convert(least, 'm2').value) > Number(convert(whole, 'm2').value)
    ? problem(note('/minimumLot', 'plot.minimum-above-area'))
    : NOTHING;
}

function readinessNotes({ readiness, services }: PlotDocument, today: CivilDate): Notes {
  if (!readiness) return NOTHING;
  const states = Object.fromEntries(PLOT_SERVICES.map((service) => [service, services[service].state]));
  const belied = beliedBy(readiness.stage, states);
  return together(
    required('/readiness/asOf', readiness.asOf),
    dayNotes('/readiness/asOf', readiness.asOf, today),
    readiness.evidence ? NOTHING : warning(note('/readiness/evidence', 'plot.evidence-missing')),
    ...belied.map((service) =>
      warning(note(`/services/${service}/state`, 'plot.readiness-belied', { stage: readiness.stage })),
    ),
  );
}

function segmentNotes({ allowedSegments, restrictedSegments }: PlotDocument): Notes {
  const both = allowedSegments.filter((segment) => restrictedSegments.includes(segment));
  return problem(
    ...both.map((segment) => note('/restrictedSegments', 'plot.segment-on-both-lists', { segment })),
  );
}

function shapeNotes({ polygon, area }: PlotDocument, { boundary, position }: PlotSurroundings): Notes {
  if (!polygon) return NOTHING;
  const found = shapeProblems(polygon, 'plot', { boundary });
  if (found.length > 0) return problem(...at('/polygon', found));
  const stated = readable(area, ['area']);
  return warning(
    ...at('/polygon', placeFindings(polygon, position)),
    ...at('/area', stated ? areaFindings(stated, measuredArea(polygon)) : []),
  );
}

/** The border of a park is judged like the border of a plot, save that nothing surrounds it. */
export function boundaryNotes(
  boundary: Polygonal | null,
  position: { lat: number; lon: number } | null,
): Notes {
  if (!boundary) return NOTHING;
  const found = shapeProblems(boundary, 'park');
  if (found.length > 0) return problem(...at('/boundary', found));
  return warning(...at('/boundary', placeFindings(boundary, position)));
}

const at = (pointer: string, found: readonly ShapeFinding[]) =>
  found.map(({ code, params }) => note(pointer, code, params));
