// Land that lies on both sides of the 180th meridian. On a globe its outline goes straight on; on a flat map it would
// jump from one edge to the other and draw a bar across the world.

const SOUTH_POLE = -90;
const closed = (ring) => (ring.length === 0 ? ring : [...ring, ring[0]]);

/** The ring with longitudes that go straight on, beyond 180 degrees if need be; around a pole it is led along it. */
function unrolled(ring) {
  const out = [ring[0]];
  for (const [lon, lat] of ring.slice(1)) {
    const before = out.at(-1)[0];
    out.push([lon + 360 * Math.round((before - lon) / 360), lat]);
  }
  const [first, last] = [out[0], out.at(-1)];
  if (Math.abs(last[0] - first[0]) < 180) return out;
  return [...out, [last[0], SOUTH_POLE], [first[0], SOUTH_POLE], first];
}

/** Sutherland and Hodgman for one meridian: what lies on the kept side of it, led along it where it was cut. */
function clipped(ring, meridian, isKept) {
  const out = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [from, to] = [ring[i - 1], ring[i]];
    if (isKept(from[0])) out.push(from);
    if (isKept(from[0]) === isKept(to[0])) continue;
    const along = (meridian - from[0]) / (to[0] - from[0]);
    out.push([meridian, from[1] + along * (to[1] - from[1])]);
  }
  return closed(out);
}

/** The parts of a ring, each within -180 to 180 degrees. */
function parts(ring) {
  const straight = unrolled(ring);
  return [-360, 0, 360]
    .map((shift) => {
      const [west, east] = [shift - 180, shift + 180];
      const eastOfWest = clipped(straight, west, (lon) => lon >= west);
      const between = eastOfWest.length === 0 ? [] : clipped(eastOfWest, east, (lon) => lon <= east);
      return between.map(([lon, lat]) => [lon - shift, lat]);
    })
    .filter((part) => part.length > 3);
}

const spans = (ring, [lon, lat]) => {
  const [lons, lats] = [ring.map(([each]) => each), ring.map(([, each]) => each)];
  return (
    lon >= Math.min(...lons) &&
    lon <= Math.max(...lons) &&
    lat >= Math.min(...lats) &&
    lat <= Math.max(...lats)
  );
};

/**
 * Cuts a polygon where it crosses the 180th meridian.
 *
 * @param {[number, number][][]} rings outline and holes, each closed, longitude before latitude
 * @returns {[number, number][][][]} polygons, none of which crosses it; a hole goes to the one it lies in
 */
export function cutAtDateLine([outline, ...holes]) {
  const lakes = holes.flatMap(parts);
  return parts(outline).map((part) => [part, ...lakes.filter((lake) => spans(part, lake[0]))]);
}
