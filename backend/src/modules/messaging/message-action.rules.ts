import type { EnquiryRecipientAction } from '../enquiries/index.js';
import type { MessageKind } from './message.entity.js';

/** What a message does to the recipient beside being read; null is nothing. */
export const ACTION_OF_KIND: Readonly<Record<MessageKind, EnquiryRecipientAction | null>> = {
  message: null,
  'holding-reply': null,
  answer: 'answer',
  'information-request': 'request-information',
  information: 'supply-information',
};

/** Whether somebody with these permissions on the row may write a message of a kind that moves nothing. */
export function mayWrite(kind: MessageKind, can: (permission: string) => boolean): boolean {
  return can('enquiry:answer') || (kind === 'message' && can('enquiry:follow'));
}
