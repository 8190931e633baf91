import { expect, it } from '@jest/globals';
import { dimensionOf, PRICE_CURRENCIES, UNITS } from '../../src/platform/quantities/index.js';
import { MEASURED } from '../../src/modules/transfers/model/quantities.js';
import { CURRENCIES } from '../../src/modules/transfers/model/units.data.js';

it('an import knows the units of the unit table and no others', () => {
  expect(CURRENCIES).toEqual(PRICE_CURRENCIES);
  const known = [...MEASURED].filter(([, measured]) => measured !== 'money');
  expect(known.map(([code]) => code).sort()).toEqual(Object.keys(UNITS).sort());
  expect(known.filter(([code, measured]) => dimensionOf(code) !== measured)).toEqual([]);
});
