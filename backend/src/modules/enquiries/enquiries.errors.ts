import { DomainError, type FieldError } from '../../platform/errors/domain-error.js';

const atField = (error: FieldError) => new DomainError('invalid', error.code, error.detail, {}, [error]);

export const contactNeeded = () =>
  atField({
    pointer: '/contact',
    code: 'enquiry.contact-needed',
    detail: 'Say who asks and to which e-mail the answer goes, or sign in.',
  });

export const contactNotNeeded = () =>
  atField({
    pointer: '/contact',
    code: 'enquiry.contact-not-needed',
    detail: 'You have signed in: the answer goes to your account.',
  });

export const signInNeeded = (pointer: string) =>
  atField({
    pointer,
    code: 'enquiry.sign-in-needed',
    detail: 'Sign in to use a company or project of yours.',
  });

export const projectAmbiguous = () =>
  atField({
    pointer: '/project',
    code: 'enquiry.project-ambiguous',
    detail: 'Name a project or company by its id or describe a new one, not both.',
  });

export const companyNeeded = () =>
  atField({
    pointer: '/company',
    code: 'enquiry.company-needed',
    detail: 'Say for which of your companies you ask, or name a new one.',
  });

export const parkUnknown = (position: number) =>
  atField({
    pointer: `/parks/${position}`,
    code: 'enquiry.park-unknown',
    detail: 'There is no such park.',
  });

export const regionUnknown = () =>
  atField({ pointer: '/region', code: 'enquiry.region-unknown', detail: 'There is no such region.' });

export const offeringUnknown = () =>
  atField({
    pointer: '/offeringId',
    code: 'enquiry.offering-unknown',
    detail: 'There is no such offering, or its park is not among the recipients.',
  });

export const inboxNeeded = () =>
  new DomainError('invalid', 'enquiry.inbox-needed', 'Name either a park or the desk triage.');

export const notYoursToAct = () =>
  new DomainError(
    'forbidden',
    'enquiry.not-yours-to-act',
    'You can see this enquiry; acting on it is for others.',
  );

export const actionNotAvailable = (action: string, state: string) =>
  new DomainError(
    'conflict',
    'workflow.action-not-available',
    `${action} is not possible while it is ${state}.`,
    { action, state },
  );

export const parkNotInvitable = () =>
  new DomainError(
    'conflict',
    'enquiry.park-not-invitable',
    'Only an open enquiry that waits in the triage for a park nobody has claimed can win that park.',
  );

/** A guard of the workflow has said no; its reason is the code. */
export function refusedByGuard(reason: string): DomainError {
  switch (reason) {
    case 'enquiry.outcome-missing':
      return atField({
        pointer: '/outcome',
        code: 'enquiry.outcome-missing',
        detail: 'Say what came of it.',
      });
    case 'enquiry.objection-too-late':
      return new DomainError(
        'refused',
        'enquiry.objection-too-late',
        '"Not answered" can be said within ten working days of the answer.',
      );
    case 'enquiry.not-answered':
      return new DomainError(
        'refused',
        'enquiry.not-answered',
        'It has not been answered: answer it before closing it.',
      );
    default:
      throw new Error(`No sentence for the refusal ${reason}`);
  }
}
