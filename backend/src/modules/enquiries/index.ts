export { ConfirmEnquiry } from './confirm-enquiry.js';
export { EnquiryReceipt } from './dto/views.js';
export { SubmitEnquiryInput } from './dto/inputs.js';
export { EnquiriesModule } from './enquiries.module.js';
export { EnquiriesQueries } from './enquiries.queries.js';
export { recipientsVisibleTo } from './enquiries.access.js';
export { actionNotAvailable, notYoursToAct } from './enquiries.errors.js';
export { ENQUIRY_EVENTS, EVENT_OF_ACTION, type Side, SIDES } from './enquiry.events.js';
export { EnquiryClocks, type OpenPart, type OwedAnswer, type ProjectEnquiry } from './enquiry-clocks.js';
export { EnquiryMail, type MailedRecipient } from './enquiry-mail.js';
export {
  ENQUIRY_RECIPIENT_STATES,
  type EnquiryRecipientAction,
  type EnquiryRecipientState,
  enquiryRecipientWorkflow,
} from './enquiry-recipient.workflow.js';
export { CLOCK_STATES, clockOf, type ClockState } from './enquiry.rules.js';
export { type MailText, mailTemplates, promiseText } from './mail-texts.js';
export { type HeldRecipient, MoveRecipient } from './move-recipient.js';
export { PurgeUnconfirmedEnquiries } from './purge-unconfirmed-enquiries.js';
export { SubmitEnquiry } from './submit-enquiry.js';
