import type { FieldError } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';
import { warningKey } from './content-types.js';
import type { VersionAction } from './content-version.workflow.js';
import type { CommentInput, MoveVersionInput } from './dto/inputs.js';

/** A transition as it was asked for, with what belongs to it. */
export interface Move {
  action: VersionAction;
  comments: CommentInput[];
  publishAt: Date | null;
  /** Keys of the warnings the submitter stands by. */
  acknowledged: string[];
  /** Why it is taken away from the public. */
  reason: string | null;
}

/** What else an action takes. */
const TAKES = {
  comments: ['return', 'approve'],
  publishAt: ['approve'],
  acknowledgedWarnings: ['submit'],
  reason: ['archive'],
} as const satisfies Record<string, readonly VersionAction[]>;

/** @throws DomainError invalid `validation.failed` for what the action does not take: it must not be lost silently. */
export function readMove(input: MoveVersionInput): Move {
  const { action, comments = [], publishAt, acknowledgedWarnings = [], reason } = input;
  const unexpected = Object.entries(TAKES).flatMap(([name, actions]): FieldError[] => {
    const given = input[name as keyof typeof TAKES] !== undefined;
    const taken = (actions as readonly string[]).includes(action);
    return given && !taken
      ? [{ pointer: `/${name}`, code: 'validation.unknown-property', detail: `does not come with ${action}` }]
      : [];
  });
  if (unexpected.length > 0) throw validationFailed(unexpected);
  return {
    action,
    comments,
    publishAt: publishAt === undefined ? null : instantOf(publishAt),
    acknowledged: acknowledgedWarnings.map(warningKey),
    reason: reason?.trim() ?? null,
  };
}

function instantOf(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 2200) {
    throw validationFailed([
      { pointer: '/publishAt', code: 'validation.not-a-date', detail: 'is no instant of the calendar' },
    ]);
  }
  return instant;
}
