export { FactListView, FactView, FreshnessView, SourceView } from './dto/fact.views.js';
export { type FactSource, VISIBILITIES, type Visibility } from './fact.entity.js';
export { asPartialDate, type FactRow, factJson, toFactView, toFactViews } from './fact.view.js';
export { sourceOf } from './source.view.js';
export { FactsModule } from './facts.module.js';
export { Facts, publicFactsSql } from './facts.reader.js';
export {
  type FactCode,
  factProblems,
  factWarnings,
  isLink,
  type ReadFact,
  readFact,
  type StatedFact,
} from './fact-checks.rules.js';
export { type DocumentFact, PublishedFacts } from './published-facts.js';
