import { DomainError, HttpProblem } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';

export const notAvailable = (action: string, state: string) =>
  new DomainError(
    'conflict',
    'workflow.action-not-available',
    `${action} is not possible while the import is ${state}.`,
    {
      action,
      state,
    },
  );

/** A guard said no. */
export const refused = (reason: string) =>
  new DomainError('refused', reason, 'This cannot be done with this import.');

export const fileTooLarge = (limitMb: number) =>
  new HttpProblem(
    413,
    'import.file-too-large',
    `A file to import may have at most ${limitMb} MB.`,
    { limitMb },
    { connection: 'close' },
  );

export const fileIncomplete = () =>
  new DomainError(
    'invalid',
    'import.file-incomplete',
    'Fewer or more bytes came than were announced. Send the file again.',
  );

export const fileEmpty = () => new DomainError('invalid', 'import.file-empty', 'The file has no bytes.');

export const parksByAdministrators = () =>
  new DomainError(
    'forbidden',
    'import.parks-by-administrators',
    'New parks are imported by administrators only.',
  );

export const parkNeeded = () =>
  validationFailed([
    { pointer: '/parkId', code: 'validation.required', detail: 'names the park the rows belong to' },
  ]);

export const mappingMisfit = (pointer: string, detail: string) =>
  validationFailed([{ pointer, code: 'import.mapping-misfit', detail }]);
