import { DomainError } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';
import type { LeadField } from './lead.rules.js';

export const leadNotFound = () => new DomainError('not-found', 'lead.not-found', 'There is no such lead.');

export const parkUnknown = () =>
  validationFailed([{ pointer: '/parkId', code: 'lead.park-unknown', detail: 'names no park' }]);

export const assigneeUnknown = () =>
  validationFailed([
    {
      pointer: '/assigneeUserId',
      code: 'lead.assignee-not-an-administrator',
      detail: 'is nobody who looks after leads',
    },
  ]);

export const duplicateUnknown = () =>
  validationFailed([
    { pointer: '/duplicateOf', code: 'lead.duplicate-of-unknown', detail: 'names no other lead' },
  ]);

/** A stage that has been reached keeps its fields; step back first, then take them away. */
export const fieldsNeeded = (stage: string, fields: readonly LeadField[]) =>
  new DomainError('refused', 'lead.fields-needed-by-stage', 'The stage of this lead needs these fields.', {
    stage,
    fields,
  });

export const notAllowed = () =>
  new DomainError('forbidden', 'lead.action-not-allowed', 'Your role does not allow this on a lead.');

export const notAvailable = (action: string, stage: string) =>
  new DomainError(
    'conflict',
    'workflow.action-not-available',
    `${action} is not possible while the lead is ${stage}.`,
    { action, state: stage },
  );

/** A guard said no; `missing` names the fields it asked for. */
export const refused = (reason: string, missing: readonly LeadField[]) =>
  new DomainError('refused', reason, 'The lead does not have what this step needs.', { missing });
