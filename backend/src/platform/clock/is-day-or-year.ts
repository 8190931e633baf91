import { ValidateBy } from 'class-validator';
import { isCivilDate } from './civil-date.js';

/** A real day of the calendar (`2012-06-30`), or a year as a whole (`2012`). */
export const IsDayOrYear = () =>
  ValidateBy({
    name: 'isCivilDate',
    validator: {
      validate: (value) =>
        typeof value === 'string' && isCivilDate(/^\d{4}$/.test(value) ? `${value}-01-01` : value),
      defaultMessage: () => '$property must be a day such as 2026-11-24, or a year such as 2012',
    },
  });
