import { DomainError, type FieldError } from '../../platform/errors/domain-error.js';

const atField = (error: FieldError) => new DomainError('invalid', error.code, error.detail, {}, [error]);

export const parkUnknown = () =>
  atField({ pointer: '/park', code: 'claim.park-unknown', detail: 'There is no such park.' });

export const projectSite = () =>
  new DomainError(
    'refused',
    'claim.project-site',
    'This is the project site of one company: nobody can claim it as a park.',
  );

export const parkNotOpen = () =>
  new DomainError(
    'conflict',
    'claim.park-not-open',
    'This park has a team already: ask it for an invitation.',
  );

export const alreadyOpen = (reference: string) =>
  new DomainError('conflict', 'claim.already-open', 'You have an open claim for this park.', { reference });

export const notYoursToDecide = () =>
  new DomainError('forbidden', 'claim.not-yours-to-act', 'You can see this claim; this step is for others.');

export const evidenceClosed = () =>
  new DomainError('conflict', 'claim.evidence-closed', 'It is decided: its evidence stays as it is.');

export const actionNotAvailable = (action: string, state: string) =>
  new DomainError(
    'conflict',
    'workflow.action-not-available',
    `${action} is not possible while it is ${state}.`,
    { action, state },
  );

/** A guard of the workflow has said no; its reason is the code. */
export function refusedByGuard(reason: string): DomainError {
  switch (reason) {
    case 'claim.note-missing':
      return atField({ pointer: '/note', code: 'claim.note-missing', detail: 'Write what it is about.' });
    case 'claim.reason-missing':
      return atField({
        pointer: '/note',
        code: 'claim.reason-missing',
        detail: 'A rejection needs a written reason.',
      });
    case 'claim.own':
      return new DomainError('refused', 'claim.own', 'Somebody else decides about your own claim.');
    case 'claim.park-not-open':
      return parkNotOpen();
    case 'claim.claimant-barred':
      return new DomainError(
        'refused',
        'claim.claimant-barred',
        'The account of the claimant is not open: it can lead no team.',
      );
    default:
      throw new Error(`No sentence for the refusal ${reason}`);
  }
}
