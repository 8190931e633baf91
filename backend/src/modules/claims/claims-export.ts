import { type TableColumn, withExport } from '../../platform/documents/index.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { ClaimQueueQuery } from './dto/inputs.js';
import type { ClaimSummaryView } from './dto/views.js';

/** The columns of exported claims: what their lists show, never the evidence. */
export const CLAIM_COLUMNS_OF_EXPORT: readonly TableColumn<ClaimSummaryView>[] = [
  { key: 'reference', value: (claim) => claim.reference },
  { key: 'park', value: (claim) => claim.park?.slug ?? null },
  { key: 'park_name', value: (claim) => claim.park?.name.text ?? null },
  { key: 'organisation', value: (claim) => claim.organisation },
  { key: 'claimant', value: (claim) => claim.claimant },
  { key: 'state', value: (claim) => claim.state },
  { key: 'submitted_at', value: (claim) => claim.submittedAt },
  { key: 'state_changed_at', value: (claim) => claim.stateChangedAt },
  { key: 'id', value: (claim) => claim.id },
];

const keys = CLAIM_COLUMNS_OF_EXPORT.map(({ key }) => key);

export class OwnClaimExportQuery extends withExport(CursorQuery, keys) {}
export class ClaimQueueExportQuery extends withExport(ClaimQueueQuery, keys) {}
