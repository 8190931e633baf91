import {
  acrossQuestion,
  checkParams,
  checkStateOf,
  EMPTY_CHECK,
  placeQuestion,
  withAnswer,
} from './check-state';

const MAGNETS =
  'segment:RE4a,ownership:foreign,west-catalogue-listed:yes,jobs:300,fixed-investment:460000000:CNY,' +
  'main-business-share:60:percent,land-price:80000:CNY/mu,in-use-day:2027-03-01,exports:?';

describe('a check in its address', () => {
  it('is read by the kind of each fact', () => {
    expect(checkStateOf({ facts: MAGNETS, park: 'baotou-rehtz', asOf: '2026-06-01', start: '2027' })).toEqual(
      {
        ...EMPTY_CHECK,
        facts: {
          segment: 'RE4a',
          ownership: 'foreign',
          'west-catalogue-listed': true,
          jobs: '300',
          'fixed-investment': { amount: '460000000', currency: 'CNY' },
          'main-business-share': { value: '60', unit: 'percent' },
          'land-price': { value: '80000', unit: 'CNY/mu' },
          'in-use-day': '2027-03-01',
        },
        unknown: ['exports'],
        place: { kind: 'park', slug: 'baotou-rehtz' },
        asOf: '2026-06-01',
        startYear: 2027,
      },
    );
  });

  it('is written as it was read', () => {
    const query = { facts: MAGNETS, region: 'cn-baotou', compareTo: '2031-01-01', years: '15' };
    expect(checkParams(checkStateOf(query))).toEqual(query);
    expect(checkParams(checkStateOf({ where: 'all' }))).toEqual({ where: 'all' });
  });

  it('holds several goods of one project, and those alone that there are', () => {
    const query = { facts: 'hs-codes:28469013+28053011' };
    const state = checkStateOf({ facts: 'hs-codes:28469013+99999999+28053011' });
    expect(state.facts).toEqual({ 'hs-codes': ['28469013', '28053011'] });
    expect(checkParams(state)).toEqual(query);
  });

  it('leaves out what means nothing', () => {
    const facts =
      'colour:red,segment:RE9,jobs:many,exports:maybe,in-use-day:2027-02-30,fixed-investment:5,__proto__:1,ownership:foreign';
    const query = { facts, park: 'A B', asOf: '2026-02-30', start: 'soon', years: '31', where: 'nowhere' };
    expect(checkStateOf(query)).toEqual({ ...EMPTY_CHECK, facts: { ownership: 'foreign' } });
  });

  it('takes segment and ownership by themselves, but never against what is stated', () => {
    expect(checkStateOf({ segment: 'RE2', ownership: 'domestic' }).facts).toEqual({
      segment: 'RE2',
      ownership: 'domestic',
    });
    expect(checkStateOf({ facts: 'segment:RE4a', segment: 'RE2' }).facts).toEqual({ segment: 'RE4a' });
  });
});

describe('an answer', () => {
  const asked = checkStateOf({ facts: 'segment:RE4a,exports:?' });

  it('takes the place of not knowing, and not knowing that of an answer', () => {
    const known = withAnswer(asked, 'exports', true);
    expect([known.facts, known.unknown]).toEqual([{ segment: 'RE4a', exports: true }, []]);
    const unknown = withAnswer(known, 'segment', null);
    expect([unknown.facts, unknown.unknown]).toEqual([{ exports: true }, ['segment']]);
  });

  it('is never sent as a no when it is not known', () => {
    expect(acrossQuestion(asked)).toEqual({ facts: { segment: 'RE4a' } });
  });
});

describe('the question for the server', () => {
  it('is for one place with both days, or for all parks on one', () => {
    const one = checkStateOf({ park: 'baotou-rehtz', asOf: '2026-06-01', compareTo: '2031-01-01' });
    expect(placeQuestion(one)).toEqual({
      kind: 'park',
      slug: 'baotou-rehtz',
      facts: {},
      asOf: '2026-06-01',
      compareTo: '2031-01-01',
    });
    expect(acrossQuestion(one)).toBeNull();
    const all = checkStateOf({ where: 'all', asOf: '2026-06-01' });
    expect(placeQuestion(all)).toBeNull();
    expect(acrossQuestion(all, '2031-01-01')).toEqual({ facts: {}, asOf: '2031-01-01' });
  });

  it('is not put before anything is said', () => {
    expect(acrossQuestion(EMPTY_CHECK)).toBeNull();
  });
});
