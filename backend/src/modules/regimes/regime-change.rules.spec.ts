import { describe, expect, it } from '@jest/globals';
import { asPartialDate } from '../facts/index.js';
import type { RuleOnRecord } from './regime-answers.rules.js';
import { changeFor, concernsSegment } from './regime-change.rules.js';
import { isSilent } from './regime-standing.rules.js';

const TODAY = '2026-11-26';
const date = (text: string | null) => (text === null ? null : asPartialDate(text));

/** A quota on mining and separation, in force since 2025. */
const rule = (stated: Partial<RuleOnRecord> = {}): RuleOnRecord => ({
  slug: 'the-rule',
  kind: 'quota',
  hs: null,
  segments: ['RE1', 'RE2'],
  elements: [],
  ownership: null,
  value: 'total control',
  from: date('2025-07-28'),
  to: null,
  superseded: false,
  lastChecked: '2026-11-20',
  ...stated,
});

/** The same rule, by how it stands today. */
const STANDING: Record<string, RuleOnRecord> = {
  forecast: rule({ from: date('2027-01-01') }),
  'in-force': rule(),
  ended: rule({ to: date('2026-10-31') }),
  superseded: rule({ superseded: true }),
  suspended: rule({ suspendedFrom: date('2026-01-01'), suspendedTo: date('2026-12-31') }),
  'lapsed-verify': rule({ suspendedFrom: date('2026-01-01'), suspendedTo: date('2026-11-10') }),
};
const NAMES = Object.keys(STANDING);
const change = (before: RuleOnRecord, after: RuleOnRecord, segment = 'RE2', others: RuleOnRecord[] = []) =>
  changeFor({ before, after, others }, segment, TODAY);

describe('a rule that stands otherwise than before', () => {
  it.each(NAMES.flatMap((before) => NAMES.map((after) => [before, after] as const)))(
    'is told to whom it concerns, with both, save where it speaks neither before nor after: %s, then %s',
    (before, after) => {
      const found = change(STANDING[before]!, STANDING[after]!);
      // What is over and what has not begun differ in what the rules answer; of what is over, how it ended is no answer.
      const bothOver = !['forecast'].includes(before) && !['forecast'].includes(after);
      const isTold = before !== after && !(isSilent(before) && isSilent(after) && bothOver);
      expect(found === null).toBe(!isTold);
      if (found) expect([found.before.standing, found.after.standing]).toEqual([before, after]);
    },
  );

  it('comes with what the rules answer, of the kinds alone that are answered otherwise', () => {
    const found = change(STANDING['lapsed-verify']!, STANDING['in-force']!);
    expect(found?.before.answers).toMatchObject([{ kind: 'quota', state: 'verify' }]);
    expect(found?.after.answers).toMatchObject([{ kind: 'quota', state: 'in-force' }]);
  });

  it('comes without an answer where another rule says the same', () => {
    const other = rule({ slug: 'another-rule' });
    const found = change(STANDING['lapsed-verify']!, STANDING['ended']!, 'RE2', [other]);
    expect(found).toMatchObject({
      before: { standing: 'lapsed-verify', answers: [] },
      after: { standing: 'ended', answers: [] },
    });
  });

  it('is no news to a segment that it does not concern', () => {
    expect(change(STANDING['lapsed-verify']!, STANDING['in-force']!, 'RE5')).toBeNull();
  });
});

describe('a rule that stands as before', () => {
  const suspendedTo = (day: string | null) =>
    rule({ suspendedFrom: date('2026-01-01'), suspendedTo: date(day) });

  it('is news where it does so until another day, and none where only its source is another', () => {
    const later = change(suspendedTo('2026-12-31'), suspendedTo('2027-11-10'));
    expect(later).toMatchObject({ before: { until: '2026-12-31' }, after: { until: '2027-11-10' } });
    expect(change(suspendedTo('2026-12-31'), suspendedTo('2026-12-31'))).toBeNull();
    expect(change(rule(), rule({ to: date('2027-12-31') }))).toMatchObject({
      before: { until: null },
      after: { until: '2027-12-31' },
    });
    expect(change(rule(), rule({ confirmedOn: '2026-11-20', lastChecked: '2026-11-25' }))).toBeNull();
  });

  it('names no day for what is over or has to be verified', () => {
    const found = change(rule({ to: date('2026-10-31') }), rule({ to: date('2027-10-31') }));
    expect(found).toMatchObject({ before: { until: null }, after: { until: '2027-10-31' } });
  });
});

describe('what a rule concerns', () => {
  it.each([
    [{ segments: ['RE2'] }, 'RE2', true],
    [{ segments: ['RE2'] }, 'RE4a', false],
    [{ segments: [] }, 'RE5', true],
    [{ kind: 'export_duty', hs: '28469013', segments: [] }, 'RE2', true],
    [{ kind: 'export_duty', hs: '28469013', segments: [] }, 'RE3', false],
    [{ kind: 'export_duty', hs: '7202 99 (NdFeB strip-cast flakes)', segments: [] }, 'RE4a', true],
    [{ kind: 'export_duty', hs: '99999999', segments: [] }, 'RE5', true],
    [{ kind: 'export_duty', hs: null, segments: ['RE1', 'RE2'] }, 'RE3', false],
  ])('is its segments, or that of the product whose duty it is: %j, %s', (stated, segment, concerned) => {
    expect(concernsSegment(rule(stated), segment)).toBe(concerned);
  });
});
