import { DomainError, type FieldError } from '../../platform/errors/domain-error.js';

const atField = (error: FieldError) => new DomainError('invalid', error.code, error.detail, {}, [error]);

export const factUnknown = () =>
  atField({
    pointer: '/factId',
    code: 'correction.fact-unknown',
    detail: 'The park states no such fact, or not to you.',
  });

export const sourceMissing = () =>
  atField({
    pointer: '/source/title',
    code: 'correction.source-missing',
    detail: 'Say where it can be read: a document, or the address of a page.',
  });

export const nothingNew = () =>
  atField({
    pointer: '/value',
    code: 'correction.nothing-new',
    detail: 'This is what the park states already.',
  });

export const contactNeeded = () =>
  atField({
    pointer: '/contact/email',
    code: 'correction.contact-needed',
    detail: 'Without an account, an e-mail address is needed to tell you the outcome.',
  });

export const contactNotNeeded = () =>
  atField({
    pointer: '/contact',
    code: 'correction.contact-not-needed',
    detail: 'You are signed in: the outcome goes to your account.',
  });

export const notYoursToDecide = () =>
  new DomainError(
    'forbidden',
    'correction.not-yours-to-decide',
    'You can see this correction; the team of the park decides about it.',
  );

export const actionNotAvailable = (action: string, state: string) =>
  new DomainError(
    'conflict',
    'workflow.action-not-available',
    `${action} is not possible while it is ${state}.`,
    { action, state },
  );

export const factGone = () =>
  new DomainError('conflict', 'correction.fact-gone', 'The park no longer states this fact.');

export const profileHeld = () =>
  new DomainError(
    'conflict',
    'correction.profile-held',
    'The profile lies with the reviewers: withdraw it, or wait for their decision.',
  );

/** A guard of the workflow has said no; its reason is the code. */
export function refusedByGuard(reason: string): DomainError {
  switch (reason) {
    case 'correction.reason-missing':
      return atField({
        pointer: '/reason',
        code: 'correction.reason-missing',
        detail: 'Whoever proposed it is told why it is declined.',
      });
    case 'correction.fact-gone':
      return factGone();
    case 'correction.profile-held':
      return profileHeld();
    default:
      throw new Error(`No sentence for the refusal ${reason}`);
  }
}
