import { describe, expect, it } from '@jest/globals';
import { wantedRenditions } from './renditions.rules.js';

const named = (width: number) => wantedRenditions(width).map((each) => `${each.width}.${each.format}`);

describe('the renditions of a picture', () => {
  it('never enlarge it', () => {
    expect(named(200)).toEqual(['200.webp', '200.jpg']);
    expect(named(1000)).toEqual(['320.webp', '640.webp', '1000.webp', '1000.jpg']);
  });

  it('end at the widest that a page asks for', () => {
    expect(named(1920)).toEqual(['320.webp', '640.webp', '1280.webp', '1920.webp', '1280.jpg']);
    expect(named(8000)).toEqual(named(1920));
  });
});
