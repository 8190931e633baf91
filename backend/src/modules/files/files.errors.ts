import { DomainError } from '../../platform/errors/domain-error.js';

export const emptyFile = () => new DomainError('refused', 'file.empty', 'The file is empty.');

/** @param allowed endings of the types that may be uploaded here */
export const typeNotAllowed = (allowed: readonly string[]) =>
  new DomainError('refused', 'file.type-not-allowed', `Only these types are taken: ${allowed.join(', ')}.`, {
    allowed,
  });

/** @param found the ending its content asks for */
export const typeMismatch = (found: string) =>
  new DomainError('refused', 'file.type-mismatch', `The name says otherwise, but the content is ${found}.`, {
    found,
  });

export const passwordProtected = () =>
  new DomainError(
    'refused',
    'file.password-protected',
    'The file is encrypted: remove the password or the restrictions and upload it again.',
  );

export const hasProgram = () =>
  new DomainError(
    'refused',
    'file.macros',
    'The document holds macros; save it without and upload it again.',
  );

export const unpacksTooLarge = () =>
  new DomainError(
    'refused',
    'file.unpacks-too-large',
    'Unpacked, this file would be far larger than it seems.',
  );

export const tooManyPixels = (megapixels: number) =>
  new DomainError('refused', 'file.too-many-pixels', `A picture may have at most ${megapixels} megapixels.`, {
    megapixels,
  });

export const unreadable = () =>
  new DomainError('refused', 'file.unreadable', 'The file is damaged, or something else is hidden in it.');

export const tooManyFiles = (limit: number) =>
  new DomainError('refused', 'file.too-many', `At most ${limit} files can be kept here.`, { limit });
