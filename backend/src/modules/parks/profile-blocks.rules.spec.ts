import { describe, expect, it } from '@jest/globals';
import { EXPECTED_BLOCKS, unknownBlocks } from './profile-blocks.rules.js';

describe('what is not known of a park', () => {
  it('is everything expected when nothing is stated', () => {
    expect(unknownBlocks([])).toEqual([...EXPECTED_BLOCKS]);
  });

  it('leaves out what is stated and never names what nobody expects', () => {
    const unknown = unknownBlocks(['area', 'power', 'other']);
    expect(unknown).not.toContain('area');
    expect(unknown).toContain('water');
    expect(unknown).not.toContain('other');
  });
});
