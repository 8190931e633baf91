export { RegimesModule } from './regimes.module.js';
export { type ConfirmedRegime, RegimeRecords } from './regime-records.reader.js';
export { standingOf, type StandingDates } from './regime-standing.rules.js';
export { datesOf, type RegimeRow, namesOf } from './regimes.sql.js';
