import type { EnquiryRecipientAction } from './enquiry-recipient.workflow.js';

/** What happens to an enquiry. The subject is the enquiry; what concerns one recipient names it in `recipientId`. */
export const ENQUIRY_EVENTS = {
  entered: 'enquiry.entered',
  submitted: 'enquiry.submitted',
  linkRequested: 'enquiry.link-requested',
  reminded: 'enquiry.reminded',
  purged: 'enquiry.purged',
  taken: 'enquiry.taken',
  handedOver: 'enquiry.handed-over',
  parkInvited: 'enquiry.park-invited',
} as const;

/** The event of each action on one recipient; `confirm` concerns all of them at once and is `enquiry.submitted`. */
export const EVENT_OF_ACTION: Readonly<Record<EnquiryRecipientAction, string>> = {
  confirm: ENQUIRY_EVENTS.submitted,
  answer: 'enquiry.answered',
  'request-information': 'enquiry.information-requested',
  'supply-information': 'enquiry.information-supplied',
  'say-not-answered': 'enquiry.said-not-answered',
  close: 'enquiry.closed',
  withdraw: 'enquiry.withdrawn',
  'mark-spam': 'enquiry.marked-as-spam',
};

export const SIDES = ['investor', 'park', 'administrator'] as const;
/** On whose behalf somebody acts on a recipient. */
export type Side = (typeof SIDES)[number];
