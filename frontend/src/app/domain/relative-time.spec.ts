import { formatDistance, formatMoment } from './relative-time';

describe('the distance of two instants', () => {
  const now = new Date('2026-11-24T10:00:00Z');

  it.each([
    ['2026-11-24T10:25:30Z', 'in 25 minutes'],
    ['2026-11-24T15:59:00Z', 'in 5 hours'],
    ['2026-11-25T20:00:00Z', 'in 34 hours'],
    ['2026-11-27T09:00:00Z', 'in 2 days'],
    ['2026-11-20T10:00:00Z', '4 days ago'],
  ])('to %s is told in the unit that says enough', (instant, text) => {
    expect(formatDistance(instant, now, 'en')).toBe(text);
  });

  it('stands beside a moment that names its year only when it is another one', () => {
    expect(formatMoment('2026-11-26T10:00:00Z', now, 'en', 'Asia/Shanghai')).toBe('Nov 26, 06:00 PM GMT+8');
    expect(formatMoment('2026-12-31T17:00:00Z', now, 'en', 'Asia/Shanghai')).toContain('2027');
  });

  it('is told in the language of the reader', () => {
    expect(formatDistance('2026-11-24T15:00:00Z', now, 'de')).toBe('in 5 Stunden');
  });
});
