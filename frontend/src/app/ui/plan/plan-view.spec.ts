import { around, boundsOf, fitted, panned, scaleBar, toCorner, toPixels, zoomed } from './plan-view';

const VIEW = fitted({ west: 109.9, south: 40.65, east: 109.92, north: 40.66 }, 600, 400);

describe('the view of a plan', () => {
  it('shows a box whole, with room around it', () => {
    const lower = toPixels(VIEW, [109.9, 40.65]);
    const upper = toPixels(VIEW, [109.92, 40.66]);
    expect(lower.x).toBeCloseTo(60, 3);
    expect(upper.x).toBeCloseTo(540, 3);
    expect(lower.y).toBeGreaterThan(upper.y);
    expect(upper.y).toBeGreaterThan(40);
  });

  it('finds the corner under a pixel again', () => {
    for (const [x, y] of [
      [0, 0],
      [123, 321],
      [600, 400],
    ] as const) {
      const pixel = toPixels(VIEW, toCorner(VIEW, x, y));
      expect(pixel.x).toBeCloseTo(x, 1);
      expect(pixel.y).toBeCloseTo(y, 1);
    }
  });

  it('keeps the point that is zoomed in on', () => {
    const at = { x: 100, y: 300 };
    const before = toCorner(VIEW, at.x, at.y);
    const after = toCorner(zoomed(VIEW, 4, at), at.x, at.y);
    expect(after[0]).toBeCloseTo(before[0] ?? 0, 6);
    expect(after[1]).toBeCloseTo(before[1] ?? 0, 6);
  });

  it('moves along with the hand', () => {
    const moved = toPixels(panned(VIEW, 30, -20), toCorner(VIEW, 200, 200));
    expect([Math.round(moved.x), Math.round(moved.y)]).toEqual([230, 180]);
  });

  it('does not fall into a point, nor out of the world', () => {
    expect(fitted({ west: 1, south: 1, east: 1, north: 1 }, 600, 400).metresPerPixel).toBe(0.05);
    expect(zoomed(VIEW, 1e-9).metresPerPixel).toBe(2000);
  });

  it('measures as long as the globe does', () => {
    const view = fitted(around(109.9, 40.65, 1000), 600, 600);
    const bounds = around(109.9, 40.65, 1000);
    const [west, east] = [bounds.west, bounds.east].map((lon) => toPixels(view, [lon, 40.65]).x);
    expect(((east ?? 0) - (west ?? 0)) * view.metresPerPixel).toBeCloseTo(2000, 3);
  });
});

it('has a bar of a round distance', () => {
  expect(scaleBar(1, 120)).toEqual({ metres: 100, pixels: 100 });
  expect(scaleBar(2.5, 120)).toEqual({ metres: 200, pixels: 80 });
  expect(scaleBar(0.5, 120)).toEqual({ metres: 50, pixels: 100 });
});

it('has no box around nothing', () => {
  expect(boundsOf([])).toBeNull();
});
