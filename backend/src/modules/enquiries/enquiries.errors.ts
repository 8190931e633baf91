import { DomainError, type ErrorKind, type FieldError } from '../../platform/errors/domain-error.js';

const atField = (pointer: string, code: string, detail: string, kind: ErrorKind = 'invalid') => {
  const error: FieldError = { pointer, code, detail };
  return new DomainError(kind, code, detail, {}, [error]);
};

export const contactNeeded = () =>
  atField(
    '/contact',
    'enquiry.contact-needed',
    'Say who asks and to which e-mail the answer goes, or sign in.',
  );
export const contactNotNeeded = () =>
  atField('/contact', 'enquiry.contact-not-needed', 'You have signed in: the answer goes to your account.');
export const signInNeeded = (pointer: string) =>
  atField(pointer, 'enquiry.sign-in-needed', 'Sign in to use a company or project of yours.');
export const projectAmbiguous = () =>
  atField(
    '/project',
    'enquiry.project-ambiguous',
    'Name a project by its id or describe a new one, not both.',
  );
export const companyNeeded = () =>
  atField(
    '/company',
    'enquiry.company-needed',
    'Say for which of your companies you ask, or name a new one.',
  );
export const parkUnknown = (position: number) =>
  atField(`/parks/${position}`, 'enquiry.park-unknown', 'There is no such park.');
export const regionUnknown = () => atField('/region', 'enquiry.region-unknown', 'There is no such region.');
export const offeringUnknown = () =>
  atField(
    '/offeringId',
    'enquiry.offering-unknown',
    'There is no such offering, or its park is not among the recipients.',
  );

export const notYoursToAct = () =>
  new DomainError(
    'forbidden',
    'enquiry.not-yours-to-act',
    'You can see this enquiry; acting on it is for others.',
  );
export const actionNotAvailable = (action: string, state: string) =>
  new DomainError(
    'conflict',
    'enquiry.action-not-available',
    'This cannot be done in the state the enquiry is in.',
    {
      action,
      state,
    },
  );

const REFUSALS = {
  'enquiry.not-answered': 'It has not been answered: answer it before closing it.',
  'enquiry.outcome-missing': 'Say what came of it.',
  'enquiry.objection-too-late': '"Not answered" can be said within ten working days of the answer.',
} as const;

/** A guard of the workflow has said no; its reason is the code. */
export function refusedByGuard(reason: string): DomainError {
  const detail = REFUSALS[reason as keyof typeof REFUSALS];
  if (detail === undefined) throw new Error(`No sentence for the refusal ${reason}`);
  return reason === 'enquiry.outcome-missing'
    ? atField('/outcome', reason, detail)
    : new DomainError('refused', reason, detail);
}
