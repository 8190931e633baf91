import { countPlaces, placeCertainty } from './park-place';

it('draws a pin only for a located zone or site, and nothing for what has no position', () => {
  expect(
    (['zone', 'site', 'parent', 'city', 'region', 'none'] as const).map((precision) =>
      placeCertainty({ precision }),
    ),
  ).toEqual(['exact', 'exact', 'exact', 'soft', 'soft', 'none']);
  expect(
    countPlaces([
      { position: null },
      { position: { precision: 'city' } },
      { position: { precision: 'zone' } },
    ]),
  ).toEqual({
    exact: 1,
    soft: 1,
    none: 1,
  });
});
