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

/** The way of a lead in order; the others stand beside it. */
export const LEAD_WAY: readonly LeadStage[] = LEAD_STAGES.slice(0, 10);

/** By the worst clock among the answers still owed; `none` owes no answer. */
export const LEAD_DUE_FILTERS = ['overdue', 'due-soon', 'running', 'none'] as const;
export type LeadDueFilter = (typeof LEAD_DUE_FILTERS)[number];

const DUE_FILTERS: Record<LeadDueFilter, string> = {
  overdue: $localize`:@@lead-due.overdue:Overdue`,
  'due-soon': $localize`:@@lead-due.due-soon:Due soon`,
  running: $localize`:@@lead-due.running:Running`,
  none: $localize`:@@lead-due.none:No answer owed`,
};

export const leadDueLabel = (due: LeadDueFilter): string => DUE_FILTERS[due];

/** What an administrator can do with a lead. */
export const LEAD_ACTIONS = [
  'advance',
  'resume',
  'step-back',
  'hold',
  'lose',
  'mark-duplicate',
  'mark-spam',
] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];

/** @param to the stage an advance, a step back or a resumption leads to */
export function leadActionLabel(action: LeadAction, to: LeadStage | null): string {
  const stage = to === null ? '' : leadStageView(to).label;
  switch (action) {
    case 'advance':
      return $localize`:@@lead-action.advance:On to: ${stage}:stage:`;
    case 'resume':
      return $localize`:@@lead-action.resume:Go on with: ${stage}:stage:`;
    case 'step-back':
      return $localize`:@@lead-action.step-back:Back to: ${stage}:stage:`;
    case 'hold':
      return $localize`:@@lead-action.hold:Put on hold`;
    case 'lose':
      return $localize`:@@lead-action.lose:Lost`;
    case 'mark-duplicate':
      return $localize`:@@lead-action.mark-duplicate:Duplicate of another lead`;
    case 'mark-spam':
      return $localize`:@@lead-action.mark-spam:Spam`;
  }
}

/** Why an investor was lost, as far as a list can say it. */
export const LEAD_LOSS_REASONS = [
  'land',
  'power-or-water',
  'feedstock',
  'price',
  'incentives',
  'regulation',
  'timing',
  'not-answered',
  'project-given-up',
  'other',
] as const;
export type LeadLossReason = (typeof LEAD_LOSS_REASONS)[number];

const LOSS_REASONS: Record<LeadLossReason, string> = {
  land: $localize`:@@lead-loss.land:Land`,
  'power-or-water': $localize`:@@lead-loss.power-or-water:Power or water`,
  feedstock: $localize`:@@lead-loss.feedstock:Feedstock`,
  price: $localize`:@@lead-loss.price:Price`,
  incentives: $localize`:@@lead-loss.incentives:Incentives`,
  regulation: $localize`:@@lead-loss.regulation:Regulation`,
  timing: $localize`:@@lead-loss.timing:Timing`,
  'not-answered': $localize`:@@lead-loss.not-answered:Not answered`,
  'project-given-up': $localize`:@@lead-loss.project-given-up:Project given up`,
  other: $localize`:@@lead-loss.other:Other`,
};

export const leadLossReasonLabel = (reason: LeadLossReason): string => LOSS_REASONS[reason];

/** Fields that a stage asks for, and those whose changes the history tells. */
const FIELDS: Readonly<Record<string, string>> = {
  segment: $localize`:@@lead-field.segment:Segment of the project`,
  park: $localize`:@@lead-field.park:Park`,
  assignee: $localize`:@@lead-field.assignee:Person in charge`,
  'stated-capex-or-jobs': $localize`:@@lead-field.stated:Capex or jobs, stated by the investor`,
  'committed-capex-or-jobs': $localize`:@@lead-field.committed:Capex or jobs, committed`,
  'committed-capex': $localize`:@@lead-field.committed-capex:Capex, committed`,
  'committed-jobs': $localize`:@@lead-field.committed-jobs:Jobs, committed`,
  'realised-capex-or-jobs': $localize`:@@lead-field.realised:Capex or jobs, realised`,
  'realised-capex': $localize`:@@lead-field.realised-capex:Capex, realised`,
  'realised-jobs': $localize`:@@lead-field.realised-jobs:Jobs, realised`,
  'realised-evidence': $localize`:@@lead-field.realised-evidence:Evidence of the realised figures`,
};

/** The name of a field of a lead; the code itself when it has none yet. */
export const leadFieldLabel = (field: string): string => FIELDS[field] ?? field;
