import { EnquiryDetail, EnquiryRecipientView, InboxItem, LeadDetailView } from '../app/api/generated/model';

const clock = {
  state: 'running',
  dueAt: '2026-11-30T10:00:00Z',
  dueOn: '2026-11-30',
  timeZone: 'Asia/Shanghai',
  answeredAt: null,
} as const;
const baotou = { slug: 'baotou-rehtz', name: { text: 'Baotou Zone', lang: 'en', isOriginal: false } };
const company = { id: 'c1', name: 'Example Magnetics', status: 'provisional' } as const;

/** An enquiry in a park's inbox. */
export const inboxItem = (over: Partial<InboxItem> = {}): InboxItem => ({
  recipientId: 'r1',
  enquiryId: 'e1',
  reference: 'LS-7K2M9QXF',
  park: baotou,
  desk: 'park',
  company,
  segment: 'RE4a',
  offering: null,
  product: null,
  excerpt: 'How much land is free?',
  state: 'submitted',
  clock,
  owner: { kind: 'park-team', name: 'Baotou Zone' },
  receivedAt: '2026-11-26T02:00:00Z',
  demo: false,
  ...over,
});

/** One recipient of an enquiry, as its desk sees it. */
export const recipient = (over: Partial<EnquiryRecipientView> = {}): EnquiryRecipientView => ({
  id: 'r1',
  park: baotou,
  desk: 'park',
  state: 'submitted',
  clock,
  owner: { kind: 'park-team', name: 'Baotou Zone' },
  outcome: null,
  version: 3,
  availableActions: ['take', 'answer', 'send-holding-reply', 'request-information', 'send-message'],
  ...over,
});

/** An enquiry with its recipients. */
export const enquiry = (...recipients: EnquiryRecipientView[]): EnquiryDetail => ({
  id: 'e1',
  reference: 'LS-7K2M9QXF',
  state: 'submitted',
  question: 'How much land is free?',
  locale: 'en',
  createdAt: '2026-11-26T02:00:00Z',
  project: {
    id: 'p1',
    title: 'Magnet plant',
    segment: 'RE4a',
    product: null,
    capex: null,
    jobs: null,
    land: { value: '12', unit: 'ha' },
    power: null,
    starts: null,
  },
  company,
  recipients,
  demo: false,
  contact: { name: 'Ana Berg', email: 'ana@example.com', phone: null, organisation: null },
  region: null,
  offeringId: null,
  offering: null,
  side: 'park',
});

/** A lead that awaits its park. */
export const lead = (over: Partial<LeadDetailView> = {}): LeadDetailView => ({
  id: 'l1',
  company,
  project: enquiry().project as LeadDetailView['project'],
  stage: 'qualified',
  ageDays: 4,
  due: null,
  park: null,
  assignee: null,
  lastActivityAt: '2026-11-26T02:00:00Z',
  demo: false,
  stageBeforeHold: null,
  nextStage: 'matched',
  missingFields: [],
  availableActions: ['advance', 'step-back', 'hold', 'lose', 'mark-duplicate'],
  stated: { capex: null, jobs: null },
  committed: { capex: null, jobs: null },
  realised: { capex: null, jobs: null, evidence: null },
  lostReason: null,
  lostTo: null,
  duplicateOf: null,
  enquiries: [],
  createdAt: '2026-11-22T02:00:00Z',
  stageChangedAt: '2026-11-22T02:00:00Z',
  version: 7,
  ...over,
});
