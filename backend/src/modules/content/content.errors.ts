import { DomainError, type FieldError } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';
import type { ContentNote } from './content-types.js';

export const notAllowed = () =>
  new DomainError('forbidden', 'content.action-not-allowed', 'Your role does not allow this on this record.');

export const draftOpen = (n: number) =>
  new DomainError('conflict', 'content.draft-open', 'This record has an open version; go on with that one.', {
    n,
  });

export const noOpenVersion = () =>
  new DomainError('conflict', 'content.no-open-version', 'This record has no open version.');

export const notADraft = (state: string) =>
  new DomainError('conflict', 'content.not-a-draft', 'Only a draft can be changed.', { state });

export const versionUnknown = (pointer = '/fromVersion') =>
  validationFailed([{ pointer, code: 'content.version-unknown', detail: 'names no version of this record' }]);

export const documentTooLarge = (bytes: number, limit: number) =>
  new DomainError('refused', 'content.document-too-large', 'The document is larger than a record may be.', {
    bytes,
    limit,
  });

/** Pointers lead into the document, not into the request: items of lists are addressed by their id. */
export const notReady = (problems: readonly ContentNote[]) =>
  new DomainError(
    'refused',
    'content.not-ready',
    'Something keeps this version from being submitted.',
    { count: problems.length },
    asErrors(problems),
  );

export const warningsUnacknowledged = (warnings: readonly ContentNote[]) =>
  new DomainError(
    'refused',
    'content.warnings-unacknowledged',
    'Look at each warning and stand by it, or change what it is about.',
    { count: warnings.length },
    asErrors(warnings),
  );

export const notAvailable = (action: string, state: string) =>
  new DomainError(
    'conflict',
    'workflow.action-not-available',
    `${action} is not possible while the version is ${state}.`,
    { action, state },
  );

/** A guard said no. */
export const refused = (reason: string) =>
  new DomainError('refused', reason, 'This cannot be done with this version.');

/** An invented team must not state anything about a real park. */
export const demoCannotPublish = () => refused('content.demo-cannot-publish');

const asErrors = (notes: readonly ContentNote[]): FieldError[] =>
  notes.map(({ params, ...note }) => ({ ...note, detail: JSON.stringify(params) }));
