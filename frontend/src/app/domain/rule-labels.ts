import type { MeasureOutcome, Truth } from '@models/policies/model/rules';
import { StatusView } from './status-view';
import { Words, labelOf } from './words';

const OUTCOMES: Record<MeasureOutcome, StatusView> = {
  eligible: { label: $localize`:@@outcome.eligible:Eligible`, tone: 'positive', icon: 'check' },
  'not-eligible': { label: $localize`:@@outcome.not-eligible:Not eligible`, tone: 'neutral', icon: 'cross' },
  'needs-facts': { label: $localize`:@@outcome.needs-facts:Needs facts`, tone: 'accent', icon: 'question' },
  verify: { label: $localize`:@@outcome.verify:Verify`, tone: 'neutral', icon: 'question' },
  'not-an-offer': { label: $localize`:@@outcome.not-an-offer:Not an offer`, tone: 'neutral', icon: 'ring' },
};

/** What comes of a measure for a project, as its author states it and the engine answers. */
export const outcomeView = (outcome: MeasureOutcome): StatusView => OUTCOMES[outcome];

const TRUTHS: Record<Truth, StatusView> = {
  met: { label: $localize`:@@truth.met:Met`, tone: 'positive', icon: 'check' },
  not_met: { label: $localize`:@@truth.not-met:Not met`, tone: 'critical', icon: 'cross' },
  unknown: { label: $localize`:@@truth.unknown:Unknown`, tone: 'neutral', icon: 'question' },
};
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
