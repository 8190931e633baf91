import { describe, expect, it } from '@jest/globals';
import { isLastLeader, isRoleOf, memberActions, type TeamMember } from './team.rules.js';

const member = (membershipId: string, role: string, status: TeamMember['status'] = 'active'): TeamMember => ({
  membershipId,
  role,
  status,
});
const manager = member('m', 'park-manager');
const editor = member('e', 'park-editor');

describe('the last manager', () => {
  it('is the only one who leads, whoever else is there', () => {
    expect(isLastLeader('park', [manager, editor], 'm')).toBe(true);
  });

  it('is nobody while two lead', () => {
    expect(isLastLeader('park', [manager, member('n', 'park-manager')], 'm')).toBe(false);
  });

  it('is the one who can sign in: a suspended colleague leads nothing', () => {
    expect(isLastLeader('park', [manager, member('n', 'park-manager', 'suspended')], 'm')).toBe(true);
    expect(isLastLeader('park', [manager, member('n', 'park-manager', 'suspended')], 'n')).toBe(false);
  });

  it('is never an editor, nor somebody of another team', () => {
    expect(isLastLeader('park', [manager, editor], 'e')).toBe(false);
    expect(isLastLeader('park', [manager], 'x')).toBe(false);
  });

  it('is the owner in a company', () => {
    expect(isLastLeader('company', [member('o', 'company-owner'), member('c', 'company-member')], 'o')).toBe(
      true,
    );
  });
});

describe('what can be done about a member', () => {
  it.each([
    ['an editor about a colleague', { own: false, manages: false, last: false }, []],
    ['an editor about themselves', { own: true, manages: false, last: false }, ['leave']],
    ['a manager about a colleague', { own: false, manages: true, last: false }, ['change-role', 'remove']],
    [
      'one of two managers about themselves',
      { own: true, manages: true, last: false },
      ['change-role', 'leave'],
    ],
    ['the last manager about themselves', { own: true, manages: true, last: true }, []],
  ])('%s', (_who, asked, actions) => {
    expect(memberActions(asked)).toEqual(actions);
  });

  it('knows which roles belong to which team', () => {
    expect(isRoleOf('park', 'park-editor')).toBe(true);
    expect(isRoleOf('park', 'company-owner')).toBe(false);
  });
});
