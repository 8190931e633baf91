import type { ContentDocument } from './content-types.js';
import { OPEN_STATES, type VersionState } from './content-version.workflow.js';

/** A row of `content_versions` without its document, as SQL answers it. */
export interface VersionRow {
  id: string;
  type: string;
  subjectId: string;
  parkId: string | null;
  n: number;
  state: VersionState;
  version: number;
  basedOn: number | null;
  author: string | null;
  updatedBy: string | null;
  editors: string[];
  submittedBy: string | null;
  submittedAt: Date | null;
  reviewer: string | null;
  decidedAt: Date | null;
  publishAt: Date | null;
  publishedAt: Date | null;
  supersededAt: Date | null;
  archivedBy: string | null;
  archivedAt: Date | null;
  archiveReason: string | null;
  acknowledged: string[];
  createdAt: Date;
  updatedAt: Date;
}

export const VERSION_COLUMNS = `id, type, subject_id AS "subjectId", park_id AS "parkId", n, state, version,
  based_on_n AS "basedOn", author, updated_by AS "updatedBy", editors, submitted_by AS "submittedBy",
  submitted_at AS "submittedAt", reviewer, decided_at AS "decidedAt", publish_at AS "publishAt",
  published_at AS "publishedAt", superseded_at AS "supersededAt", archived_by AS "archivedBy",
  archived_at AS "archivedAt", archive_reason AS "archiveReason", acknowledged, created_at AS "createdAt",
  updated_at AS "updatedAt"`;

const isOneOf = (states: readonly string[], state: string) => states.includes(state);

export const isOpen = ({ state }: VersionRow): boolean => isOneOf(OPEN_STATES, state);
/** The version that the public sees. */
export const isCurrent = ({ state, supersededAt }: VersionRow): boolean =>
  state === 'published' && supersededAt === null;

export const OPEN_SQL = `state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;
export const CURRENT_SQL = `state = 'published' AND superseded_at IS NULL`;

/** Everybody whose words a version holds, and whoever handed it in: none of them reviews it. */
export const workersOn = (row: VersionRow): string[] => [
  ...new Set([...row.editors, row.author, row.submittedBy].filter((id) => id !== null)),
];

/** A row together with its document. */
export interface WholeVersion extends VersionRow {
  document: ContentDocument;
}
