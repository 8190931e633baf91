export { CheckEligibility } from './check-eligibility.js';
export { EligibilityModule } from './eligibility.module.js';
