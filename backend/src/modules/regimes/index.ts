export { RegimesModule } from './regimes.module.js';
export { CompareRegimes, type RegimeComparison } from './compare-regimes.js';
export { RegimeChangeView } from './dto/regime-change.views.js';
export { type ChangeOfRegime, ReadRegimeChanges } from './read-regime-changes.js';
export type { RegimeChange } from './regime-change.rules.js';
export { REGIME_RECORDED } from './regime.events.js';
export { type ConfirmedRegime, RegimeRecords, rowAt } from './regime-records.reader.js';
export { standingOf, type StandingDates } from './regime-standing.rules.js';
export { datesOf, type RegimeRow, namesOf, titleOf } from './regimes.sql.js';
