import { ClaimView, InvitationOfferView, TeamMemberView, TeamView } from '../app/api/generated/model';

export const PARK_ID = '0193f0a0-0000-7000-8000-000000000001';

/** Somebody in a team, as who leads it sees them. */
export const member = (over: Partial<TeamMemberView> = {}): TeamMemberView => ({
  id: 'm2',
  name: 'Zhao Min',
  email: 'zhao.min@example.com',
  role: 'park-editor',
  since: '2026-11-20T02:00:00Z',
  own: false,
  suspended: false,
  lastManager: false,
  demo: false,
  version: 4,
  availableActions: ['change-role', 'remove'],
  ...over,
});

export const lastManager = (over: Partial<TeamMemberView> = {}): TeamMemberView =>
  member({
    id: 'm1',
    name: 'Li Wei',
    email: 'li.wei@example.com',
    role: 'park-manager',
    own: true,
    lastManager: true,
    availableActions: [],
    ...over,
  });

/** The team of a park with its one manager. */
export const team = (over: Partial<TeamView> = {}): TeamView => ({
  organisation: { kind: 'park', id: PARK_ID, slug: 'baotou-rehtz', name: 'Baotou Zone' },
  members: [lastManager(), member()],
  invitations: [],
  availableActions: ['invite'],
  ...over,
});

export const offer = (over: Partial<InvitationOfferView> = {}): InvitationOfferView => ({
  organisation: { kind: 'park', id: PARK_ID, slug: 'baotou-rehtz', name: 'Baotou Zone' },
  role: 'park-editor',
  email: 'zhao.min@example.com',
  invitedBy: 'Li Wei',
  expiresAt: '2026-12-03T02:00:00Z',
  next: 'register',
  ...over,
});

/** A claim that waits, as an officer sees it. */
export const claim = (over: Partial<ClaimView> = {}): ClaimView => ({
  id: 'c1',
  reference: 'LS-7K2M9QXF',
  park: { slug: 'gebeng', name: { text: 'Gebeng', lang: 'en', isOriginal: true } },
  organisation: 'Administration of the zone',
  state: 'submitted',
  claimant: 'Zhao Min',
  submittedAt: '2026-11-25T02:00:00Z',
  stateChangedAt: '2026-11-25T02:00:00Z',
  demo: false,
  role: 'Head of investment promotion',
  officialEmail: 'office@zone.example',
  emailConfirmed: false,
  evidence: 'Our contact page names me.',
  links: ['https://zone.example/contact'],
  files: [],
  uploadLimits: null,
  own: false,
  parkOpen: true,
  rivals: [],
  history: [
    {
      id: 'h1',
      at: '2026-11-25T02:00:00Z',
      name: 'claim.submitted',
      side: 'claimant',
      by: 'Zhao Min',
      note: null,
    },
  ],
  version: 2,
  availableActions: ['request-information', 'approve', 'reject'],
  ...over,
});
