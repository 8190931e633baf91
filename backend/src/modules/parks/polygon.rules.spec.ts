import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Position } from 'geojson';
import {
  boundsOf,
  MOST_CORNERS,
  measuredArea,
  normalised,
  placeFindings,
  type Polygonal,
  shapeProblems,
} from './polygon.rules.js';

const BAOTOU = { lat: 40.65, lon: 109.9 };
/** A rectangle of so many hundredths of a degree beside Baotou. */
const rectangle = (west: number, south: number, width: number, height: number): Position[] => {
  const at = (x: number, y: number): Position => [
    BAOTOU.lon + (west + x) / 100,
    BAOTOU.lat + (south + y) / 100,
  ];
  return [at(0, 0), at(width, 0), at(width, height), at(0, height), at(0, 0)];
};
const polygon = (...rings: Position[][]): Polygonal => ({ type: 'Polygon', coordinates: rings });
const closed = (corners: Position[]) => polygon([...corners, corners[0] as Position]);
const codes = (shape: Polygonal, boundary: Polygonal | null = null) =>
  shapeProblems(shape, 'plot', { boundary }).map(({ code }) => code);

describe('a plot drawn on the map', () => {
  it('is sound when its border closes and nowhere meets itself', () => {
    expect(codes(polygon(rectangle(0, 0, 1, 1)))).toEqual([]);
  });

  it.each<[string, Polygonal, string]>([
    ['is not closed', polygon(rectangle(0, 0, 1, 1).slice(0, -1)), 'polygon.not-closed'],
    ['has two corners', closed(rectangle(0, 0, 1, 1).slice(0, 2)), 'polygon.too-few-corners'],
    ['has no ring', polygon(), 'polygon.too-few-corners'],
    ['is a multipolygon of nothing', { type: 'MultiPolygon', coordinates: [] }, 'polygon.too-few-corners'],
    [
      'crosses itself like an 8',
      closed([
        [109.9, 40.6],
        [109.91, 40.61],
        [109.91, 40.6],
        [109.9, 40.61],
      ]),
      'polygon.crosses-itself',
    ],
    [
      'touches itself in one corner',
      closed([
        [109.9, 40.6],
        [109.91, 40.6],
        [109.92, 40.6],
        [109.92, 40.61],
        [109.91, 40.6],
        [109.9, 40.61],
      ]),
      'polygon.crosses-itself',
    ],
    [
      'turns back on itself',
      closed([
        [109.9, 40.6],
        [109.92, 40.6],
        [109.91, 40.6],
        [109.91, 40.61],
      ]),
      'polygon.crosses-itself',
    ],
    ['is a speck', closed(rectangle(0, 0, 0.001, 0.001).slice(0, -1)), 'polygon.size-implausible'],
    ['is a province', closed(rectangle(0, 0, 300, 300).slice(0, -1)), 'polygon.size-implausible'],
    [
      'has latitude first',
      polygon(rectangle(0, 0, 1, 1).map(([lon, lat]) => [lat as number, lon as number])),
      'polygon.swapped',
    ],
    ['lies on no globe', polygon(rectangle(9_000, 0, 1, 1)), 'polygon.out-of-range'],
    [
      'has more corners than anybody surveys',
      closed(Array.from({ length: MOST_CORNERS + 1 }, (_, index): Position => [109.9 + index / 1e5, 40.6])),
      'polygon.too-many-corners',
    ],
    ['has a hole beside it', polygon(rectangle(0, 0, 1, 1), rectangle(2, 0, 1, 1)), 'polygon.hole-outside'],
  ])('is refused when it %s', (_, shape, code) => {
    expect(codes(shape)).toEqual([code]);
  });

  it('may have a hole that touches its border in a point', () => {
    const hole = closed([
      [BAOTOU.lon, BAOTOU.lat + 0.005],
      [BAOTOU.lon + 0.005, BAOTOU.lat + 0.003],
      [BAOTOU.lon + 0.005, BAOTOU.lat + 0.007],
    ]).coordinates[0] as Position[];
    expect(codes(polygon(rectangle(0, 0, 1, 1), hole))).toEqual([]);
  });

  it('may consist of several parts', () => {
    const shape: Polygonal = {
      type: 'MultiPolygon',
      coordinates: [[rectangle(0, 0, 1, 1)], [rectangle(2, 0, 1, 1)]],
    };
    expect(codes(shape)).toEqual([]);
    expect(measuredArea(shape)).toBeCloseTo(2 * measuredArea(polygon(rectangle(0, 0, 1, 1))), -1);
  });

  it('says where it crosses itself', () => {
    const [found] = shapeProblems(
      closed([
        [109.9, 40.6],
        [109.92, 40.62],
        [109.92, 40.6],
        [109.9, 40.62],
      ]),
      'plot',
    );
    expect(found?.params).toEqual({ lon: 109.91, lat: 40.61 });
  });
});

