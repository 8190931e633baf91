import { civilDateAt } from '../../platform/clock/civil-date.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { toRef } from '../parks/index.js';
import type { EnquiryReceipt, ReceiptRecipientView } from './dto/views.js';
import type { PlannedRecipient } from './plan-recipients.js';

/** Days for which an enquiry waits for its e-mail to be confirmed. */
export const CONFIRM_WITHIN_DAYS = 30;

const DAY = 86_400_000;
export const confirmBy = (createdAt: Date) => new Date(createdAt.getTime() + CONFIRM_WITHIN_DAYS * DAY);

interface Receipted {
  id: string;
  reference: string;
  companyId: string | null;
  createdAt: Date;
  confirmed: boolean;
}

/** Before the e-mail is confirmed nothing has reached anybody: no date is promised, only how many days it will be. */
export function toReceipt(
  enquiry: Receipted,
  planned: readonly PlannedRecipient[],
  workingDays: number,
  locale: Locale,
): EnquiryReceipt {
  const { id, reference, confirmed, companyId } = enquiry;
  return {
    id,
    reference,
    state: confirmed ? 'submitted' : 'unconfirmed',
    companyId,
    confirmBy: confirmed ? null : confirmBy(enquiry.createdAt).toISOString(),
    recipients: planned.map((recipient) => toRecipient(recipient, confirmed, workingDays, locale)),
  };
}

function toRecipient(
  { park, desk, timeZone, dueAt }: PlannedRecipient,
  confirmed: boolean,
  workingDays: number,
  locale: Locale,
): ReceiptRecipientView {
  const ref = park ? toRef(park, locale) : null;
  return {
    park: ref,
    desk,
    ownerLabel:
      desk === 'park'
        ? { kind: 'park-team', name: ref?.name.text ?? null }
        : { kind: 'administrators', name: null },
    workingDays,
    dueAt: confirmed ? dueAt.toISOString() : null,
    dueOn: confirmed ? civilDateAt(dueAt, timeZone) : null,
    timeZone,
  };
}
