import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBritishGrid, fromGcj02, pointIn, toGcj02 } from './coordinates.js';
import { dateOrderOf, type DateOrder, readDate } from './dates.js';
import { type DecimalMark, decimalMarkOf, readNumber } from './numbers.js';
import { readQuantity, unitIn } from './quantities.js';

describe('a number', () => {
  it.each<[cell: string, mark: DecimalMark | null, value: string]>([
    ['0.426', null, '0.426'],
    ['1,234.50', null, '1234.50'],
    ['1.234,5', null, '1234.5'],
    ['1.234.567', null, '1234567'],
    ['1,234', '.', '1234'],
    ['1,234', ',', '1.234'],
    ['1 234', null, '1234'],
    ['1’234.5', null, '1234.5'],
    ['１，２３４．５', null, '1234.5'],
    ['007', null, '7'],
    ['-3.5', null, '-3.5'],
    ['+4', null, '4'],
    ['1234.567', null, '1234.567'],
  ])('%s with the mark %s is %s', (cell, mark, value) => {
    expect(readNumber(cell, mark)).toEqual({ ok: true, value });
  });

  it.each([
    ['1,234', { ok: false, code: 'number-ambiguous', params: { values: '1234 | 1.234' } }],
    ['12.345', { ok: false, code: 'number-ambiguous', params: { values: '12.345 | 12345' } }],
  ])('%s is a question without the mark of its column, never a guess', (cell, read) => {
    expect(readNumber(cell, null)).toEqual(read);
  });

  it.each(['', 'ten', '1,23,456.7', '1e5', '=1+1', '5%', '1.2.3,4,5', '.'])('%s is none', (cell) => {
    expect(readNumber(cell, '.')).toMatchObject({ ok: false, code: 'number-unreadable' });
  });

  it('reads back every number it could have written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
        const text = `${whole}.${tenth}`;
        return JSON.stringify(readNumber(text, null)) === JSON.stringify({ ok: true, value: text });
      }),
    );
  });

  it('shows the mark of its column where others leave it open', () => {
    expect(decimalMarkOf(['1.234', '0.5', '12'])).toBe('.');
    expect(decimalMarkOf(['1.234', '0,5 ha'])).toBe(',');
    expect(decimalMarkOf(['1.234', '12'])).toBeNull();
    expect(decimalMarkOf(['0.5', '0,5'])).toBeNull();
  });
});

describe('an area', () => {
  it.each<[cell: string, unit: string | null, value: string, code: string]>([
    ['5.33', 'Hectares', '5.33', 'ha'],
    ['956公顷', null, '956', 'ha'],
    ['1410亩', 'ha', '1410', 'mu'],
    ['1.5万平方米', null, '15000', 'm2'],
    ['12.345万亩', null, '123450', 'mu'],
    ['12,000 m²', null, '12000', 'm2'],
    ['２５ ｈａ', null, '25', 'ha'],
    ['3 acres', null, '3', 'acre'],
    ['100坪', null, '100', 'tsubo'],
  ])('%s in a column of %s is %s %s', (cell, unit, value, code) => {
    expect(readQuantity(cell, unit, '.', ['area'])).toMatchObject({ ok: true, value: { value, unit: code } });
  });

  it.each<[cell: string, unit: string | null, code: string]>([
    ['5', null, 'unit-missing'],
    ['0.39 Not owned by a public authority', 'ha', 'unit-unknown'],
    ['-4', 'ha', 'number-negative'],
    ['large', 'ha', 'number-unreadable'],
  ])('%s in a column of %s is refused as %s', (cell, unit, code) => {
    expect(readQuantity(cell, unit, '.', ['area'])).toMatchObject({ ok: false, code });
  });

  it.each([
    ['AREA (HA)', 'HA'],
    ['面积（亩）', '亩'],
    ['Hectares', 'Hectares'],
    ['area m2', 'm2'],
    ['Area', null],
    ['Fläche [m²]', 'm2'],
  ])('takes the unit from the header %s', (header, unit) => {
    expect(unitIn(header, ['area'])).toBe(unit);
  });
});

