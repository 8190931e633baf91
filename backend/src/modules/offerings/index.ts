export type { OfferingDocument } from './dto/offering.document.js';
export { offeringStatus } from './offering-status.rules.js';
export { OfferingsModule } from './offerings.module.js';
export { Offerings } from './offerings.reader.js';
export { OfferingRef, type OfferingView } from './dto/offering.views.js';
