import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';

export const policyNotFound = () => notFound('policy.not-found', 'There is no such policy.');
export const policyNotRecorded = () =>
  notFound('policy.not-recorded', 'Nothing was recorded of this policy at that time.');
export const recordedAhead = () =>
  new DomainError('refused', 'policy.recorded-ahead', 'What will be believed later, nobody can answer yet.');
/** Somebody else's policy got the address while this one was being reviewed. */
export const policySlugTaken = () =>
  new DomainError('conflict', 'policy.slug-taken', 'Another policy has this address already.');
/** The same of one of its measures. */
export const measureSlugTaken = (slug: string) =>
  new DomainError('conflict', 'measure.slug-taken', 'Another measure has this address already.', { slug });

export const identityPolicySlugTaken = () =>
  validationFailed([
    { pointer: '/identity/slug', code: 'policy.slug-taken', detail: 'is the address of another policy' },
  ]);
