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
