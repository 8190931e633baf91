import { boundsOf, kmPerPixel, scaleBar, toPixels } from './mercator';

const BAOTOU = { lat: 40.631469, lon: 109.835372 };

describe('the projection', () => {
  it('puts the middle of the world into the middle of the picture, twice as far at each zoom', () => {
    expect(toPixels({ lat: 0, lon: 0 }, 0)).toEqual({ x: 256, y: 256 });
    expect(toPixels({ lat: 0, lon: 0 }, 1)).toEqual({ x: 512, y: 512 });
    expect(toPixels({ lat: 85.0511, lon: -180 }, 0).y).toBeCloseTo(0, 3);
  });

  it('knows that a pixel covers fewer kilometres in the north', () => {
    expect(kmPerPixel(0, 0)).toBeCloseTo(78.27, 2);
    expect(kmPerPixel(60, 0)).toBeCloseTo(39.14, 2);
    const [west, east] = [toPixels(BAOTOU, 8), toPixels({ ...BAOTOU, lon: BAOTOU.lon + 1 }, 8)];
    // One degree of longitude in Baotou is 84.5 km.
    expect((east.x - west.x) * kmPerPixel(BAOTOU.lat, 8)).toBeCloseTo(84.5, 1);
  });
});

describe('the bounds of places', () => {
  it('reach around soft areas to their rim', () => {
    const bounds = boundsOf([{ lat: 60, lon: 10, reachKm: 111.32 }]);
    expect(bounds?.south).toBeCloseTo(59, 2);
    expect(bounds?.north).toBeCloseTo(61, 2);
    expect(bounds?.west).toBeCloseTo(8, 1);
    expect(bounds?.east).toBeCloseTo(12, 1);
  });

  it('hold every place and stay on the picture', () => {
    expect(
      boundsOf([
        { lat: -30, lon: 179, reachKm: 500 },
        { lat: 84, lon: -106, reachKm: 500 },
      ]),
    ).toMatchObject({ east: 180, north: 85 });
    expect(boundsOf([])).toBeNull();
  });
});

describe('the scale', () => {
  it.each([
    [0, 0, 5_000],
    [40, 4, 200],
    [40, 8, 20],
  ])('at latitude %i and zoom %i is %i km long', (lat, zoom, km) => {
    const bar = scaleBar(lat, zoom, 100);
    expect(bar.km).toBe(km);
    expect(bar.pixels).toBeLessThanOrEqual(100);
    expect(bar.pixels).toBeGreaterThan(35);
  });
});
