import { describe, expect, it } from '@jest/globals';
import { type ActionFacts, recipientActions } from './recipient-actions.rules.js';

const team = ['enquiry:answer', 'enquiry:close'];
const investor = ['enquiry:follow', 'enquiry:withdraw'];
const actions = (permissions: string[], changes: Partial<ActionFacts> = {}) =>
  recipientActions(
    {
      state: 'submitted',
      answered: false,
      objectionOpen: false,
      takenByAsker: false,
      waitsForPark: false,
      ...changes,
    },
    (one) => permissions.includes(one),
  );

describe('the buttons of a recipient', () => {
  it('let the team take, answer, ask back and hold, and close only what is answered', () => {
    expect(actions(team)).toEqual([
      'take',
      'answer',
      'request-information',
      'send-holding-reply',
      'send-message',
    ]);
    expect(actions(team, { state: 'answered', answered: true, takenByAsker: true })).toEqual([
      'answer',
      'request-information',
      'close',
      'send-message',
    ]);
  });

  it('let the investor write, withdraw, supply what is asked and object in time', () => {
    expect(actions(investor)).toEqual(['withdraw', 'send-message']);
    expect(actions(investor, { state: 'information-requested' })).toContain('supply-information');
    expect(actions(investor, { state: 'answered', answered: true, objectionOpen: true })).toContain(
      'say-not-answered',
    );
    expect(actions(investor, { state: 'answered', answered: true })).not.toContain('say-not-answered');
  });

  it.each(['unconfirmed', 'closed', 'withdrawn', 'spam'] as const)('do not exist while it is %s', (state) => {
    expect(actions([...team, ...investor, 'enquiry:triage'], { state })).toEqual([]);
  });

  it('let an administrator tell the park, while it waits for one and is not over', () => {
    const triage = ['enquiry:triage'];
    expect(actions(triage, { waitsForPark: true })).toContain('invite-park');
    expect(actions(triage)).not.toContain('invite-park');
    expect(actions(team, { waitsForPark: true })).not.toContain('invite-park');
    expect(actions(triage, { waitsForPark: true, state: 'closed' })).toEqual([]);
  });

  it('do not exist for who may only look', () => {
    expect(actions([])).toEqual([]);
  });
});
