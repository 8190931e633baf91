import { NO_DUTY, aDuty, aRule, dated } from '../../../testing/regimes.data';
import { rowsOf } from './regime-rows';
import { axisOf, extentOf, percentAt, spansOf, withGaps, yearsOf } from './regime-spans';

const AXIS = { from: '2005-01-01', to: '2026-12-31' };
const said = (spans: readonly { kind: string; from: string; to: string }[]) =>
  spans.map(({ kind, from, to }) => `${kind} ${from} ${to}`);

describe('the stretches of a rule', () => {
  it('are sure between two days', () => {
    expect(said(spansOf(aDuty('28469013', '15', '2008-01-01', '2012-12-31'), AXIS))).toEqual([
      'holds 2008-01-01 2012-12-31',
    ]);
  });

  it('are to be verified where only the year of a date was read, and where nothing was', () => {
    const separation = aRule('separation', { from: dated('2006'), to: dated('2018') });
    expect(said(spansOf(separation, AXIS))).toEqual([
      'unsure 2006-01-01 2006-12-31',
      'holds 2007-01-01 2017-12-31',
      'unsure 2018-01-01 2018-12-31',
    ]);
    const metal = {
      ...aDuty('28053011', '15', '2008', '2010-12-31'),
      unread: { from: '2008-01-01', to: '2009-12-31' },
    };
    expect(said(spansOf(metal, AXIS))).toEqual([
      'unsure 2008-01-01 2009-12-31',
      'holds 2010-01-01 2010-12-31',
    ]);
  });

  it('are suspended to the last day of a suspension, and to be verified from the next', () => {
    const announcements = aRule('announcements', {
      from: dated('2025-10-09'),
      suspendedFrom: dated('2025-11-07'),
      suspendedTo: dated('2026-11-10'),
    });
    expect(said(spansOf(announcements, AXIS))).toEqual([
      'holds 2025-10-09 2025-11-06',
      'suspended 2025-11-07 2026-11-10',
      'unsure 2026-11-11 2026-12-31',
    ]);
  });

  it('of a replaced rule end before the day on which it was found replaced, and were never sure', () => {
    const replaced = aRule('replaced', { from: dated('2007-12-01'), superseded: true });
    expect(said(spansOf(replaced, AXIS))).toEqual(['unsure 2007-12-01 2026-11-22']);
  });

  it('without a start are to be verified along the whole axis', () => {
    expect(said(spansOf(aRule('undated'), AXIS))).toEqual(['unsure 2005-01-01 2026-12-31']);
  });
});

describe('the line of a product', () => {
  it('shows what nobody read as not read, never as no duty', () => {
    const [row] = rowsOf([aDuty('28469013', '15', '2008-01-01', '2012-12-31'), NO_DUTY], AXIS);
    expect(said(row?.spans ?? [])).toEqual([
      'gap 2005-01-01 2007-12-31',
      'holds 2008-01-01 2012-12-31',
      'gap 2013-01-01 2015-04-30',
      'none 2015-05-01 2026-12-31',
    ]);
  });

  it('of an alloy within another heading is not told by the rule on rare earths', () => {
    const [flakes] = rowsOf([aDuty('7202 99 (flakes)', '20', '2012-01-01', '2012-12-31'), NO_DUTY], AXIS);
    expect(flakes?.hs).toBe('720299');
    expect(said(flakes?.spans ?? []).at(-1)).toBe('gap 2013-01-01 2026-12-31');
  });

  it('is one gap where there is nothing', () => {
    expect(said(withGaps([], AXIS))).toEqual(['gap 2005-01-01 2026-12-31']);
  });
});

describe('the axis', () => {
  it('goes from the first year of a rule to that in which somebody last looked', () => {
    const axis = axisOf([aDuty('28469013', '15', '2008-01-01', '2012-12-31'), NO_DUTY]);
    expect(axis).toEqual({ from: '2008-01-01', to: '2026-12-31' });
    expect(yearsOf(axis)).toEqual([2010, 2015, 2020, 2025]);
    expect([percentAt('2008-01-01', axis), percentAt('2030-01-01', axis)]).toEqual([0, 100]);
    expect(extentOf({ from: '2008-01-01', to: '2026-12-31' }, axis)).toEqual({ x: 0, width: 100 });
  });
});
