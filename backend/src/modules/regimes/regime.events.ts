/** Something else is believed of a rule than before: its slug and the number of the record. The subject is the regime. */
export const REGIME_RECORDED = 'regime.recorded';
