import type { RecordNews } from '../content/index.js';
import type { ParkSummary } from '../parks/index.js';
import type { Notification } from './notification.entity.js';

/** As what somebody was told: it decides where they work with it. */
type Standing = Pick<Notification, 'kind' | 'organisationKind' | 'organisationId'>;
type ParksById = ReadonlyMap<string, ParkSummary>;

/** The desk of the park as whose member the reader was told; null when it is gone. */
function deskOf({ organisationId }: Standing, parks: ParksById, page: string): string | null {
  const slug = parks.get(organisationId ?? '')?.slug;
  return slug === undefined ? null : `/desk/parks/${slug}/${page}`;
}

/** An enquiry where this reader works with it. */
export function pageOfEnquiry(told: Standing, enquiryId: string, parks: ParksById): string | null {
  switch (told.organisationKind) {
    case 'portal':
      return `/desk/admin/enquiries/${enquiryId}`;
    case 'park':
      return deskOf(told, parks, `enquiries/${enquiryId}`);
    case 'company':
    case null:
      return `/desk/enquiries/${enquiryId}`;
  }
}

/** The desk that answers a correction; for its reader, the page of their own. */
export function pageOfCorrection(told: Standing, parks: ParksById): string | null {
  switch (told.organisationKind) {
    case 'portal':
      return '/desk/admin/corrections';
    case 'park':
      return deskOf(told, parks, 'corrections');
    case 'company':
    case null:
      return '/account/corrections';
  }
}

/** Where this reader sees whom a change touches: all of it, what is asked of the park, the company's own projects. */
export function pageOfRule(
  told: Standing,
  { kind, slug }: { kind: 'policy' | 'regime'; slug: string },
  parks: ParksById,
): string | null {
  const page = kind === 'policy' ? `rule-changes/${slug}` : `rule-changes/regime/${slug}`;
  switch (told.organisationKind) {
    case 'portal':
      return `/desk/admin/verification/${kind}/${slug}`;
    case 'park':
      return deskOf(told, parks, page);
    case 'company':
      return `/desk/companies/${told.organisationId}/${page}`;
    case null:
      return kind === 'policy' ? `/policies/${slug}` : `/regimes#${slug}`;
  }
}

/** The folder of the desk in which records of a type are kept. */
const FOLDERS: Readonly<Record<string, string>> = {
  plot: 'plots',
  building: 'buildings',
  offering: 'offerings',
  policy: 'policies',
};

/**
 * A reviewer reads what was handed in; everybody else goes to the record at the desk of its park. Administrators write
 * policies, most of which are no park's, at their own.
 */
export function pageOfRecord(
  { kind, organisationKind }: Standing,
  { type, id }: RecordNews,
  park: ParkSummary | undefined,
): string | null {
  if (kind === 'content-submitted') return `/desk/admin/reviews/${type}/${id}`;
  if (type === 'policy' && organisationKind === 'portal') return `/desk/admin/policies/${id}`;
  if (!park) return null;
  const folder = FOLDERS[type];
  return `/desk/parks/${park.slug}/${folder === undefined ? 'profile' : `${folder}/${id}`}`;
}
