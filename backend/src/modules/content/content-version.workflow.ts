import { defineWorkflow } from '../../platform/workflow/index.js';
import {
  isForLater,
  refusalToApprove,
  refusalToArchive,
  refusalToReturn,
  type VersionFacts,
} from './content-version.rules.js';

export const VERSION_STATES = [
  'draft',
  'in-review',
  'approved',
  'published',
  'archived',
  'discarded',
] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export const VERSION_ACTIONS = [
  'submit',
  'withdraw',
  'return',
  'approve',
  'unschedule',
  'publish',
  'discard',
  'archive',
] as const;
export type VersionAction = (typeof VERSION_ACTIONS)[number];

/** A record has at most one version in these. */
export const OPEN_STATES = ['draft', 'in-review', 'approved'] as const satisfies readonly VersionState[];

/**
 * The way of a version.
 * - A park's manager submits and withdraws; an administrator who has not worked on it returns or approves.
 * - *Scheduled* is derived: approved, with a time that lies ahead. The sweeper publishes it then; a reviewer may before.
 * - *Superseded* is derived: published, and a newer one is too.
 */
export const versionWorkflow = defineWorkflow<VersionState, VersionAction, VersionFacts>({
  initial: 'draft',
  states: VERSION_STATES,
  final: ['archived', 'discarded'],
  transitions: {
    submit: { from: ['draft'], to: 'in-review', permission: 'content:submit' },
    withdraw: { from: ['in-review'], to: 'draft', permission: 'content:submit' },
    return: { from: ['in-review'], to: 'draft', permission: 'content:review', guard: refusalToReturn },
    approve: {
      from: ['in-review'],
      to: (_, facts) => (isForLater(facts) ? 'approved' : 'published'),
      targets: ['approved', 'published'],
      permission: 'content:review',
      guard: refusalToApprove,
    },
    unschedule: { from: ['approved'], to: 'in-review', permission: 'content:review' },
    publish: { from: ['approved'], to: 'published', permission: 'content:review', guard: refusalToApprove },
    discard: { from: ['draft'], to: 'discarded', permission: 'content:edit' },
    archive: { from: ['published'], to: 'archived', permission: 'content:archive', guard: refusalToArchive },
  },
});
