import { ValidateBy } from 'class-validator';
import { isInstant } from './instants.js';

/** An instant with its zone, as RFC 3339 writes it. */
export const IsInstant = () =>
  ValidateBy({
    name: 'isCivilDate',
    validator: {
      validate: isInstant,
      defaultMessage: () => '$property must be an instant with its zone, such as 2026-11-24T12:00:00Z',
    },
  });
