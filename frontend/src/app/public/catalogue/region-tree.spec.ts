import { RegionView } from '../../api/generated/model';
import { flattened, regionTree } from './region-tree';

const region = (slug: string, parent: string | null, text = slug) =>
  ({ slug, parent, name: { text, lang: 'en', isOriginal: true } }) as RegionView;

it('puts each region below its parent, in the order of names', () => {
  const tree = regionTree(
    [
      region('cn-longnan', 'cn-ganzhou', 'Longnan'),
      region('country-cn', null, 'China'),
      region('cn-ganzhou', 'cn-jiangxi', 'Ganzhou'),
      region('country-au', null, 'Australia'),
      region('cn-jiangxi', 'country-cn', 'Jiangxi'),
      region('cn-fujian', 'country-cn', 'Fujian'),
    ],
    'en',
  );
  expect(flattened(tree).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    '0 Australia',
    '0 China',
    '1 Fujian',
    '1 Jiangxi',
    '2 Ganzhou',
    '3 Longnan',
  ]);
});
