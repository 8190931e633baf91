import { readDecimal, readWholeNumber, readYear } from './number-entry';

describe('a number as people type it', () => {
  it.each([
    ['460000000', 'en', '460000000'],
    ['４６０，０００，０００', 'zh-CN', '460000000'],
    ['１２．５', 'ja', '12.5'],
    ['460 000 000', 'en', '460000000'],
    ['460\u00a0000\u202f000', 'de', '460000000'],
    ["1'250.50", 'en', '1250.50'],
    ['1.250,50', 'de', '1250.50'],
    ['1,250.50', 'de', '1250.50'],
    ['1.500', 'de', '1500'],
    ['1.500', 'en', '1.500'],
    ['1,500', 'en', '1500'],
    ['12,5', 'en', '12.5'],
    ['12.5', 'de', '12.5'],
    ['1,500,000', 'de', '1500000'],
    ['4.6亿', 'zh-CN', '460000000'],
    ['４６０００万', 'ja', '460000000'],
    ['0.5万', 'zh-CN', '5000'],
    ['007', 'en', '7'],
  ])('reads %s in %s as %s', (typed, locale, plain) => {
    expect(readDecimal(typed, locale)).toBe(plain);
  });

  it.each(['', 'many', '-5', '1,2,3', '1.2.3', '12.', 'Infinity', '1e9', '5 ha', '1,50,000.5.5'])(
    'refuses %p',
    (typed) => expect(readDecimal(typed, 'en')).toBeNull(),
  );

  it('counts people in whole numbers', () => {
    expect(readWholeNumber('１，２００', 'en')).toBe(1200);
    expect(readWholeNumber('12.5', 'en')).toBeNull();
    expect(readWholeNumber('99999999999999999999', 'en')).toBeNull();
  });

  it('reads years of this century', () => {
    expect(readYear('２０２８年')).toBe('2028');
    expect(readYear(' 2027 ')).toBe('2027');
    expect(readYear('27')).toBeNull();
  });
});
