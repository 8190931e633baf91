import { describe, expect, it } from '@jest/globals';
import { mayWrite } from './message-action.rules.js';

const holding =
  (...permissions: string[]) =>
  (one: string) =>
    permissions.includes(one);

describe('a message that moves nothing', () => {
  it('is written by who answers, of either kind', () => {
    expect(mayWrite('message', holding('enquiry:answer'))).toBe(true);
    expect(mayWrite('holding-reply', holding('enquiry:answer'))).toBe(true);
  });

  it('is written by the investor, but a holding reply is not the investor’s', () => {
    expect(mayWrite('message', holding('enquiry:follow'))).toBe(true);
    expect(mayWrite('holding-reply', holding('enquiry:follow'))).toBe(false);
  });

  it('is not written by who may only look', () => {
    expect(mayWrite('message', holding('enquiry:triage'))).toBe(false);
  });
});
