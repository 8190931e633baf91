import { CurrentSession } from '../app/core/session';

export const VISITOR: CurrentSession = {
  kind: 'visitor',
  user: null,
  guestEnquiryId: null,
  memberships: [],
  permissions: [],
};

export const INVESTOR: CurrentSession = {
  ...VISITOR,
  kind: 'user',
  user: { id: 'u-1', email: 'li.wei@example.com', name: 'Li Wei', locale: 'zh-CN' },
};

export const ADMINISTRATOR: CurrentSession = {
  ...VISITOR,
  kind: 'user',
  user: { id: 'u-2', email: 'admin@example.com', name: 'An Administrator', locale: 'en' },
  memberships: [{ kind: 'portal', organisationId: null, role: 'admin', slug: null, name: null }],
};

export const GUEST: CurrentSession = { ...VISITOR, kind: 'guest', guestEnquiryId: 'e-1' };
