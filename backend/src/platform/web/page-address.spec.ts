import { describe, expect, it } from '@jest/globals';
import { pageAddress, withoutEmptyKeys } from './page-address.js';

describe('the address of a page', () => {
  it('is one for every order of its known keys and whatever else hangs on it', () => {
    const one = pageAddress('/en/parks?segment=RE5&q=x&segment=RE4a');
    expect(one?.normal).toBe('/en/parks?q=x&segment=RE4a&segment=RE5');
    expect(pageAddress('/en/parks?utm_source=mail&q=x&segment=RE4a&segment=RE5&page=')?.normal).toBe(
      one?.normal,
    );
  });

  it('is the same with and without a last slash', () => {
    expect(pageAddress('/en/')).toEqual(pageAddress('/en'));
  });

  it('lies below a language', () => {
    expect(pageAddress('/parks')).toBeNull();
    expect(pageAddress('/fr/parks')).toBeNull();
    expect(pageAddress('/zh-CN/parks')?.locale).toBe('zh-CN');
  });

  it.each([
    ['/en/parks?q=&segment=RE4a&sort=name', '/en/parks?segment=RE4a&sort=name'],
    ['/en/parks?q=', '/en/parks'],
    ['/en/parks?q=%E5%8C%85+x&page=', '/en/parks?q=%E5%8C%85+x'],
  ])('%s is written without what says nothing', (asked, written) => {
    expect(withoutEmptyKeys(asked)).toBe(written);
  });

  it.each(['/en/parks', '/en/parks?', '/en/parks?q=a', '/en/parks?q=a%3D&flag'])(
    '%s is written as it is',
    (asked) => expect(withoutEmptyKeys(asked)).toBeNull(),
  );
});
