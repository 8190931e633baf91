export { CheckEligibility } from './check-eligibility.js';
export { CompareRecords, withdrawalOf, type PolicyChange, type PolicyOutcome } from './compare-records.js';
export { SumView } from './dto/views.js';
export { type NamedPlace, PlacesQueries } from './places.queries.js';
export { EligibilityModule } from './eligibility.module.js';
