import { defineWorkflow } from '../../platform/workflow/index.js';
import {
  LEAD_STAGES,
  type LeadFacts,
  type LeadStage,
  neighbourOf,
  refusalToAdvance,
  refusalToLose,
  refusalToMarkDuplicate,
  refusalToResume,
} from './lead.rules.js';

export const LEAD_STATES = [...LEAD_STAGES, 'on-hold', 'lost', 'duplicate', 'spam'] as const;
export type LeadState = (typeof LEAD_STATES)[number];

export const LEAD_ACTIONS = [
  'advance',
  'step-back',
  'hold',
  'resume',
  'lose',
  'mark-duplicate',
  'mark-spam',
] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];

const FIRST: LeadStage = 'new';
const LAST: LeadStage = 'aftercare';

/**
 * The way of a lead.
 * - One stage at a time, either way: each stage asks for its fields, and the history shows every one.
 * - A hold is left to the stage it came from, which the row remembers.
 * - Aftercare does not end: a plant in production may still be extended, put on hold or lost.
 * - Spam shows at the beginning; what has been matched to a park was meant.
 */
export const leadWorkflow = defineWorkflow<LeadState, LeadAction, LeadFacts>({
  initial: FIRST,
  states: LEAD_STATES,
  final: ['lost', 'duplicate', 'spam'],
  transitions: {
    advance: {
      from: LEAD_STAGES.filter((stage) => stage !== LAST),
      to: (state) => neighbourOf(state, 1) ?? state,
      targets: LEAD_STAGES.filter((stage) => stage !== FIRST),
      permission: 'lead:advance',
      guard: refusalToAdvance,
    },
    'step-back': {
      from: LEAD_STAGES.filter((stage) => stage !== FIRST),
      to: (state) => neighbourOf(state, -1) ?? state,
      targets: LEAD_STAGES.filter((stage) => stage !== LAST),
      permission: 'lead:advance',
    },
    hold: { from: LEAD_STAGES, to: 'on-hold', permission: 'lead:advance' },
    resume: {
      from: ['on-hold'],
      to: (state, facts) => facts.heldFrom ?? state,
      targets: LEAD_STAGES,
      permission: 'lead:advance',
      guard: refusalToResume,
    },
    lose: { from: [...LEAD_STAGES, 'on-hold'], to: 'lost', permission: 'lead:close', guard: refusalToLose },
    'mark-duplicate': {
      from: [...LEAD_STAGES, 'on-hold'],
      to: 'duplicate',
      permission: 'lead:close',
      guard: refusalToMarkDuplicate,
    },
    'mark-spam': { from: ['new', 'qualified', 'on-hold'], to: 'spam', permission: 'lead:close' },
  },
});
