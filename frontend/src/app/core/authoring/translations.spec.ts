import { untranslated } from './translations';

it('finds every text that lacks a language, and none that nobody has written', () => {
  const all = { en: 'a', 'zh-CN': 'b', ja: 'c', de: 'd' };
  const document = {
    title: { original: 'en', texts: { en: 'Support' } },
    legalBasis: null,
    measures: [
      {
        id: 'm1',
        title: { original: 'en', texts: all },
        conditions: [{ id: 'c1', text: { original: 'de', texts: { de: 'Ab', en: 'From', ja: '' } } }],
        obligations: { original: 'en', texts: {} },
      },
    ],
  };
  expect(untranslated(document)).toEqual([
    { pointer: '/title', missing: ['zh-CN', 'ja', 'de'] },
    { pointer: '/measures/m1/conditions/c1/text', missing: ['zh-CN', 'ja'] },
  ]);
});
