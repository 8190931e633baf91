import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';

export const ruleNotFound = () => notFound('rule.not-found', 'There is no such rule that you look after.');

export const ruleNotYours = () =>
  new DomainError('forbidden', 'rule.action-not-allowed', 'Your role does not allow this on this rule.');

export const ownerUnknown = () =>
  validationFailed([
    { pointer: '/ownerUserId', code: 'rule.owner-unknown', detail: 'is nobody who could look after it' },
  ]);

export const sourceAhead = () =>
  validationFailed([
    { pointer: '/sourceDate', code: 'rule.source-ahead', detail: 'is a day that has not come yet' },
  ]);

export const sourceOlder = () =>
  validationFailed([
    {
      pointer: '/sourceDate',
      code: 'rule.source-older',
      detail: 'is before the last source; send olderSource: true if it is meant',
    },
  ]);

export const endsBeforeStart = () =>
  validationFailed([
    { pointer: '/effectiveTo', code: 'rule.ends-before-start', detail: 'lies before its beginning' },
  ]);

export const suspensionPast = () =>
  validationFailed([
    {
      pointer: '/suspendedTo',
      code: 'rule.suspension-past',
      detail: 'has passed: it would be uncertain again',
    },
  ]);

export const successorUnknown = () =>
  validationFailed([
    { pointer: '/supersededBy', code: 'rule.successor-unknown', detail: 'is no rule of this kind on record' },
  ]);

/** With the dates given, the rule would stand as something else. */
export const datesContradict = () =>
  validationFailed([
    {
      pointer: '/effectiveTo',
      code: 'rule.dates-contradict',
      detail: 'does not fit the outcome: by its dates the rule would stand otherwise today',
    },
  ]);
