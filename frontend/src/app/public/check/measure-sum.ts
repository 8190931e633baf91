import { MeasureAnswerView } from '../../api/generated/model';
import { sumText } from './answer-words';

/** Of a no nobody gets anything, and of an earlier rule that nobody has read no sum is known: one would mislead. */
export const hasSum = ({ outcome, because }: MeasureAnswerView): boolean =>
  ['eligible', 'verify', 'needs-facts'].includes(outcome) && because !== 'predecessor-unread';

/** What it could be worth over the years looked at, in words; null where no sum may be shown, or it begins after them. */
export function measureSum(measure: MeasureAnswerView, locale: string): string | null {
  const { schedule } = measure;
  return schedule && hasSum(measure) && schedule.beginsIn === null ? sumText(schedule, locale) : null;
}
