import type { MeasureOutcome, Truth } from '@models/policies/model/rules';
import { StatusView } from './status-view';
import { Words, labelOf } from './words';

const OUTCOMES: Record<MeasureOutcome, StatusView> = {
  eligible: { label: $localize`:@@check.outcome.eligible:Eligible`, tone: 'positive', icon: 'check' },
  verify: { label: $localize`:@@check.outcome.verify:To be verified`, tone: 'accent', icon: 'question' },
  'needs-facts': {
    label: $localize`:@@check.outcome.needs-facts:Facts missing`,
    tone: 'neutral',
    icon: 'pause',
  },
  'not-eligible': {
    label: $localize`:@@check.outcome.not-eligible:Not eligible`,
    tone: 'neutral',
    icon: 'cross',
  },
  'not-an-offer': {
    label: $localize`:@@check.outcome.not-an-offer:Not an offer`,
    tone: 'neutral',
    icon: 'ring',
  },
};

/** What comes of a measure for a project. */
export const outcomeView = (outcome: MeasureOutcome): StatusView => OUTCOMES[outcome];

const TRUTHS: Record<Truth, StatusView> = {
  met: { label: $localize`:@@check.truth.met:Met`, tone: 'positive', icon: 'check' },
  not_met: { label: $localize`:@@check.truth.not-met:Not met`, tone: 'neutral', icon: 'cross' },
  unknown: { label: $localize`:@@check.truth.unknown:Unknown`, tone: 'accent', icon: 'question' },
};
/** Whether a condition is met. */
export const truthView = (truth: Truth): StatusView => TRUTHS[truth];

const SOURCE_STATUSES: Words = {
  in_force: $localize`:@@source-status.in-force:In force`,
  unverified_current: $localize`:@@source-status.unverified:Published, nobody confirms that it still holds`,
  expired: $localize`:@@source-status.expired:Has expired`,
  abolished: $localize`:@@source-status.abolished:Was abolished`,
  superseded: $localize`:@@source-status.superseded:Was superseded`,
  allocated: $localize`:@@source-status.allocated:Its money is allocated`,
  awarded: $localize`:@@source-status.awarded:Was awarded`,
  proposed: $localize`:@@source-status.proposed:Is proposed`,
  enacted_not_started: $localize`:@@source-status.enacted:Enacted, not yet in force`,
};

/** What the source said of a document on the day it was read. */
export const sourceStatusLabel = (word: string): string => labelOf(SOURCE_STATUSES, word);
export const SOURCE_STATUS_WORDS = Object.keys(SOURCE_STATUSES);
