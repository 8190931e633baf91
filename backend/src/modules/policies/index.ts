export { AsOfQuery, type PolicyCardView, PolicyStatusView } from './dto/policy.views.js';
export { PoliciesModule } from './policies.module.js';
export { Policies } from './policies.reader.js';
