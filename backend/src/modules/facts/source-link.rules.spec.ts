import { describe, expect, it } from '@jest/globals';
import type { LinkOutcome } from '../../platform/safe-fetch/safe-fetch.js';
import { afterCheck, type LinkHistory } from './source-link.rules.js';

const after = (...checks: [day: string, outcome: LinkOutcome][]): LinkHistory =>
  checks.reduce<LinkHistory>((known, [day, outcome]) => afterCheck(known, outcome, day), {
    goneOn: null,
    brokenSince: null,
  });

describe('the link of a source', () => {
  it('is broken when it was gone on two days, not twice on one', () => {
    expect(after(['2026-11-26', 'gone'], ['2026-11-26', 'gone']).brokenSince).toBeNull();
    expect(after(['2026-11-26', 'gone'], ['2026-11-27', 'gone']).brokenSince).toBe('2026-11-27');
  });

  it('stays broken from the day it was found so', () => {
    const days: [string, LinkOutcome][] = [
      ['2026-11-26', 'gone'],
      ['2026-11-27', 'gone'],
      ['2026-11-28', 'gone'],
      ['2026-11-29', 'not-checked'],
    ];
    expect(after(...days).brokenSince).toBe('2026-11-27');
  });

  it('is not made better or worse by no answer', () => {
    expect(after(['2026-11-26', 'not-checked'], ['2026-11-27', 'not-checked'])).toEqual({
      goneOn: null,
      brokenSince: null,
    });
    const between = after(['2026-11-26', 'gone'], ['2026-11-27', 'not-checked'], ['2026-11-28', 'gone']);
    expect(between.brokenSince).toBe('2026-11-28');
  });

  it('is whole again when the page is back or has moved, and begins anew then', () => {
    const days: [string, LinkOutcome][] = [
      ['2026-11-26', 'gone'],
      ['2026-11-27', 'gone'],
    ];
    expect(after(...days, ['2026-11-28', 'ok'])).toEqual({ goneOn: null, brokenSince: null });
    expect(after(...days, ['2026-11-28', 'moved'], ['2026-11-29', 'gone'])).toEqual({
      goneOn: '2026-11-29',
      brokenSince: null,
    });
  });
});
