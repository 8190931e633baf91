// npm run mutation: changes what answers a project and finds its best combination line by line and sees whether a test
// notices.
import { modelOf } from './stryker.base.mjs';

export default modelOf('eligibility', [
  'best-combination',
  'combination-search',
  'combination-space',
  'combination-value',
  'currency-conflicts',
  'money-units',
  'next-questions',
  'project-answer',
  'quick-benefit',
  'reductions',
  'score',
  'stack-item',
  'stacking',
  'total-sums',
  'ways-to-eligible',
]);
