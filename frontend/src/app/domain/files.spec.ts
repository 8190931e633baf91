import { fileTypeLabel, formatBytes } from './files';

it.each([
  [0, 'en', '0 bytes'],
  [999, 'en', '999 bytes'],
  [12_345, 'en', '12 kB'],
  [999_999, 'en', '1,000 kB'],
  [2_440_000, 'en', '2.4 MB'],
  [2_440_000, 'de', '2,4 MB'],
  [25_000_000, 'en', '25 MB'],
  [3_000_000_000, 'en', '3 GB'],
])('%d bytes are read in %s as %s', (bytes, locale, text) => {
  expect(formatBytes(bytes, locale)).toBe(text);
});

it('a type nobody has named is told as it is', () => {
  expect([fileTypeLabel('application/pdf'), fileTypeLabel('text/x-new')]).toEqual(['PDF', 'text/x-new']);
});
