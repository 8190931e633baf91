import { DomainError } from '../../platform/errors/domain-error.js';

/** Somebody may look at this company without being allowed to change it. */
export const notYoursToChange = () =>
  new DomainError(
    'forbidden',
    'company.not-yours-to-change',
    'Only members of the company with that role may change this.',
  );
