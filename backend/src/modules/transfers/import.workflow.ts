import { defineWorkflow } from '../../platform/workflow/index.js';
import { type ImportFacts, refusalToApply, refusalToCheck } from './import.rules.js';

export const IMPORT_STATES = [
  'waiting',
  'reading',
  'mapped',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
  'discarded',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a person asks for; the others are steps of the work itself. */
export const PERSONS_ACTIONS = ['map', 'check', 'correct', 'apply', 'undo', 'reread', 'discard'] as const;
export const IMPORT_ACTIONS = [
  'receive',
  'finish-reading',
  'fail',
  'finish-checking',
  'finish-applying',
  'finish-undoing',
  ...PERSONS_ACTIONS,
] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

const permission = 'import:run';
const beforeApplying: readonly ImportState[] = ['mapped', 'checked'];

/**
 * The way of a file: received, read, mapped by a person, checked without writing anything, applied as drafts, and undone as
 * far as nobody has gone on with them.
 */
export const importWorkflow = defineWorkflow<ImportState, ImportAction, ImportFacts>({
  initial: 'waiting',
  states: IMPORT_STATES,
  final: ['undone', 'discarded'],
  transitions: {
    receive: { from: ['waiting'], to: 'reading', permission },
    'finish-reading': { from: ['reading'], to: 'mapped', permission },
    fail: { from: ['reading'], to: 'failed', permission },
    map: { from: beforeApplying, to: 'mapped', permission },
    check: { from: beforeApplying, to: 'checking', permission, guard: refusalToCheck },
    'finish-checking': { from: ['checking'], to: 'checked', permission },
    correct: { from: ['checked'], to: 'checked', permission },
    apply: { from: ['checked'], to: 'applying', permission, guard: refusalToApply },
    'finish-applying': { from: ['applying'], to: 'applied', permission },
    undo: { from: ['applied'], to: 'undoing', permission },
    'finish-undoing': { from: ['undoing'], to: 'undone', permission },
    reread: { from: [...beforeApplying, 'failed'], to: 'reading', permission },
    discard: { from: ['waiting', ...beforeApplying, 'failed'], to: 'discarded', permission },
  },
});

/** States in which work goes on without a person. */
export const WORKING: readonly ImportState[] = ['reading', 'checking', 'applying', 'undoing'];
