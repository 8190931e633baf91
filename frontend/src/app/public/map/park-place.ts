import { PositionView } from '../../api/generated/model';

/** How well the position of a park is known, as far as a map may show it. */
export const PLACE_CERTAINTIES = ['exact', 'soft', 'none'] as const;
export type PlaceCertainty = (typeof PLACE_CERTAINTIES)[number];

type Known = Pick<PositionView, 'precision'>;

/**
 * A pin only where a zone or a site was located: the park's own, or the zone it lies in. A town's point stands for an
 * area around it.
 */
export function placeCertainty(position: Known | null): PlaceCertainty {
  switch (position?.precision ?? 'none') {
    case 'none':
      return 'none';
    case 'zone':
    case 'site':
    case 'parent':
      return 'exact';
    default:
      return 'soft';
  }
}

/** How many parks can be shown in which way. */
export function countPlaces(parks: readonly { position: Known | null }[]): Record<PlaceCertainty, number> {
  const counts = { exact: 0, soft: 0, none: 0 };
  for (const park of parks) counts[placeCertainty(park.position)] += 1;
  return counts;
}
