import { StatusView } from './status-view';
import { Words, labelOf } from './words';

/** Where a version of a published record stands. */
export const VERSION_STATES = [
  'draft',
  'in-review',
  'approved',
  'published',
  'archived',
  'discarded',
] as const;
export type VersionState = (typeof VERSION_STATES)[number];

const STATES: Record<VersionState, StatusView> = {
  draft: { label: $localize`:@@version-state.draft:Draft`, tone: 'neutral', icon: 'ring' },
  'in-review': { label: $localize`:@@version-state.in-review:In review`, tone: 'accent', icon: 'dot' },
  approved: { label: $localize`:@@version-state.approved:Approved`, tone: 'positive', icon: 'check' },
  published: { label: $localize`:@@version-state.published:Published`, tone: 'positive', icon: 'check' },
  archived: { label: $localize`:@@version-state.archived:Archived`, tone: 'neutral', icon: 'pause' },
  discarded: { label: $localize`:@@version-state.discarded:Discarded`, tone: 'neutral', icon: 'cross' },
};
const SCHEDULED: StatusView = {
  label: $localize`:@@version-state.scheduled:Scheduled`,
  tone: 'positive',
  icon: 'forward',
};
const SUPERSEDED: StatusView = {
  label: $localize`:@@version-state.superseded:Replaced by a newer one`,
  tone: 'neutral',
  icon: 'forward',
};

/** A version's state with what follows from its dates: approved for later, or replaced by a newer one. */
export function versionStateView({
  state,
  scheduled,
  superseded,
}: {
  state: VersionState;
  scheduled?: boolean;
  superseded?: boolean;
}): StatusView {
  if (scheduled) return SCHEDULED;
  return superseded ? SUPERSEDED : STATES[state];
}

const TYPES: Words = {
  park: $localize`:@@content-type.park:Profile of a park`,
  plot: $localize`:@@content-type.plot:Plot`,
  building: $localize`:@@content-type.building:Building`,
  offering: $localize`:@@content-type.offering:Offering`,
  policy: $localize`:@@content-type.policy:Policy`,
};

export const contentTypeLabel = (type: string): string => labelOf(TYPES, type);
