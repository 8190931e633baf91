export { ParkDocument } from './dto/park-document.js';
export { ParkRef } from './dto/park.views.js';
export { ParkContacts } from './park-contacts.js';
export { MarkParkClaimed } from './mark-park-claimed.js';
export { ParkProjection } from './park-projection.js';
export { FACTS_TO_CONFIRM, RemindOfFacts } from './remind-of-facts.js';
export { ParksModule } from './parks.module.js';
export { type ParkSummary, Parks, toRef } from './parks.reader.js';
