import { DocumentWords } from '../document-words';
import { FieldWords } from '../field-words';
import { BUILDING_FIELDS, LAND_LABELS, LAND_VALUES, PLOT_FIELDS } from './land-labels';
import { OFFERING_FIELDS, OFFERING_LABELS, offeringValues } from './offering-labels';
import { RecordNames } from './policy-labels';
import { PolicyWords } from './policy-words';

/** What the documents of a type say, by a table of its fields; null for a type that is none of these. */
export function recordWords(type: string, locale: string, names: RecordNames): DocumentWords | null {
  switch (type) {
    case 'plot':
      return new FieldWords(PLOT_FIELDS, LAND_LABELS, LAND_VALUES, locale);
    case 'building':
      return new FieldWords(BUILDING_FIELDS, LAND_LABELS, LAND_VALUES, locale);
    case 'offering':
      return new FieldWords(OFFERING_FIELDS, OFFERING_LABELS, offeringValues(names), locale);
    case 'policy':
      return new PolicyWords(locale, names);
    default:
      return null;
  }
}
