import type { Locale } from '../../platform/i18n/locales.js';
import type { CorrectionState } from './correction.workflow.js';

export interface CorrectionRow {
  id: string;
  reference: string;
  parkId: string;
  factId: string;
  factKey: string;
  valueKind: 'number' | 'text';
  seenValue: string;
  seenUnit: string | null;
  seenAsOf: string | null;
  value: string;
  unit: string | null;
  asOf: string | null;
  sourceTitle: string;
  sourceAddress: string | null;
  comment: string | null;
  authorUserId: string | null;
  contactName: string | null;
  contactEmail: string | null;
  locale: Locale;
  state: CorrectionState;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string | null;
  acceptedInto: number | null;
  demo: boolean;
  version: number;
}

/** For queries over `fact_corrections correction`. */
export const CORRECTION_COLUMNS = `correction.id, correction.reference, correction.park_id AS "parkId",
  correction.fact_id AS "factId", correction.fact_key AS "factKey", correction.value_kind AS "valueKind",
  correction.seen_value AS "seenValue", correction.seen_unit AS "seenUnit", correction.seen_as_of AS "seenAsOf",
  correction.value, correction.unit, correction.as_of AS "asOf", correction.source_title AS "sourceTitle",
  correction.source_address AS "sourceAddress", correction.comment, correction.author_user_id AS "authorUserId",
  correction.contact_name AS "contactName", correction.contact_email AS "contactEmail", correction.locale,
  correction.state, correction.submitted_at AS "submittedAt", correction.decided_at AS "decidedAt",
  correction.decided_by AS "decidedBy", correction.reason, correction.accepted_into AS "acceptedInto", correction.demo,
  correction.version`;