describe('a date', () => {
  it.each<[cell: string, order: DateOrder | null, value: string]>([
    ['2017-11-30', null, '2017-11-30'],
    ['2019-10-20 00:00:00', null, '2019-10-20'],
    ['1992.04', null, '1992-04'],
    ['2016', null, '2016'],
    ['20171130', null, '2017-11-30'],
    ['2009年7月', null, '2009-07'],
    ['２００９年７月１６日', null, '2009-07-16'],
    ['26/02/2014', null, '2014-02-26'],
    ['02/26/2014', null, '2014-02-26'],
    ['22.09.2011', null, '2011-09-22'],
    ['3.4.2011', null, '2011-04-03'],
    ['06/09/2016', 'dmy', '2016-09-06'],
    ['06/09/2016', 'mdy', '2016-06-09'],
    ['05/05/2016', null, '2016-05-05'],
    ['28-Oct-15', null, '2015-10-28'],
    ['1. März 2016', null, '2016-03-01'],
    ['November 30, 2017', null, '2017-11-30'],
    ['Nov 2017', null, '2017-11'],
    ['11/2017', null, '2017-11'],
  ])('%s with the order %s is %s', (cell, order, value) => {
    expect(readDate(cell, order)).toMatchObject({ ok: true, value: { value } });
  });

  it('of which nobody can tell the month is a question, never a guess', () => {
    expect(readDate('06/09/2016', null)).toEqual({
      ok: false,
      code: 'date-ambiguous',
      params: { values: '2016-09-06 | 2016-06-09' },
    });
  });

  it('against the order of its column is refused', () => {
    expect(readDate('26/02/2014', 'mdy')).toMatchObject({ code: 'date-order-contradicted' });
  });

  it.each(['31/02/2017', '2017-13-01', 'N/A', 'soon', '30/11', '1/2/3', '2017-11-31'])(
    '%s is none',
    (cell) => {
      expect(readDate(cell, 'dmy')).toMatchObject({ ok: false, code: 'date-unreadable' });
    },
  );

  it('shows the order of its column, unless its cells disagree', () => {
    expect(dateOrderOf(['06/09/2016', '13/11/2018', '19/11/2018'])).toEqual({ order: 'dmy', evidence: 2 });
    expect(dateOrderOf(['06/09/2016'])).toBeNull();
    expect(dateOrderOf(['13/11/2018', '11/13/2018'])).toBeNull();
  });
});

/** Metres between two positions that are close. */
const apart = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) =>
  Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) * 111_320;

describe('a position', () => {
  // A register that states both systems for one site (for two others its own statements lie 70 to 90 m apart).
  it('on the British grid is where the register also says it is', () => {
    const stated = { lat: 51.52529976, lon: -0.010553634 };
    expect(apart(fromBritishGrid(538109.92, 182585.49), stated)).toBeLessThan(25);
  });

  // The point of the Ordnance Survey's own worked example (Caister water tower).
  it('of the grid’s own worked example is where its makers say', () => {
    const { lat, lon } = fromBritishGrid(651409.903, 313177.27);
    expect(apart({ lat, lon }, { lat: 52.6579786, lon: 1.7160519 })).toBeLessThan(5);
  });

  it('moved by a Chinese map comes back to where it was', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 75, max: 134, noNaN: true }),
        fc.double({ min: 19, max: 53, noNaN: true }),
        (lon, lat) => {
          const shown = toGcj02({ lat, lon });
          const shift = apart(shown, { lat, lon });
          return shift > 10 && shift < 1200 && apart(fromGcj02(shown), { lat, lon }) < 1;
        },
      ),
    );
  });

  // Tiananmen as published in both systems by users of Chinese maps.
  it('in Beijing is moved by some 500 m', () => {
    expect(
      apart(toGcj02({ lat: 39.90734, lon: 116.39109 }), { lat: 39.90734, lon: 116.39109 }),
    ).toBeGreaterThan(450);
  });

  it.each([
    ['POINT(-0.240301 51.53246)', { x: '-0.240301', y: '51.53246' }],
    ['Latitude: 50.72131 Longitude: -3.53389', { x: '-3.53389', y: '50.72131' }],
    ['somewhere', null],
  ])('is found in %s', (cell, point) => {
    expect(pointIn(cell)).toEqual(point);
  });
});
