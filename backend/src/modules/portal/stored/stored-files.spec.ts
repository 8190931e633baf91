import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { SpooledFile } from '../../../platform/documents/index.js';
import { hasSeen, StoredFiles } from './stored-files.js';

const saying = (words: string) => SpooledFile.from([words]);

describe('a file that is costly to make', () => {
  it('is made once for many callers and again when it is no longer fresh', async () => {
    let now = 0;
    let made = 0;
    const files = new StoredFiles(15, () => now);
    const make = () => saying(`body ${(made += 1)}`);
    const both = await Promise.all([files.get('a', make), files.get('a', make)]);
    expect(await Promise.all(both.map(({ file }) => text(file.open())))).toEqual(['body 1', 'body 1']);
    now = 15_000;
    expect(await text((await files.get('a', make)).file.open())).toBe('body 2');
  });

  it('is not remembered when making it failed', async () => {
    const files = new StoredFiles(15);
    await expect(files.get('a', () => Promise.reject(new Error('no database')))).rejects.toThrow();
    expect(await text((await files.get('a', () => saying('there again'))).file.open())).toBe('there again');
  });

  it('keeps its validators as long as it says the same', async () => {
    let now = 0;
    const files = new StoredFiles(0, () => (now += 1000));
    const first = await files.get('a', () => saying('same'));
    const second = await files.get('a', () => saying('same'));
    const third = await files.get('a', () => saying('other'));
    expect([second.etag, second.since]).toEqual([first.etag, first.since]);
    expect(third.etag).not.toBe(first.etag);
    expect(third.since.getTime()).toBeGreaterThan(first.since.getTime());
  });

  const stored = { etag: 'W/"a"', since: new Date('2026-11-26T10:00:00.400Z') };

  it.each([
    [undefined, false],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['W/"b"', false],
  ])('was seen by who sends If-None-Match %j: %j', (ifNoneMatch, seen) => {
    expect(hasSeen({ ifNoneMatch }, stored)).toBe(seen);
  });

  it.each([
    ['Thu, 26 Nov 2026 10:00:00 GMT', false],
    ['Thu, 26 Nov 2026 10:00:01 GMT', true],
    ['yesterday', false],
  ])('was seen by who sends If-Modified-Since %j: %j', (ifModifiedSince, seen) => {
    expect(hasSeen({ ifModifiedSince }, stored)).toBe(seen);
  });

  it('is judged by its tag where both are sent', () => {
    const later = 'Fri, 27 Nov 2026 10:00:00 GMT';
    expect(hasSeen({ ifNoneMatch: 'W/"b"', ifModifiedSince: later }, stored)).toBe(false);
  });
});