describe('a plot in a park with a border', () => {
  // A square with a notch cut into it from above.
  const park = closed([
    [109.9, 40.6],
    [110, 40.6],
    [110, 40.7],
    [109.96, 40.7],
    [109.95, 40.62],
    [109.94, 40.7],
    [109.9, 40.7],
  ]);
  const inPark = (west: number, south: number, east: number, north: number) =>
    closed([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]);

  it('is sound inside, also along the border', () => {
    expect(codes(inPark(109.9, 40.6, 109.93, 40.65), park)).toEqual([]);
  });
  it('is refused outside, and told how much of it is', () => {
    const [found] = shapeProblems(inPark(109.99, 40.6, 110.01, 40.61), 'plot', { boundary: park });
    expect(found).toMatchObject({ code: 'polygon.outside-park', params: { percent: 50 } });
  });
  it('is refused when only an edge leaves through a notch, all its corners being inside', () => {
    expect(codes(inPark(109.92, 40.64, 109.98, 40.66), park)).toEqual(['polygon.outside-park']);
  });
  it('may overlap the border by what two drawings differ', () => {
    expect(codes(inPark(109.89999, 40.6, 109.93, 40.65), park)).toEqual([]);
  });
});

describe('a sound shape', () => {
  const corners = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 3_599 }), fc.integer({ min: 20, max: 100 })), {
      minLength: 8,
      maxLength: 24,
    })
    .map((points) => [...new Map(points)].sort(([a], [b]) => a - b))
    .filter(
      (points) => points.every(([angle], index) => gap(points, index, angle) < 1_700) && points.length > 3,
    )
    .map((points) =>
      points.map(([angle, radius]): Position => {
        const turn = (angle / 1_800) * Math.PI;
        return [
          BAOTOU.lon + (radius / 5_000) * Math.cos(turn),
          BAOTOU.lat + (radius / 5_000) * Math.sin(turn),
        ];
      }),
    );
  const gap = (points: [number, number][], index: number, angle: number) =>
    index === 0 ? angle + 3_600 - (points.at(-1)?.[0] ?? 0) : angle - (points[index - 1]?.[0] ?? 0);

  it('is every one whose corners go once round a point inside', () => {
    fc.assert(fc.property(corners, (round) => expect(codes(closed(round))).toEqual([])));
  });

  it('measures the same from whichever corner and in whichever direction it was drawn', () => {
    fc.assert(
      fc.property(corners, fc.nat(), (round, start) => {
        const turned = round.map((_, index) => round[(index + start) % round.length] as Position);
        const m2 = measuredArea(closed(round));
        expect(Math.abs(measuredArea(closed(turned.toReversed())) - m2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is stored by the right-hand rule, and normalising it again changes nothing', () => {
    fc.assert(
      fc.property(corners, fc.boolean(), (round, backwards) => {
        const stored = normalised(closed(backwards ? round.toReversed() : round));
        expect(signedArea(stored.coordinates[0] as Position[])).toBeGreaterThan(0);
        expect(normalised(stored)).toEqual(stored);
      }),
    );
  });

  it('loses repeated corners and heights', () => {
    const [a, b, c, d] = rectangle(0, 0, 1, 1) as [Position, Position, Position, Position];
    expect(normalised(closed([a, a, [...b, 1065], c, d]))).toEqual(polygon(rectangle(0, 0, 1, 1)));
  });

  it('lies in its box', () => {
    expect(boundsOf(polygon(rectangle(0, 0, 1, 2)))).toEqual([109.9, 40.65, 109.9 + 0.01, 40.65 + 0.02]);
  });

  const signedArea = (ring: Position[]) =>
    ring.slice(1).reduce((sum, [x, y], index) => {
      const [px, py] = ring[index] as [number, number];
      return (
        sum +
        (px - BAOTOU.lon) * ((y as number) - BAOTOU.lat) -
        ((x as number) - BAOTOU.lon) * (py - BAOTOU.lat)
      );
    }, 0);
});

describe('the place of a shape', () => {
  const magdeburg = { lat: 52.13, lon: 11.62 };
  const at = (lon: number, lat: number) =>
    closed([
      [lon, lat],
      [lon + 0.01, lat],
      [lon + 0.01, lat + 0.01],
      [lon, lat + 0.01],
    ]);

  it('is as it should be near the park, or when nobody knows where that is', () => {
    expect(placeFindings(at(11.6, 52.1), magdeburg)).toEqual([]);
    expect(placeFindings(at(11.6, 52.1), null)).toEqual([]);
  });
  it('shows coordinates written latitude first, although they are valid ones', () => {
    expect(placeFindings(at(52.13, 11.62), magdeburg)).toMatchObject([{ code: 'polygon.swapped' }]);
  });
  it('is questioned far from the park', () => {
    expect(placeFindings(at(2.3, 48.9), magdeburg)).toMatchObject([
      { code: 'polygon.far-from-park', params: { km: 749 } },
    ]);
  });
});

it('measures a hundredth of a degree squared on the equator as 1.236 km2', () => {
  const shape = closed([
    [0, 0],
    [0.01, 0],
    [0.01, 0.01],
    [0, 0.01],
  ]);
  // (6,371,008.8 m x pi / 180 / 100)^2
  expect(measuredArea(shape) / 1e6).toBeCloseTo(1.2364, 3);
});
