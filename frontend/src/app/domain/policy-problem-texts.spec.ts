import { contentNoteText } from './content-notes';

const fails = (params: Record<string, string>) =>
  contentNoteText({
    code: 'measure.case-fails',
    params: { title: 'At the bound', expected: 'eligible', actual: 'eligible', currency: 'CNY', ...params },
  });

describe('a test case that fails', () => {
  it('says the sums in the money of the measure', () => {
    expect(fails({ expectedAmount: '2000000', actualAmount: '1000000' })).toBe(
      'The case “At the bound” expects “Eligible, CN¥2,000,000”, but “Eligible, CN¥1,000,000” comes out.',
    );
  });

  it('says what was typed where it is no number, and that no single sum comes out', () => {
    const said = fails({ expectedAmount: 'two million', actualAmount: '', actual: 'not-eligible' });
    expect(said).toContain('expects “Eligible, two million”');
    expect(said).toContain('“Not eligible, no single sum” comes out');
  });
});

describe('a rule that cannot be run', () => {
  it.each([
    ['rule.literal', 'This value does not fit “Fixed investment”. Choose one of its kind.'],
    ['rule.comparison', '“Fixed investment” has no more and no less: it can only be equal.'],
  ])('calls the fact by its name, also where the server says so: %s', (code, said) => {
    expect(contentNoteText({ code, params: { fact: 'fixed-investment' } })).toBe(said);
  });

  it('calls a choice of a fact by its name, and what is neither as it is written', () => {
    const choice = (fact: string, value: string) =>
      contentNoteText({ code: 'rule.choice', params: { fact, value } });
    expect(choice('jobs', 'RE4a')).toBe('“RE4a” is no choice of “Jobs”.');
    expect(choice('ownership', 'foreign')).toBe('“Wholly foreign-owned” is no choice of “Ownership”.');
  });
});
