import { projectFact, ProjectFactDefinition } from '@models/policies/model/project-facts.data';
import { readAnswer, typedOf } from './read-answer';

const definitionOf = (key: string) => projectFact(key) as ProjectFactDefinition;

function read(key: string, typed: string, beside: Record<string, string> = {}, locale = 'en') {
  const form = new FormData();
  for (const [name, value] of Object.entries({ [key]: typed, ...beside })) form.set(name, value);
  return readAnswer(definitionOf(key), form, locale);
}

describe('an answer as it is typed', () => {
  it.each([
    ['exports', 'no', {}, 'en', false],
    ['ownership', 'joint-venture', {}, 'en', 'joint-venture'],
    ['jobs', '１，２００', {}, 'en', '1200'],
    ['fixed-investment', '4.6亿', { currency: 'CNY' }, 'zh-CN', { amount: '460000000', currency: 'CNY' }],
    [
      'fixed-investment',
      '1.500.000,50',
      { currency: 'EUR' },
      'de',
      { amount: '1500000.50', currency: 'EUR' },
    ],
    ['main-business-share', '59,9', { unit: 'percent' }, 'de', { value: '59.9', unit: 'percent' }],
    // The currency was changed after the list of units was drawn.
    ['land-price', '80000', { unit: 'CNY/mu', currency: 'USD' }, 'en', { value: '80000', unit: 'USD/mu' }],
    ['in-use-day', '2027年3月1日', {}, 'zh-CN', '2027-03-01'],
    ['in-use-day', '1.3.2027', {}, 'de', '2027-03-01'],
  ])('%s: “%s” is read', (key, typed, beside, locale, value) => {
    expect(read(key, typed, beside, locale)).toEqual({ value });
  });

  it.each([
    ['exports', '', 'Choose an answer'],
    ['jobs', 'three hundred', 'Write a whole number'],
    ['jobs', '2.5', 'Write a whole number'],
    ['fixed-investment', '', 'Write a number'],
    ['fixed-investment', '－5', 'less than nothing'],
    ['in-use-day', '2027', 'Write a day'],
    ['in-use-day', '2027-02-30', 'Write a day'],
  ])('%s: “%s” is asked again', (key, typed, words) => {
    expect(read(key, typed, { currency: 'CNY' })).toEqual({ problem: expect.stringContaining(words) });
  });

  it('comes back into its control in the reader’s own signs', () => {
    expect(typedOf({ value: '59.9', unit: 'percent' }, 'de')).toMatchObject({
      number: '59,9',
      unit: 'percent',
    });
    expect(read('main-business-share', '59,9', { unit: 'percent' }, 'de')).toEqual({
      value: { value: '59.9', unit: 'percent' },
    });
    expect(typedOf(false, 'en').choices).toEqual(['no']);
  });
});
