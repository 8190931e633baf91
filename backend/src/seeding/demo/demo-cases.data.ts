import type { EnquiryRecipientAction } from '../../modules/enquiries/index.js';
import type { Persona } from '../../modules/identity/index.js';
import type { ProjectDraftInput } from '../../modules/companies/index.js';

/** The parks whose teams are played in the demonstration. */
export const DEMO_PARKS = { first: 'baotou-rehtz', second: 'gebeng' } as const;
/** A park that nobody plays: what is asked of it lies in the triage, and somebody invented claims it. */
export const DEMO_UNCLAIMED_PARK = 'xiamen-haicang';

/** The one open claim of the demonstration. */
export const DEMO_CLAIM = {
  by: 'removed-member',
  hoursAgo: 20,
  organisation: 'Demo Park Administration (invented)',
  role: 'Head of nothing (invented)',
  email: 'office@demo.lodestone.example',
  evidence:
    '(Invented claim of a demonstration) I work in the administration of this park. Our contact page names me; please call the switchboard and ask.',
  links: ['https://demo.lodestone.example/contact'],
} as const satisfies { by: Persona } & Record<string, unknown>;

/** Everything here is invented, and says so in its name. */
export const DEMO_COMPANIES = {
  magnetics: { name: 'Demo Magnetics GmbH (invented)', country: 'DE', owner: 'investor-a' },
  motors: { name: 'Demo Motors K.K. (invented)', country: 'JP', owner: 'investor-b' },
  bulk: { name: 'Demo Bulk Mail Ltd (invented)', country: 'GB', owner: null },
} as const satisfies Record<string, { name: string; country: string; owner: Persona | null }>;
export type DemoCompany = keyof typeof DEMO_COMPANIES;

export const DEMO_PROJECTS = {
  magnets: {
    company: 'magnetics',
    draft: {
      title: 'Sintered magnet plant (demo)',
      segment: 'RE4a',
      product: 'Sintered NdFeB blocks for wind turbines',
      capex: { amount: '460000000', currency: 'CNY' },
      jobs: 320,
      land: { value: '12', unit: 'ha' },
      power: { value: '18', unit: 'MW' },
      starts: '2028',
    },
  },
  recycling: {
    company: 'magnetics',
    draft: {
      title: 'Magnet recycling line (demo)',
      segment: 'RE6',
      product: 'Mixed oxides from grinding swarf',
      capex: { amount: '9500000', currency: 'EUR' },
      jobs: 45,
      starts: '2027-09',
    },
  },
  catalysts: {
    company: 'magnetics',
    draft: {
      title: 'Catalyst powder line (demo)',
      segment: 'RE4e',
      product: 'Cerium-zirconium oxide',
      jobs: 60,
    },
  },
  traction: {
    company: 'motors',
    draft: {
      title: 'Traction motor plant (demo)',
      segment: 'RE5',
      product: 'Permanent-magnet motors for buses',
      capex: { amount: '6200000000', currency: 'JPY' },
      jobs: 180,
      land: { value: '90', unit: 'mu' },
      starts: '2027',
    },
  },
  polishing: {
    company: 'motors',
    draft: { title: 'Polishing paste trial (demo)', segment: 'RE4c', product: 'Ceria polishing paste' },
  },
  alloys: {
    company: 'motors',
    draft: {
      title: 'Master alloy supply (demo)',
      segment: 'RE3',
      product: 'NdPr metal, two suppliers wanted',
      capex: { amount: '150000000', currency: 'MYR' },
      power: { value: '6', unit: 'MW' },
    },
  },
  bulk: { company: 'bulk', draft: { title: 'Unrelated offer (demo)', segment: 'RE5' } },
} as const satisfies Record<string, { company: DemoCompany; draft: ProjectDraftInput }>;
export type DemoProject = keyof typeof DEMO_PROJECTS;

/** What somebody did, in hours after the enquiry was received. */
export interface DemoStep {
  after: number;
  by: Persona;
  act: Exclude<EnquiryRecipientAction, 'confirm'> | 'take' | 'holding-reply' | 'message';
  /** What was written, or what came of it. */
  text?: string;
}

export interface DemoEnquiry {
  /** The state of a screen that it shows. */
  shows: string;
  project: DemoProject | null;
  /** Slugs; none is a question to the region. */
  parks: readonly string[];
  /** Hours ago, or at such a time that the answer is due within a day. */
  received: number | 'due-soon';
  locale: 'en' | 'de' | 'ja' | 'zh-CN';
  question: string;
  steps: readonly DemoStep[];
}

const { first, second } = DEMO_PARKS;

