import assert from 'node:assert/strict';
import test from 'node:test';
import { cutAtDateLine } from '../../frontend/scripts/cut-at-date-line.mjs';

const longitudes = (polygons) =>
  polygons.map(([outline]) => {
    const all = outline.map(([lon]) => lon);
    return [Math.min(...all), Math.max(...all)];
  });

test('land on both sides of the date line becomes two lands, neither of which crosses the map', () => {
  const chukotka = [
    [170, 60],
    [-170, 60],
    [-170, 70],
    [170, 70],
    [170, 60],
  ];
  const cut = cutAtDateLine([chukotka]);
  assert.deepEqual(longitudes(cut).sort(), [
    [-180, -170],
    [170, 180],
  ]);
  for (const [outline] of cut) assert.deepEqual(outline[0], outline.at(-1));
});

test('land around the south pole fills the lower edge of the map', () => {
  const antarctica = [
    [-170, -70],
    [-60, -75],
    [60, -70],
    [170, -72],
    [-170, -70],
  ];
  const cut = cutAtDateLine([antarctica]);
  const lats = cut.flatMap(([outline]) => outline.map(([, lat]) => lat));
  assert.equal(Math.min(...lats), -90);
  assert.deepEqual([Math.min(...longitudes(cut).flat()), Math.max(...longitudes(cut).flat())], [-180, 180]);
});

test('land elsewhere stays as it is, with its lakes', () => {
  const square = (at, size) => [
    [at, at],
    [at + size, at],
    [at + size, at + size],
    [at, at + size],
    [at, at],
  ];
  assert.deepEqual(cutAtDateLine([square(10, 20), square(15, 5)]), [[square(10, 20), square(15, 5)]]);
});
