import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLOT_SERVICES, READINESS_STAGES, SERVICE_STATES } from './plot.terms.js';
import { beliedBy } from './readiness.rules.js';

describe('a readiness stage', () => {
  it.each([
    ['raw', { road: 'no', power: 'no' }, []],
    ['levelled', { water: 'no' }, []],
    ['three-connections', { road: 'yes', power: 'yes', water: 'yes', gas: 'no', steam: 'no' }, []],
    ['three-connections', { power: 'no' }, ['power']],
    ['five-connections', { gas: 'no', steam: 'no' }, []],
    ['five-connections', { gas: 'no', steam: 'no', telecom: 'no' }, ['telecom', 'gas', 'steam']],
    ['seven-connections', { steam: 'no' }, ['steam']],
  ] as const)('%s with %j is belied by %j', (stage, services, expected) => {
    expect(beliedBy(stage, services)).toEqual(expected);
  });

  const services = fc.record(
    Object.fromEntries(PLOT_SERVICES.map((service) => [service, fc.constantFrom(...SERVICE_STATES)])),
  );

  it('is never belied by what is unknown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...READINESS_STAGES), services, (stage, stated) => {
        const known = Object.fromEntries(Object.entries(stated).filter(([, state]) => state !== 'unknown'));
        expect(beliedBy(stage, stated)).toEqual(beliedBy(stage, known));
        expect(beliedBy(stage, stated).every((service) => stated[service] === 'no')).toBe(true);
      }),
    );
  });

  it('is belied whenever a lower one is', () => {
    fc.assert(
      fc.property(fc.nat(READINESS_STAGES.length - 2), services, (lower, stated) => {
        const [low, high] = [READINESS_STAGES[lower], READINESS_STAGES[lower + 1]];
        if (!low || !high || beliedBy(low, stated).length === 0) return;
        expect(beliedBy(high, stated)).not.toEqual([]);
      }),
    );
  });
});
