import { Position } from 'geojson';
import {
  Parts,
  cornersOf,
  halfway,
  inserted,
  measured,
  moved,
  partsOf,
  readGeoJson,
  removed,
  shapeOf,
} from './shape';

const SQUARE: Parts = [
  [
    [
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0.01],
    ],
  ],
];
const first = { part: 0, ring: 0, index: 0 };

describe('a shape that is drawn', () => {
  it('begins with one corner and grows behind the chosen one', () => {
    let drawn: Parts = [];
    let at = null;
    for (const corner of [
      [0, 0],
      [1, 0],
      [1, 1],
    ] as Position[])
      ({ parts: drawn, at } = inserted(drawn, at, corner));
    expect(drawn).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ],
    ]);
    expect(inserted(drawn, first, [0.5, 0]).parts[0]?.[0]).toEqual([
      [0, 0],
      [0.5, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  it('is kept closed, and read without its closing corner', () => {
    expect(shapeOf(SQUARE)).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0.01, 0],
          [0.01, 0.01],
          [0, 0.01],
          [0, 0],
        ],
      ],
    });
    expect(partsOf(shapeOf(SQUARE))).toEqual(SQUARE);
    expect(partsOf(shapeOf([[[[1, 2]]]]))).toEqual([[[[1, 2]]]]);
  });

  it('loses corners, rings and parts, and is nothing in the end', () => {
    const hole: Parts = [[SQUARE[0]![0]!, [[0.002, 0.002]]]];
    expect(removed(hole, { part: 0, ring: 1, index: 0 })).toEqual(SQUARE);
    expect(shapeOf(removed([[[[1, 2]]]], first))).toBeNull();
  });

  it('moves one corner and leaves the others', () => {
    expect(cornersOf(moved(SQUARE, first, [9, 9])).map(({ corner }) => corner[0])).toEqual([
      9, 0.01, 0.01, 0,
    ]);
  });

  it('has a point halfway to the next corner, also from the last to the first', () => {
    expect(halfway(SQUARE, first)).toEqual([0.005, 0]);
    expect(halfway(SQUARE, { ...first, index: 3 })).toEqual([0, 0.005]);
    expect(halfway([[[[1, 2]]]], first)).toBeNull();
  });

  it('is measured from three corners on', () => {
    expect(measured(SQUARE)! / 1e6).toBeCloseTo(1.2364, 3);
    expect(measured([[SQUARE[0]![0]!.slice(0, 2)]])).toBeNull();
    expect(measured([])).toBeNull();
  });

  it('of several parts stays one of several parts', () => {
    const two: Parts = [
      ...SQUARE,
      [
        [
          [1, 1],
          [2, 1],
          [2, 2],
        ],
      ],
    ];
    expect(shapeOf(two)?.type).toBe('MultiPolygon');
    expect(partsOf(shapeOf(two))).toEqual(two);
  });
});

describe('pasted text', () => {
  const polygon = shapeOf(SQUARE);
  it.each([
    ['a polygon', polygon],
    ['a feature', { type: 'Feature', properties: { name: 'B-07' }, geometry: polygon }],
    [
      'a collection of one',
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] },
    ],
    [
      'a polygon that is not closed, with heights',
      { type: 'Polygon', coordinates: [SQUARE[0]![0]!.map((c) => [...c, 1065])] },
    ],
  ])('that is %s is taken', (_, value) => {
    expect(readGeoJson(JSON.stringify(value))).toEqual(SQUARE);
  });

  it.each([
    ['no JSON', 'POLYGON((0 0, 1 0))', 'unreadable'],
    ['a point', '{"type":"Point","coordinates":[1,2]}', 'no-polygon'],
    ['a polygon of words', '{"type":"Polygon","coordinates":[["a","b"]]}', 'no-polygon'],
    ['nothing', 'null', 'no-polygon'],
    ['two shapes', JSON.stringify({ type: 'GeometryCollection', geometries: [polygon, polygon] }), 'several'],
  ])('that is %s is refused with its reason', (_, text, fault) => {
    expect(readGeoJson(text)).toBe(fault);
  });
});
