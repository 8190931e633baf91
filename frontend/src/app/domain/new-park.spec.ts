import { nameLanguages, slugOf, timeZoneOf, timeZones } from './new-park';

describe('a new park', () => {
  it.each([
    ['Gebeng Industrial Estate', 'gebeng-industrial-estate'],
    ['Luleå & Södra Straße', 'lulea-sodra-strasse'],
    ['包头稀土高新区', ''],
    [`${'long '.repeat(20)}end`, 'long-'.repeat(12).slice(0, 59)],
  ])('named %s is suggested an address', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('works by the zone of its country, unless there are several', () => {
    expect(timeZoneOf('CN')).toBe('Asia/Shanghai');
    expect(timeZoneOf('US')).toBeNull();
    expect(timeZones()).toEqual(expect.arrayContaining(['Asia/Shanghai', 'America/Denver']));
  });

  it('has its name in a language that is named in the reader’s', () => {
    expect(nameLanguages('de').find(({ value }) => value === 'ja')?.label).toBe('Japanisch');
  });
});
