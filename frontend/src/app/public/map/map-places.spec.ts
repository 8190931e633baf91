import { PositionViewPrecision } from '../../api/generated/model';
import { MapPark, boundsOfPlaces, groupsAt, placesOf } from './map-places';

const park = (slug: string, lat: number, lon: number, precision: PositionViewPrecision): MapPark => ({
  slug,
  name: { text: slug, lang: 'en', isOriginal: true },
  position: { lat, lon, precision, note: null, source: null },
});
const nowhere = (slug: string): MapPark => ({ ...park(slug, 0, 0, 'none'), position: null });

const ZONE = park('zone', 40.63, 109.84, 'zone');
const INSIDE = park('inside', 40.63, 109.84, 'parent');
const TOWN = park('town', 40.58, 110.02, 'city');
const FAR = park('far', -30.75, 121.47, 'region');

describe('the places of parks', () => {
  it('are pins for located zones and sites, circles of an honest size for towns and regions', () => {
    expect(placesOf([ZONE, TOWN, FAR]).map(({ certainty, reachKm }) => [certainty, reachKm])).toEqual([
      ['exact', 0],
      ['soft', 30],
      ['soft', 120],
    ]);
  });

  it('leave out what has no position, also when a source gives it a point', () => {
    expect(placesOf([nowhere('a'), park('b', 10, 10, 'none')])).toEqual([]);
  });

  it('hold all parks of a point, each with its own precision', () => {
    const [place, ...others] = placesOf([INSIDE, TOWN, ZONE]);
    expect(place?.parks.map(({ slug, position }) => [slug, position.precision])).toEqual([
      ['inside', 'parent'],
      ['zone', 'zone'],
    ]);
    expect(others).toHaveLength(1);
  });

  it('keep a town apart from the pin at its very point', () => {
    const there = placesOf([park('zone', 10, 10, 'zone'), park('town', 10, 10, 'city')]);
    expect(there.map(({ certainty, reachKm }) => [certainty, reachKm])).toEqual([
      ['exact', 0],
      ['soft', 30],
    ]);
    expect(groupsAt(there, 20, 44)).toHaveLength(1);
  });

  it('are as wide as the least certain of their parks', () => {
    const there = [park('a', 10, 10, 'city'), park('b', 10, 10, 'region')];
    expect(placesOf(there)[0]?.reachKm).toBe(120);
    expect(boundsOfPlaces(placesOf(there))?.north).toBeCloseTo(11.08, 2);
  });
});

describe('the groups of places', () => {
  const keys = (zoom: number, parks = [ZONE, INSIDE, TOWN, FAR]) =>
    groupsAt(placesOf(parks), zoom, 44).map(({ key }) => key);

  it('hold together what cannot be told apart from afar', () => {
    expect(keys(0)).toEqual(['zone inside town', 'far']);
  });

  it('fall apart when looked at from closer, never the parks of one point', () => {
    expect(keys(9)).toEqual(['zone inside', 'town', 'far']);
    expect(keys(20)).toEqual(['zone inside', 'town', 'far']);
  });

  it('lie so far apart that each can be hit', () => {
    // A row of towns, each too close to the next: pairs are joined until the pairs are far enough from each other.
    const row = Array.from({ length: 9 }, (_, at) => park(`p${at}`, 0, at * 20, 'city'));
    const groups = groupsAt(placesOf(row), 0, 44);
    const xs = groups.map(({ lon }) => (lon / 360) * 512).sort((a, b) => a - b);
    for (const [at, x] of xs.slice(1).entries()) expect(x - (xs[at] ?? 0)).toBeGreaterThanOrEqual(44);
    expect(groups.flatMap(({ parks }) => parks)).toHaveLength(9);
  });

  it('are none where no park has a position', () => {
    expect(groupsAt([], 3, 44)).toEqual([]);
  });
});
