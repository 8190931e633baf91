import { FactView } from '../../api/generated/model';
import { groupFacts } from './fact-series';

const fact = (key: string, block: string, value: string, from: string | null, more: Partial<FactView> = {}) =>
  ({
    id: `${key}-${value}`,
    key,
    block,
    value,
    asOf: from === null ? null : { value: from, from, to: from },
    conflict: false,
    current: true,
    ...more,
  }) as FactView;

describe('the facts of a park', () => {
  it('stand by block in the order of the profile, blocks nobody knows at the end', () => {
    const groups = groupFacts([
      fact('moon_phase', 'astrology', 'full', null),
      fact('jobs', 'labour', '30', '2020'),
      fact('area', 'area', '10', '2020'),
      fact('catalogue_code', 'identity', 'G1', '2018'),
      fact('planned_area', 'area', '12', '2020'),
    ]);
    expect(groups.map(({ block, series }) => [block, ...series.map(({ key }) => key)])).toEqual([
      ['identity', 'catalogue_code'],
      ['area', 'area', 'planned_area'],
      ['labour', 'jobs'],
      ['astrology', 'moon_phase'],
    ]);
  });

  it('tell history from what holds now, the newest first', () => {
    const [group] = groupFacts([
      fact('area', 'area', '10', '2010-01-01', { current: false }),
      fact('area', 'area', '14', '2021-01-01'),
      fact('area', 'area', '12', '2016-01-01', { current: false }),
    ]);
    expect(group?.series).toHaveLength(1);
    expect(group?.series[0]?.current.map(({ value }) => value)).toEqual(['14']);
    expect(group?.series[0]?.earlier.map(({ value }) => value)).toEqual(['12', '10']);
  });

  it('show both sides where sources disagree', () => {
    const [group] = groupFacts([
      fact('investment', 'economy', '100', '2023-06', { conflict: true }),
      fact('investment', 'economy', '75', '2023-06', { conflict: true }),
    ]);
    expect(group?.series[0]).toMatchObject({ conflict: true, earlier: [] });
    expect(group?.series[0]?.current).toHaveLength(2);
  });
});
