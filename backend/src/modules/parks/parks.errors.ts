import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';

export const parkNotFound = () => notFound('park.not-found', 'There is no such park.');

/** Somebody else's park got the address while this one was being reviewed. */
export const slugTaken = () =>
  new DomainError('conflict', 'park.slug-taken', 'Another park has this address already.');

export const identitySlugTaken = () =>
  validationFailed([
    { pointer: '/identity/slug', code: 'park.slug-taken', detail: 'is the address of another park' },
  ]);

export const identityRegionUnknown = () =>
  validationFailed([{ pointer: '/identity/region', code: 'park.region-unknown', detail: 'names no region' }]);

export const identityZoneUnknown = () =>
  validationFailed([
    { pointer: '/identity/timeZone', code: 'park.zone-unknown', detail: 'is no IANA time zone' },
  ]);
