import { PositionView } from '../../api/generated/model';

/** How well the position of a park is known, as far as a map may show it. */
export const PLACE_CERTAINTIES = ['exact', 'soft', 'none'] as const;
export type PlaceCertainty = (typeof PLACE_CERTAINTIES)[number];

/** A pin only where the zone or the site itself was located; a city's point stands for an area around it. */
export function placeCertainty(position: Pick<PositionView, 'precision'> | null): PlaceCertainty {
  if (position === null || position.precision === 'none') return 'none';
  return position.precision === 'zone' || position.precision === 'site' ? 'exact' : 'soft';
}

/** How many parks can be shown in which way. */
export function countPlaces(
  parks: readonly { position: Pick<PositionView, 'precision'> | null }[],
): Record<PlaceCertainty, number> {
  const counts = { exact: 0, soft: 0, none: 0 };
  for (const park of parks) counts[placeCertainty(park.position)] += 1;
  return counts;
}
