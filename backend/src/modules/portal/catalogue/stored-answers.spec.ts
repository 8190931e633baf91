import { describe, expect, it } from '@jest/globals';
import { hasSeen, StoredAnswers } from './stored-answers.js';

describe('an answer that is costly to make', () => {
  it('is made once for many callers and again when it is no longer fresh', async () => {
    let now = 0;
    let made = 0;
    const answers = new StoredAnswers(15, () => now);
    const make = async () => `body ${(made += 1)}`;
    const both = await Promise.all([answers.get('a', make), answers.get('a', make)]);
    expect(both.map(({ body }) => body)).toEqual(['body 1', 'body 1']);
    now = 15_000;
    expect((await answers.get('a', make)).body).toBe('body 2');
  });

  it('is not remembered when making it failed', async () => {
    const answers = new StoredAnswers(15);
    await expect(answers.get('a', () => Promise.reject(new Error('no database')))).rejects.toThrow();
    expect((await answers.get('a', async () => 'there again')).body).toBe('there again');
  });

  it('keeps its validator as long as it says the same', async () => {
    const answers = new StoredAnswers(0);
    const [first, second, third] = [
      await answers.get('a', async () => 'same'),
      await answers.get('a', async () => 'same'),
      await answers.get('a', async () => 'other'),
    ];
    expect(first.etag).toBe(second.etag);
    expect(third.etag).not.toBe(first.etag);
  });

  it.each([
    [undefined, false],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['W/"b"', false],
  ])('was seen by who sends If-None-Match %j: %j', (header, seen) => {
    expect(hasSeen(header, 'W/"a"')).toBe(seen);
  });
});
