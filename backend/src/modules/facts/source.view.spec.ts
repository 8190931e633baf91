import { describe, expect, it } from '@jest/globals';
import { sourceOf } from './source.view.js';

describe('a recorded source', () => {
  it('is shown by its host when it is only a link', () => {
    expect(sourceOf('https://www.example.org/a/b', '2026-11-23')).toEqual({
      address: 'https://www.example.org/a/b',
      title: 'example.org',
      retrievedOn: '2026-11-23',
      quote: null,
    });
  });

  it('keeps every word around its first link', () => {
    const recorded =
      'https://example.org/x.php?cid=35 (address, as quoted in a public repository); http://second.example/y';
    expect(sourceOf(recorded, null)).toMatchObject({
      address: 'https://example.org/x.php?cid=35',
      title: recorded,
    });
  });

  it('has no link when none was recorded', () => {
    expect(sourceOf('Japan Metal Bulletin p=13491 (stored copy)', null).address).toBeNull();
  });
});
