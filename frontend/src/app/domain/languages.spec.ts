import { foreignLanguages } from './languages';

describe('the languages that are not the reader’s', () => {
  it('are named in the reader’s own, each once', () => {
    expect(foreignLanguages(['en', 'zh-CN', 'en', 'zh-TW'], 'de')).toBe('Englisch oder Chinesisch');
    expect(foreignLanguages(['en'], 'ja')).toBe('英語');
  });

  it('are none where all stands in the reader’s, in whatever script, or in nobody knows which', () => {
    expect(foreignLanguages(['zh-TW', 'zh', 'und'], 'zh-CN')).toBeNull();
    expect(foreignLanguages([], 'en')).toBeNull();
  });
});
