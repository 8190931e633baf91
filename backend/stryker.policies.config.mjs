// npm run mutation: changes what judges a rule and reckons its sum line by line and sees whether a test notices.
import { modelOf } from './stryker.base.mjs';

export default modelOf('policies', [
  'judge',
  'worth',
  'evaluate-measure',
  'benefit-schedule',
  'read-facts',
  'run-case',
  'check-measure',
  'formula-units',
  'rule-issues',
  'rule-shape',
  'scope',
  'standing',
  'policy-status',
]);
