import { describe, expect, it } from '@jest/globals';
import { HS_CODES } from '../policies/model/hs-codes.data.js';
import { TARIFF_PRODUCTS } from './regime-products.data.js';

describe('the products of the tariff', () => {
  it('are those that a measure can ask a project for', () => {
    expect(TARIFF_PRODUCTS.map(({ hs }) => hs)).toEqual([...HS_CODES]);
  });
});
