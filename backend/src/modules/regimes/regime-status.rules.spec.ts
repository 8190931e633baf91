import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { addDays } from '../../platform/clock/civil-date.js';
import { type PartialDate, parsePartialDate } from '../../platform/clock/partial-date.js';
import { type DutyRecord, dutyAsOf, type RegimeDates, regimeStatus } from './regime-status.rules.js';
import { unreadPartOf } from './regime-unread.data.js';

interface SeedRegime {
  id: string;
  kind: string;
  hs: string | null;
  value: unknown;
  from: string | null;
  to: string | null;
  suspended_from: string | null;
  suspended_to: string | null;
}

const { regimes } = JSON.parse(
  readFileSync(new URL('../../../seed/regimes.json', import.meta.url), 'utf8'),
) as { regimes: SeedRegime[] };
const partial = (value: string | null): PartialDate | null =>
  value === null ? null : parsePartialDate(value);
const datesOf = (regime: SeedRegime): RegimeDates => ({
  from: partial(regime.from),
  to: partial(regime.to),
  suspendedFrom: partial(regime.suspended_from),
  suspendedTo: partial(regime.suspended_to),
  unread: unreadPartOf(regime.id),
});
const seeded = (id: string) => datesOf(regimes.find((regime) => regime.id === id)!);
const duties: DutyRecord[] = regimes
  .filter(({ kind }) => kind === 'export_duty')
  .map((regime) => ({
    ...datesOf(regime),
    hs: regime.hs,
    percent: typeof regime.value === 'number' ? String(regime.value) : null,
  }));

describe('a regime', () => {
  it.each([
    ['cn-order-785', '2024-09-30', 'forecast'],
    ['cn-order-785', '2024-10-01', 'in-force'],
    ['cn-quota-1999', '2014-12-31', 'in-force'],
    ['cn-quota-1999', '2015-01-01', 'ended'],
    ['cn-quota-1999', '1999-07-01', 'lapsed-verify'],
    ['cn-licence-2025-04', '2025-04-03', 'forecast'],
    ['cn-licence-2025-04', '2026-11-24', 'in-force'],
    ['cn-fdi-2018-separation', '2017-12-31', 'forecast'],
    ['cn-fdi-2018-separation', '2018-06-30', 'lapsed-verify'],
    ['cn-fdi-2018-separation', '2019-01-01', 'in-force'],
    ['cn-fdi-2002-separation', '2017-12-31', 'in-force'],
    ['cn-fdi-2002-separation', '2018-01-01', 'lapsed-verify'],
    ['cn-fdi-2002-separation', '2019-01-01', 'ended'],
  ])('%s is on %s %s', (id, asOf, status) => {
    expect(regimeStatus(seeded(id), asOf)).toBe(status);
  });

  it.each([
    ['2025-10-08', 'forecast'],
    ['2025-10-09', 'in-force'],
    ['2025-11-06', 'in-force'],
    ['2025-11-07', 'suspended'],
    ['2026-11-10', 'suspended'],
    ['2026-11-11', 'lapsed-verify'],
    ['2026-11-24', 'lapsed-verify'],
  ])('of October 2025, suspended until 2026-11-10, is on %s %s', (asOf, status) => {
    expect(regimeStatus(seeded('cn-ann-55-62'), asOf)).toBe(status);
  });

  it('whose present text nobody read is to be verified today', () => {
    expect(regimeStatus(seeded('cn-fdi-2002-mining'), '2021-12-31')).toBe('in-force');
    for (const id of ['cn-fdi-2002-mining', 'cn-fdi-2002-encouraged', 'cn-vat-unrefunded']) {
      expect(regimeStatus(seeded(id), '2026-11-24')).toBe('lapsed-verify');
    }
  });

  it('without a start date is to be verified on any day until it has ended', () => {
    expect(regimeStatus({ from: null, to: partial('2020-12-31') }, '2020-12-31')).toBe('lapsed-verify');
    expect(regimeStatus({ from: null, to: partial('2020-12-31') }, '2021-01-01')).toBe('ended');
  });

  it('suspended without an end stays suspended, from a month nobody narrowed down it is to be verified there', () => {
    const dates = {
      from: partial('2020-01-01'),
      to: null,
      suspendedFrom: partial('2022-03'),
      suspendedTo: null,
    };
    expect(
      ['2022-02-28', '2022-03-15', '2022-04-01', '2099-01-01'].map((day) => regimeStatus(dates, day)),
    ).toEqual(['in-force', 'lapsed-verify', 'suspended', 'suspended']);
  });

  it('names unread parts only of records that exist', () => {
    const known = regimes.filter(({ id }) => unreadPartOf(id) !== null).map(({ id }) => id);
    expect(known).toEqual([
      'cn-duty-28053011-2008',
      'cn-vat-unrefunded',
      'cn-fdi-2002-mining',
      'cn-fdi-2002-encouraged',
    ]);
    expect(unreadPartOf('cn-order-785')).toBeNull();
  });
});

