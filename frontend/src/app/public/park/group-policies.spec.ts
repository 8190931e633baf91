import { PolicyCardView } from '../../api/generated/model';
import { groupPolicies } from './group-policies';

const policy = (slug: string, status: string, offer = false) =>
  ({ slug, standing: { status, offer } }) as PolicyCardView;

it('offers only programmes in force and never what has lapsed', () => {
  const groups = groupPolicies([
    policy('lapsed', 'lapsed-verify'),
    policy('ended', 'ended'),
    policy('west', 'in-force', true),
    policy('ending', 'ending-soon', true),
    policy('plan', 'in-force', false),
    policy('award', 'not-an-offer'),
    policy('next', 'forecast'),
    policy('old', 'superseded'),
  ]);
  expect(groups.map(({ group, policies }) => [group, ...policies.map(({ slug }) => slug)])).toEqual([
    ['offers', 'west', 'ending'],
    ['coming', 'next'],
    ['verify', 'lapsed'],
    ['over', 'ended', 'old'],
  ]);
});
