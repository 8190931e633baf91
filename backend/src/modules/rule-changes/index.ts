export { RULE_CHANGE_FOUND } from './rule-change.events.js';
export { RuleChangesModule } from './rule-changes.module.js';
export { RuleChangeNotices, type TouchedProject } from './rule-change-notices.js';