describe('the export duty', () => {
  const ND_OXIDE = '28469013';
  const ND_METAL = '28053011';
  const duty = (percent: string) => ({ state: 'duty', percent });
  const verify = (percent: string | null) => ({ state: 'verify', percent });

  it.each([
    ['2006', { state: 'unknown' }],
    ['2007', duty('10')],
    ['2009', duty('15')],
    ['2011', duty('15')],
    ['2012', duty('15')],
    ['2013', { state: 'unknown' }],
    ['2015', verify(null)],
    ['2016', { state: 'none' }],
  ])('on neodymium oxide was in %s %j', (year, answer) => {
    expect(dutyAsOf(duties, ND_OXIDE, year)).toEqual(answer);
  });

  it.each([
    ['2007', { state: 'unknown' }],
    ['2008', verify('15')],
    ['2009', verify('15')],
    ['2010', duty('15')],
    ['2011', duty('25')],
    ['2012', duty('25')],
    ['2014', { state: 'unknown' }],
    ['2016', { state: 'none' }],
  ])('on neodymium metal was in %s %j', (year, answer) => {
    expect(dutyAsOf(duties, ND_METAL, year)).toEqual(answer);
  });

  it.each([
    [ND_OXIDE, '2007-06-30', verify('10')],
    [ND_OXIDE, '2007-12-31', verify('10')],
    [ND_OXIDE, '2008-01-01', duty('15')],
    [ND_METAL, '2009-12-31', verify('15')],
    [ND_METAL, '2010-01-01', duty('15')],
    [ND_METAL, '2010-12-31', duty('15')],
    [ND_METAL, '2011-01-01', duty('25')],
    [ND_METAL, '2013-01-01', { state: 'unknown' }],
    [ND_METAL, '2015-04-30', { state: 'unknown' }],
    [ND_METAL, '2015-05-01', { state: 'none' }],
  ])('on %s was on %s %j', (hs, day, answer) => {
    expect(dutyAsOf(duties, hs, day)).toEqual(answer);
  });

  it('is what the record of the code says, also where a rule about all codes says otherwise', () => {
    const general: DutyRecord = { hs: null, percent: null, from: partial('2012-01-01'), to: null };
    expect(dutyAsOf([general, ...duties], ND_METAL, '2012')).toEqual(duty('25'));
  });

  it('that has been replaced on a day nobody read is to be verified before it was checked, and silent since', () => {
    const replaced = (to: string | null): DutyRecord => ({
      hs: ND_METAL,
      percent: '25',
      from: partial('2011-01-01'),
      to: partial(to),
      superseded: true,
      lastChecked: '2012-06-30',
    });
    const on = (when: string, to: string | null = null) => dutyAsOf([replaced(to)], ND_METAL, when);
    expect(on('2012-06-29')).toEqual(verify('25'));
    expect(on('2012')).toEqual(verify('25'));
    expect(on('2012-06-30')).toEqual({ state: 'unknown' });
    expect(on('2013')).toEqual({ state: 'unknown' });
    // Its last day is on record: until then it was what it was.
    expect(on('2012-03-31', '2012-03-31')).toEqual(duty('25'));
    expect(on('2012-04-01', '2012-03-31')).toEqual({ state: 'unknown' });
  });

  it('is to be verified where two records of a code speak of one day', () => {
    const rival: DutyRecord = {
      hs: ND_METAL,
      percent: '20',
      from: partial('2012-01-01'),
      to: partial('2012-12-31'),
    };
    expect(dutyAsOf([...duties, rival], ND_METAL, '2012-06-30').state).toBe('verify');
  });

  it('of a year that was read as a whole is never contradicted by one of its days', () => {
    const year = fc.integer({ min: 2000, max: 2020 });
    const code = fc.constantFrom(...new Set(duties.flatMap(({ hs }) => hs ?? [])));
    fc.assert(
      fc.property(code, year, fc.nat(364), (hs, y, offset) => {
        const whole = dutyAsOf(duties, hs, String(y));
        const day = dutyAsOf(duties, hs, addDays(`${y}-01-01`, offset));
        if (whole.state === 'duty' && day.state !== 'verify') expect(day).toEqual(whole);
        if (whole.state === 'none' || whole.state === 'unknown') expect(day).toEqual(whole);
      }),
    );
  });
});
