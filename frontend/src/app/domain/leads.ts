import { StatusView } from './status-view';

/** The stages of a lead in their order, then the states beside them. */
export const LEAD_STAGES = [
  'new',
  'qualified',
  'matched',
  'proposal',
  'visit',
  'negotiation',
  'agreement',
  'construction',
  'production',
  'aftercare',
  'on-hold',
  'lost',
  'duplicate',
  'spam',
] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

const STAGES: Record<LeadStage, StatusView> = {
  new: { label: $localize`:@@lead-stage.new:New`, tone: 'accent', icon: 'dot' },
  qualified: { label: $localize`:@@lead-stage.qualified:Qualified`, tone: 'accent', icon: 'forward' },
  matched: { label: $localize`:@@lead-stage.matched:Matched`, tone: 'accent', icon: 'forward' },
  proposal: { label: $localize`:@@lead-stage.proposal:Proposal`, tone: 'accent', icon: 'forward' },
  visit: { label: $localize`:@@lead-stage.visit:Visit`, tone: 'accent', icon: 'forward' },
  negotiation: { label: $localize`:@@lead-stage.negotiation:Negotiation`, tone: 'accent', icon: 'forward' },
  agreement: { label: $localize`:@@lead-stage.agreement:Agreement`, tone: 'positive', icon: 'check' },
  construction: {
    label: $localize`:@@lead-stage.construction:Construction`,
    tone: 'positive',
    icon: 'check',
  },
  production: { label: $localize`:@@lead-stage.production:Production`, tone: 'positive', icon: 'check' },
  aftercare: { label: $localize`:@@lead-stage.aftercare:Aftercare`, tone: 'positive', icon: 'check' },
  'on-hold': { label: $localize`:@@lead-stage.on-hold:On hold`, tone: 'neutral', icon: 'pause' },
  lost: { label: $localize`:@@lead-stage.lost:Lost`, tone: 'neutral', icon: 'cross' },
  duplicate: { label: $localize`:@@lead-stage.duplicate:Duplicate`, tone: 'neutral', icon: 'ring' },
  spam: { label: $localize`:@@lead-stage.spam:Spam`, tone: 'neutral', icon: 'cross' },
};

export const leadStageView = (stage: LeadStage): StatusView => STAGES[stage];
