export { MAX_FACTS, ParkDocument } from './dto/park-document.js';
export { ParkRef } from './dto/park.views.js';
export { ParkContacts } from './park-contacts.js';
export { MarkParkClaimed } from './mark-park-claimed.js';
export { ParkProjection } from './park-projection.js';
export { FACTS_TO_CONFIRM, RemindOfFacts } from './remind-of-facts.js';
export { ParksModule } from './parks.module.js';
export { type ParkSummary, Parks, toRef } from './parks.reader.js';
export { Line, OrNull, Part, Text } from './dto/document-fields.js';
export { PlotRef } from './dto/land.views.js';
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