/** Twelve enquiries, one in each state the screens know. */
export const DEMO_ENQUIRIES: readonly DemoEnquiry[] = [
  {
    shows: 'unconfirmed',
    project: null,
    parks: [first],
    received: 2,
    locale: 'en',
    question: '(Invented) Do you have a ready building of about 4,000 m2 for magnet machining?',
    steps: [],
  },
  {
    shows: 'submitted to two parks, each with its own clock',
    project: 'magnets',
    parks: [first, second],
    received: 0.5,
    locale: 'en',
    question:
      '(Invented) We plan 5,000 t of sintered magnets a year. Which plots of about 12 ha with 18 MW could you offer from 2028?',
    steps: [],
  },
  {
    shows: 'due soon, in the triage of a park that nobody has claimed',
    project: 'polishing',
    parks: [DEMO_UNCLAIMED_PARK],
    received: 'due-soon',
    locale: 'ja',
    question:
      '（架空の問い合わせ）研磨材の試験生産を一年間行いたいのですが、港までの輸送はどのようになりますか。',
    steps: [],
  },
  {
    shows: 'overdue',
    project: 'recycling',
    parks: [first],
    received: 170,
    locale: 'de',
    question:
      '(Erfunden) Welche Genehmigungen braucht eine Recyclinglinie für Schleifschlamm, und wie lange dauern sie?',
    steps: [],
  },
  {
    shows: 'taken by a person of the park',
    project: 'recycling',
    parks: [first],
    received: 4,
    locale: 'de',
    question: '(Erfunden) Nimmt der Park Reststoffe aus dem Recycling an, und zu welchen Bedingungen?',
    steps: [{ after: 1, by: 'park-editor-1', act: 'take' }],
  },
  {
    shows: 'a holding reply, the clock still running',
    project: 'alloys',
    parks: [second],
    received: 6,
    locale: 'en',
    question: '(Invented) Is there a supplier of NdPr metal inside the park that would sign for two years?',
    steps: [
      { after: 1, by: 'park-manager-2', act: 'take' },
      {
        after: 2,
        by: 'park-manager-2',
        act: 'holding-reply',
        text: '(Invented) We have asked our tenants and will answer within the promised time.',
      },
    ],
  },
  {
    shows: 'more information asked, the clock paused',
    project: 'alloys',
    parks: [first],
    received: 30,
    locale: 'zh-CN',
    question: '（虚构）我们需要镨钕金属的长期供应，园区能否介绍两家供应商？',
    steps: [
      { after: 5, by: 'park-manager-1', act: 'take' },
      {
        after: 6,
        by: 'park-manager-1',
        act: 'request-information',
        text: '（虚构）请说明每月需要的数量和纯度。',
      },
    ],
  },
  {
    shows: 'answered',
    project: 'magnets',
    parks: [second],
    received: 52,
    locale: 'en',
    question: '(Invented) What does electricity cost a magnet plant at 110 kV, all charges included?',
    steps: [
      { after: 18, by: 'park-editor-2', act: 'take' },
      {
        after: 20,
        by: 'park-editor-2',
        act: 'answer',
        text: '(Invented answer of a demonstration) The current tariff sheet is public; we can calculate your case together.',
      },
      {
        after: 22,
        by: 'investor-a',
        act: 'message',
        text: '(Invented) Thank you, that helps. Could we talk next week?',
      },
    ],
  },
  {
    shows: 'said not to be answered',
    project: 'traction',
    parks: [first],
    received: 84,
    locale: 'en',
    question: '(Invented) Which of your measures would apply to motors, and until when?',
    steps: [
      { after: 20, by: 'park-manager-1', act: 'answer', text: '(Invented) Please see our website.' },
      {
        after: 60,
        by: 'investor-b',
        act: 'say-not-answered',
        text: '(Invented) We asked for the measures and their dates; the website names neither.',
      },
    ],
  },
  {
    shows: 'closed with an outcome, by the administrators’ triage',
    project: 'catalysts',
    parks: [],
    received: 500,
    locale: 'en',
    question: '(Invented) Which region is best for catalyst powders with low thorium waste?',
    steps: [
      { after: 3, by: 'officer', act: 'take' },
      {
        after: 20,
        by: 'officer',
        act: 'answer',
        text: '(Invented) Two regions fit; the comparison with sources is on their pages.',
      },
      { after: 300, by: 'officer', act: 'close', text: '(Invented) The investor chose a site of its own.' },
    ],
  },
  {
    shows: 'withdrawn',
    project: 'polishing',
    parks: [second],
    received: 220,
    locale: 'ja',
    question: '（架空の問い合わせ）研磨材の試験生産に使える建物はありますか。',
    steps: [{ after: 30, by: 'investor-b', act: 'withdraw', text: '（架空）計画を見直すことになりました。' }],
  },
  {
    shows: 'spam, found in the triage',
    project: 'bulk',
    parks: [],
    received: 120,
    locale: 'en',
    question: '(Invented spam) We sell one million addresses of industrial buyers at a special price.',
    steps: [{ after: 3, by: 'officer', act: 'mark-spam', text: '(Invented) An advertisement.' }],
  },
];

/** A step of an administrator with a lead. */
export type DemoLeadStep =
  | { act: 'advance' | 'hold' | 'mark-spam' }
  | { act: 'lose'; reason: 'price' | 'regulation'; lostTo: string }
  | { act: 'assign'; park?: string; assignee?: Persona }
  | { act: 'note'; text: string };

/** What the officer has done with the leads so far; those not named are new. */
export const DEMO_LEADS: Partial<Record<DemoProject, readonly DemoLeadStep[]>> = {
  magnets: [
    { act: 'advance' },
    {
      act: 'note',
      text: '(Invented) Large plant, own technology. Needs 18 MW: ask both parks for the headroom.',
    },
    { act: 'assign', park: first, assignee: 'officer' },
    { act: 'advance' },
    { act: 'advance' },
    { act: 'note', text: '(Invented) Draft of the proposal sent to the park for its figures.' },
  ],
  recycling: [{ act: 'advance' }, { act: 'assign', park: first }, { act: 'advance' }],
  catalysts: [
    { act: 'advance' },
    { act: 'assign', assignee: 'officer' },
    { act: 'lose', reason: 'regulation', lostTo: 'A site of the company’s own (invented)' },
  ],
  traction: [
    { act: 'advance' },
    { act: 'assign', assignee: 'admin' },
    { act: 'note', text: '(Invented) The first answer was none; the park has been called.' },
  ],
  alloys: [
    { act: 'hold' },
    { act: 'note', text: '(Invented) On hold until the investor has named quantities and purity.' },
  ],
  polishing: [{ act: 'note', text: '(Invented) Small, but a first step of a large company.' }],
  bulk: [{ act: 'mark-spam' }],
};
