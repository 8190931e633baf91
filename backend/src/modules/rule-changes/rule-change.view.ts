import { type Actor, isAdministrator, organisationsOf } from '../../platform/context/actor.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { CompanySummary, ProjectSummary } from '../companies/index.js';
import type { OpenPart } from '../enquiries/index.js';
import { type ParkSummary, toRef } from '../parks/index.js';
import type { PolicyCardView } from '../policies/index.js';
import type { RegimeChange, RegimeChangeView } from '../regimes/index.js';
import type { RuleChangeNoticeView, TouchedEnquiryView, TouchedPlaceView } from './dto/views.js';
import type { ChangedKind, TouchedPlace } from './rule-change.entity.js';

export interface NoticeRow {
  id: string;
  kind: ChangedKind;
  ruleId: string;
  /** Of the policy or the regime. */
  slug: string;
  n: number;
  projectId: string;
  companyId: string;
  leadId: string | null;
  askedParkIds: string[];
  places: TouchedPlace[];
  regime: RegimeChange | null;
  createdAt: Date;
}

/** What notices name, fetched at once for a whole page. */
export interface Known {
  companies: ReadonlyMap<string, CompanySummary>;
  projects: ReadonlyMap<string, ProjectSummary>;
  policies: ReadonlyMap<string, PolicyCardView>;
  /** By the id of the notice. */
  regimes: ReadonlyMap<string, RegimeChangeView>;
  /** Open parts of enquiries about the projects, as far as the reader sees them. */
  parts: readonly OpenPart[];
  parks: ReadonlyMap<string, ParkSummary>;
}

export interface Reader {
  actor: Actor;
  /** The project that a guest follows by a link. */
  guestProjectId: string | null;
}

/**
 * A park's team reads of its own place, and of who asks what its own enquiry tells: the name and the brief stand there,
 * for as long as it is asked.
 */
export function toView(row: NoticeRow, reader: Reader, known: Known, locale: Locale): RuleChangeNoticeView {
  const { actor, guestProjectId } = reader;
  const isOwn =
    isAdministrator(actor) ||
    guestProjectId === row.projectId ||
    organisationsOf(actor, 'company').includes(row.companyId);
  const ownParks = new Set(organisationsOf(actor, 'park').filter((id) => row.askedParkIds.includes(id)));
  const company = known.companies.get(row.companyId);
  const project = known.projects.get(row.projectId);
  return {
    id: row.id,
    policy:
      row.kind === 'policy' ? { slug: row.slug, title: known.policies.get(row.slug)?.title ?? null } : null,
    regime: known.regimes.get(row.id) ?? null,
    record: row.n,
    at: row.createdAt.toISOString(),
    segment: project?.segment ?? '',
    company: isOwn && company ? { id: company.id, name: company.name } : null,
    project: isOwn && project ? { id: project.id, title: project.title } : null,
    leadId: isAdministrator(actor) ? row.leadId : null,
    enquiries: enquiriesOf(row, known, locale),
    places: row.places
      .filter(({ park }) => isOwn || ownParks.has(park))
      .flatMap((place) => placeOf(place, known, locale)),
    demo: project?.demo ?? false,
  };
}

function enquiriesOf({ projectId }: NoticeRow, known: Known, locale: Locale): TouchedEnquiryView[] {
  return known.parts
    .filter((part) => part.projectId === projectId)
    .map(({ enquiryId, reference, parkId, desk }) => {
      const park = known.parks.get(parkId ?? '');
      return { id: enquiryId, reference, park: park ? toRef(park, locale) : null, desk };
    });
}

function placeOf({ park: id, before, after, measures }: TouchedPlace, known: Known, locale: Locale) {
  const park = known.parks.get(id);
  return park ? [{ park: toRef(park, locale), before, after, measures } satisfies TouchedPlaceView] : [];
}
