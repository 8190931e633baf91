import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../modules/enquiries/index.js';
import { DEMO_ENQUIRIES } from './demo-cases.data.js';
import { promiseOf, replay } from './demo-replay.js';

const ZONE = 'Asia/Shanghai';
/** From a Monday morning through a weekend. */
const INSTANTS = ['23T02', '25T10', '27T09', '28T04', '29T23'].map(
  (hour) => new Date(`2026-11-${hour}:00:00Z`),
);

describe('an invented enquiry', () => {
  it.each(DEMO_ENQUIRIES.map((enquiry) => [enquiry.shows, enquiry] as const))(
    'that shows %s follows the rules on any day, and nothing of it lies in the future',
    (_shows, enquiry) => {
      for (const now of INSTANTS) {
        const { steps } = replay(enquiry, promiseOf(enquiry, now, 2, ZONE));
        expect(steps.every(({ at }) => at.getTime() <= now.getTime())).toBe(true);
      }
    },
  );

  it.each([
    ['due soon, in the triage of a park that nobody has claimed', 'due-soon'],
    ['overdue', 'overdue'],
  ])('that shows %s is so on any day', (shows, state) => {
    const enquiry = DEMO_ENQUIRIES.find((one) => one.shows === shows)!;
    for (const now of INSTANTS) {
      expect(clockOf({ ...promiseOf(enquiry, now, 2, ZONE), answeredAt: null, now })).toBe(state);
    }
  });

  it('says in its own words that it is invented', () => {
    for (const { question } of DEMO_ENQUIRIES) expect(question).toMatch(/invented|erfunden|架空|虚构/i);
  });
});
