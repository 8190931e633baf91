export { PolicyDocument } from './dto/policy.document.js';
export { AsOfQuery, type PolicyCardView, PolicyStatusView } from './dto/policy.views.js';
export { type MeasureCardView } from './dto/measure.views.js';
export { Measures } from './measures.reader.js';
export type { MeasureDocument } from './model/rules.js';
export { PoliciesModule } from './policies.module.js';
export { Policies } from './policies.reader.js';
export { RuleBook, type RuleBookEntry, type RuleBookPolicy } from './rule-book.js';
export { WritePolicy } from './write-policy.js';
