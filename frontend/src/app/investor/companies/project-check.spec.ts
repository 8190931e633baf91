import { ProjectView } from '../../api/generated/model';
import { checkOfProject } from './project-check';

const NOTHING: ProjectView = {
  ...{ id: 'p1', companyId: 'c1', title: 'Magnets', segment: 'RE4a', product: null, capex: null, jobs: null },
  ...{ land: null, power: null, starts: null, notes: null, demo: false, version: 1, createdAt: '' },
};

describe('the check of a project', () => {
  it('knows what the project states, and nothing else', () => {
    expect(checkOfProject(NOTHING)).toEqual({ facts: 'segment:RE4a' });
    const described = checkOfProject({
      ...NOTHING,
      capex: { amount: '460000000.00', currency: 'CNY' },
      jobs: 300,
      land: { value: '20', unit: 'ha' },
      starts: { value: '2028-03', from: '2028-03-01', to: '2028-03-31' },
    });
    expect(described).toEqual({
      facts: 'segment:RE4a,fixed-investment:460000000.00:CNY,jobs:300,land-area:20:ha',
      start: '2028',
    });
  });
});
