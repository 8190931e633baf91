import { Words, labelOf } from '../../domain/words';

export { truthView } from '../../domain/rule-labels';

const LIMITS: Words = {
  'cap-per-year': $localize`:@@check.limit.cap-per-year:The cap per year was reached.`,
  'cap-per-project': $localize`:@@check.limit.cap-per-project:The cap per project was reached.`,
  floor: $localize`:@@check.limit.floor:Less than the least amount is not paid.`,
  rounding: $localize`:@@check.limit.rounding:It is paid in whole multiples, rounded down.`,
  ceiling: $localize`:@@check.limit.ceiling:The source says “up to”: it is the most, and may be less.`,
  'start-of-measure': $localize`:@@check.limit.start-of-measure:The rule begins after the project does; earlier years count nothing.`,
  'end-of-measure': $localize`:@@check.limit.end-of-measure:The rule ends before the years looked at are over; later years count nothing.`,
};
const CONFIDENCE: Words = {
  high: $localize`:@@regimes.confidence.high:High`,
  medium: $localize`:@@regimes.confidence.medium:Medium`,
  low: $localize`:@@regimes.confidence.low:Low`,
};

export const limitText = (limit: string): string => labelOf(LIMITS, limit);
export const confidenceLabel = (confidence: string): string => labelOf(CONFIDENCE, confidence);
