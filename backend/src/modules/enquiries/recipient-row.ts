import type { RecipientParties } from './enquiries.access.js';
import type { EnquiryRecipientState } from './enquiry-recipient.workflow.js';

/** A recipient with what its enquiry says about who may see it. */
export interface RecipientRow extends RecipientParties {
  id: string;
  state: EnquiryRecipientState;
  timeZone: string;
  ownerUserId: string | null;
  receivedAt: Date | null;
  dueAt: Date | null;
  pausedAt: Date | null;
  answeredAt: Date | null;
  endedAt: Date | null;
  outcome: string | null;
  version: number;
}

/** For queries over `enquiry_recipients recipient JOIN enquiries enquiry`. */
export const RECIPIENT_COLUMNS = `recipient.id, recipient.enquiry_id AS "enquiryId", enquiry.company_id AS "companyId",
  recipient.park_id AS "parkId", recipient.desk, recipient.state, recipient.time_zone AS "timeZone",
  recipient.owner_user_id AS "ownerUserId", recipient.received_at AS "receivedAt", recipient.due_at AS "dueAt",
  recipient.paused_at AS "pausedAt", recipient.answered_at AS "answeredAt", recipient.ended_at AS "endedAt",
  recipient.closed_outcome AS outcome, recipient.version`;
