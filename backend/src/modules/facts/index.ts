export { FactListView, FactView, FreshnessView, SourceView } from './dto/fact.views.js';
export { CheckSourceLinks } from './check-source-links.js';
export { ConfirmFacts, type Confirmer, type SeenFact } from './confirm-facts.js';
export {
  type FactSource,
  VERIFIED_AS,
  type VerifiedAs,
  VISIBILITIES,
  type Visibility,
} from './fact.entity.js';
export { FACT_KEYS, factBlock, factDefinition } from './fact-catalogue.data.js';
export {
  type FactCode,
  factProblems,
  factWarnings,
  isLink,
  type ReadFact,
  readFact,
  type StatedFact,
} from './fact-checks.rules.js';
export {
  type Freshness,
  type FreshnessState,
  freshnessWithin,
  nextChangeOf,
} from './fact-freshness.rules.js';
export {
  asPartialDate,
  currentOf,
  type FactRow,
  factJson,
  freshnessOfRow,
  toFactView,
  toFactViews,
} from './fact.view.js';
export { sourceOf } from './source.view.js';
export { FactsModule } from './facts.module.js';
export { Facts, publicFactsSql, type StoredFact } from './facts.reader.js';
export { type DocumentFact, PublishedFacts } from './published-facts.js';
