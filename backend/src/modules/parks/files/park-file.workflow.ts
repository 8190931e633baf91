import { defineWorkflow } from '../../../platform/workflow/index.js';

/** `hidden` is seen by the team only, `waiting` asks to be shown, `shown` stands on the park's page. */
export const PARK_FILE_STATES = ['hidden', 'waiting', 'shown'] as const;
export type ParkFileState = (typeof PARK_FILE_STATES)[number];

export const PARK_FILE_ACTIONS = ['ask', 'show', 'return', 'hide'] as const;
export type ParkFileAction = (typeof PARK_FILE_ACTIONS)[number];

/** What the guards ask about. */
export interface ParkFileFacts {
  /** Out of the quarantine, and not rejected. */
  clean: boolean;
  /** A picture has a text for those who cannot see it; a document needs none. */
  described: boolean;
  /** An administrator decides for every park, a manager for a park that is claimed. */
  mayDecide: boolean;
  /** An invented team on a real park publishes nothing by itself. */
  demoTeam: boolean;
  /** Why it is not shown, given when it is returned. */
  reason: string | null;
}

/**
 * The way of a picture or document onto the park's page.
 * - The manager of a claimed park shows it at once; while nobody has claimed the park, an administrator looks first.
 * - An editor asks; who asked in vain reads why.
 */
export const parkFileWorkflow = defineWorkflow<ParkFileState, ParkFileAction, ParkFileFacts>({
  initial: 'hidden',
  states: PARK_FILE_STATES,
  final: [],
  transitions: {
    ask: { from: ['hidden'], to: 'waiting', permission: 'park-file:edit', guard: notReady },
    show: {
      from: ['hidden', 'waiting'],
      to: 'shown',
      permission: 'park-file:show',
      guard: (facts) => notReady(facts) ?? notTheirs(facts),
    },
    return: {
      from: ['waiting'],
      to: 'hidden',
      permission: 'park-file:show',
      guard: (facts) => notTheirs(facts) ?? (facts.reason?.trim() ? null : 'park-file.reason-missing'),
    },
    hide: { from: ['waiting', 'shown'], to: 'hidden', permission: 'park-file:edit' },
  },
});

function notReady(facts: ParkFileFacts): string | null {
  if (!facts.clean) return 'park-file.not-clean';
  return facts.described ? null : 'park-file.alt-missing';
}

function notTheirs(facts: ParkFileFacts): string | null {
  if (facts.demoTeam) return 'park-file.demo-team';
  return facts.mayDecide ? null : 'park-file.review-needed';
}
