import {
  type EnquiryRecipientAction,
  type EnquiryRecipientState,
  enquiryRecipientWorkflow,
} from './enquiry-recipient.workflow.js';

/** What is done by a transition of its own. */
export const TRANSITIONS = ['take', 'close', 'withdraw', 'mark-spam', 'say-not-answered'] as const;
export type TransitionAction = (typeof TRANSITIONS)[number];

export const RECIPIENT_ACTIONS = [
  ...TRANSITIONS,
  'answer',
  'request-information',
  'supply-information',
  'send-holding-reply',
  'send-message',
  'invite-park',
] as const;
export type RecipientAction = (typeof RECIPIENT_ACTIONS)[number];

export interface ActionFacts {
  state: EnquiryRecipientState;
  answered: boolean;
  objectionOpen: boolean;
  /** The one who asks has taken it already. */
  takenByAsker: boolean;
  /** It lies in the triage for a park that could be claimed. */
  waitsForPark: boolean;
}

/**
 * What somebody can do with a recipient now: the buttons of the page. Closing asks for an outcome, which is not known
 * before the button is pressed and so counts as given.
 * @param can whether they hold a permission on this row.
 */
export function recipientActions(
  facts: ActionFacts,
  can: (permission: string) => boolean,
): RecipientAction[] {
  const { state } = facts;
  const ended = enquiryRecipientWorkflow.table.final.includes(state);
  if (ended || state === 'unconfirmed') return [];
  const ways = enquiryRecipientWorkflow
    .availableActions(state, { ...facts, outcome: 'to be given' }, can)
    .filter((action): action is Exclude<EnquiryRecipientAction, 'confirm'> => action !== 'confirm');
  const answers = can('enquiry:answer');
  return [
    ...(answers && !facts.takenByAsker ? (['take'] as const) : []),
    ...ways,
    ...(answers && !facts.answered ? (['send-holding-reply'] as const) : []),
    ...(answers || can('enquiry:follow') ? (['send-message'] as const) : []),
    ...(facts.waitsForPark && can('enquiry:triage') ? (['invite-park'] as const) : []),
  ];
}
