export { CORRECTION_EVENTS } from './correction.events.js';
export { CorrectionDesks } from './correction-desks.js';
export { CorrectionMail } from './correction-mail.js';
export type { CorrectionRow } from './correction-row.js';
export { Corrections } from './corrections.reader.js';
export { CorrectionsModule } from './corrections.module.js';
export { ProposeCorrection } from './propose-correction.js';
