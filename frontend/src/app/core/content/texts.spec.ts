import { withText } from './texts';

describe('a text in several languages', () => {
  const both = { original: 'zh-CN', texts: { 'zh-CN': '东区', en: 'East' } };

  it('begins with its original', () => {
    expect(withText(null, 'en', 'East')).toEqual({ original: 'en', texts: { en: 'East' } });
  });
  it('keeps its original while others are added or changed', () => {
    expect(withText(both, 'de', 'Osten')).toEqual({
      original: 'zh-CN',
      texts: { ...both.texts, de: 'Osten' },
    });
    expect(withText(both, 'en', 'East side')?.original).toBe('zh-CN');
  });
  it('leaves being the original to another when it is emptied', () => {
    expect(withText(both, 'zh-CN', '')).toEqual({ original: 'en', texts: { en: 'East' } });
  });
  it('is none when nothing is left, and none when nothing was written', () => {
    expect(withText({ original: 'en', texts: { en: 'East' } }, 'en', '')).toBeNull();
    expect(withText(null, 'en', '')).toBeNull();
  });
});
