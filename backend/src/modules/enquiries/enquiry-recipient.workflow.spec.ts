import { describe, expect, it } from '@jest/globals';
import {
  ENQUIRY_RECIPIENT_ACTIONS,
  ENQUIRY_RECIPIENT_STATES,
  type EnquiryRecipientFacts,
  enquiryRecipientWorkflow as workflow,
} from './enquiry-recipient.workflow.js';

const facts = (changes: Partial<EnquiryRecipientFacts> = {}): EnquiryRecipientFacts => ({
  answered: false,
  objectionOpen: false,
  outcome: null,
  ...changes,
});

/** Where every action leads from every state while nothing stands in its way; what is not here is not possible. */
const TABLE: Record<string, Record<string, string>> = {
  unconfirmed: { confirm: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    answer: 'answered',
    'request-information': 'information-requested',
    withdraw: 'withdrawn',
    'mark-spam': 'spam',
  },
  answered: {
    answer: 'answered',
    'request-information': 'information-requested',
    'say-not-answered': 'submitted',
    close: 'closed',
    withdraw: 'withdrawn',
    'mark-spam': 'spam',
  },
  'information-requested': {
    answer: 'answered',
    'supply-information': 'answered',
    close: 'closed',
    withdraw: 'withdrawn',
    'mark-spam': 'spam',
  },
  closed: {},
  withdrawn: {},
  spam: {},
};

describe('an enquiry at one recipient', () => {
  it('has a sound table', () => {
    expect(workflow.problems()).toEqual([]);
    expect(Object.keys(workflow.table.transitions)).toEqual([...ENQUIRY_RECIPIENT_ACTIONS]);
  });

  it.each([...ENQUIRY_RECIPIENT_STATES])('that is %s can go exactly where the table says', (state) => {
    const free = facts({ answered: true, objectionOpen: true, outcome: 'visit agreed' });
    const ways = ENQUIRY_RECIPIENT_ACTIONS.map(
      (action) => [action, workflow.apply(state, action, free)] as const,
    );
    expect(Object.fromEntries(ways.flatMap(([action, way]) => (way.ok ? [[action, way.to]] : [])))).toEqual(
      TABLE[state],
    );
  });

  it('owes an answer again when information was supplied before there was one', () => {
    expect(workflow.apply('information-requested', 'supply-information', facts())).toEqual({
      ok: true,
      to: 'submitted',
    });
  });

  it('counts as unanswered when the investor says so in time, and not later', () => {
    expect(workflow.apply('answered', 'say-not-answered', facts({ objectionOpen: true }))).toEqual({
      ok: true,
      to: 'submitted',
    });
    expect(workflow.apply('answered', 'say-not-answered', facts())).toMatchObject({
      ok: false,
      reason: 'enquiry.objection-too-late',
    });
  });

  it('is not closed while it is unanswered, nor without an outcome', () => {
    const close = (state: string, changes: Partial<EnquiryRecipientFacts>) =>
      workflow.apply(state, 'close', facts(changes));
    expect(close('submitted', { answered: true, outcome: 'x' })).toMatchObject({
      ok: false,
      code: 'workflow.action-not-available',
    });
    expect(close('information-requested', { outcome: 'x' })).toMatchObject({
      ok: false,
      reason: 'enquiry.not-answered',
    });
    expect(close('answered', { answered: true })).toMatchObject({
      ok: false,
      reason: 'enquiry.outcome-missing',
    });
    expect(close('answered', { answered: true, outcome: '  ' })).toMatchObject({
      ok: false,
      reason: 'enquiry.outcome-missing',
    });
  });

  it('offers park and investor each their own actions', () => {
    const with_ = (...permissions: string[]) =>
      workflow.availableActions('answered', undefined, (one) => permissions.includes(one));
    expect(with_('enquiry:answer', 'enquiry:close')).toEqual(['answer', 'request-information', 'close']);
    expect(with_('enquiry:follow', 'enquiry:withdraw')).toEqual(['say-not-answered', 'withdraw']);
    expect(with_('enquiry:triage')).toEqual(['mark-spam']);
  });
});
