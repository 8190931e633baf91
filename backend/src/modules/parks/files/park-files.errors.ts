import { DomainError } from '../../../platform/errors/domain-error.js';

export const notAllowed = () =>
  new DomainError('forbidden', 'park-file.action-not-allowed', 'Your role in this park does not allow this.');

export const notAvailable = (action: string, state: string) =>
  new DomainError('conflict', 'workflow.action-not-available', `Cannot ${action} what is ${state}.`, {
    action,
    state,
  });

/** @param reason code of a guard of the workflow */
export const refused = (reason: string) =>
  new DomainError('refused', reason, 'What the action needs is not given.');

export const altMissing = () =>
  new DomainError('refused', 'park-file.alt-missing', 'A picture that is shown needs its description.');
