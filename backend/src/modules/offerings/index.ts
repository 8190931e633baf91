export { OfferingsModule } from './offerings.module.js';
export { Offerings } from './offerings.reader.js';
export { OfferingRef, type OfferingView } from './dto/offering.views.js';
