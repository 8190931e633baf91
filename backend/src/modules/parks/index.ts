export { MAX_FACTS, ParkDocument } from './dto/park-document.js';
export { type ContactView } from './dto/contact.dto.js';
export { type ParkDetailView, ParkRef } from './dto/park.views.js';
export { ParkContacts } from './park-contacts.js';
export { PARK_FILE_ASKED } from './files/move-park-file.js';
export { MarkParkClaimed } from './mark-park-claimed.js';
export { ParkProjection } from './park-projection.js';
export { FACTS_TO_CONFIRM, RemindOfFacts } from './remind-of-facts.js';
export { ParksModule } from './parks.module.js';
export { type ParkSummary, Parks, toRef } from './parks.reader.js';
export { Items, Line, OrNull, Part, Text } from './dto/document-fields.js';
export type { BuildingDocument } from './dto/building.document.js';
export { type BuildingView, type FreeLandView, PlotRef, type PlotView } from './dto/land.views.js';
export type { PlotDocument } from './dto/plot.document.js';
export {
  BUILDING_STATUSES,
  BUILDING_TERMS,
  PLOT_SERVICES,
  PLOT_STATUSES,
  READINESS_STAGES,
  SERVICE_STATES,
} from './plot.terms.js';
export type { Polygonal } from './polygon.rules.js';
export {
  OneOf,
  Quantity,
  SegmentList,
  StatedDay,
  type StatedQuantity,
  StatedTexts,
} from './dto/stated.fields.js';
export { Land } from './land.reader.js';
export { LandSurroundings } from './land-surroundings.js';
export {
  note,
  NOTHING,
  type Notes,
  problem,
  quantityNotes,
  readable,
  required,
  together,
  warning,
} from './statement-checks.rules.js';
