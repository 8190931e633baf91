import { describe, expect, it } from '@jest/globals';
import { pseudonymousSummary } from './pseudonymous-summary.rules.js';

const project = {
  id: '0193f0a0-0000-7000-8000-000000000001',
  companyId: '0193f0a0-0000-7000-8000-000000000002',
  title: 'Secret plant of Muster AG',
  product: 'Magnets for Muster motors',
  notes: 'Call Erika Muster',
  capex: { amount: '460000000.00', currency: 'CNY' },
  segment: 'RE4a',
  land: { value: '12', unit: 'ha', m2: '120000' },
  power: { value: '18', unit: 'MW' },
  jobs: 320,
  starts: { value: '2028', from: '2028-01-01', to: '2028-12-31' },
};

describe('a pseudonymous summary', () => {
  it('holds segment, land, power, jobs and timing, and nothing else', () => {
    expect(pseudonymousSummary(project)).toEqual({
      segment: 'RE4a',
      land: { value: '12', unit: 'ha' },
      power: { value: '18', unit: 'MW' },
      jobs: 320,
      starts: '2028',
    });
  });

  it('says nothing where nothing was said', () => {
    const silent = { segment: 'RE6', land: null, power: null, jobs: null, starts: null };
    expect(pseudonymousSummary(silent)).toEqual(silent);
  });
});
