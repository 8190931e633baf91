import { DomainError } from '../../platform/errors/domain-error.js';

/** Two drafts may carry the same code; the second to be published learns it here. */
export const plotCodeTaken = () =>
  new DomainError('conflict', 'plot.code-taken', 'Another plot of this park has this code.');
export const buildingCodeTaken = () =>
  new DomainError('conflict', 'building.code-taken', 'Another building of this park has this code.');
