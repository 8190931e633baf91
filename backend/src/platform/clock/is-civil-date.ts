import { ValidateBy } from 'class-validator';
import { isCivilDate } from './civil-date.js';

/** A real day of the calendar, YYYY-MM-DD. */
export const IsCivilDate = () =>
  ValidateBy({
    name: 'isCivilDate',
    validator: {
      validate: (value) => typeof value === 'string' && isCivilDate(value),
      defaultMessage: () => '$property must be a day such as 2026-11-24',
    },
  });
