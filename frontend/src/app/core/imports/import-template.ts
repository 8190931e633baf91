import { AREA_FIELDS, FIELDS_OF, FieldName, ImportType } from '@models/transfers/model/fields.data';
import { importFieldLabel, importKindLabel } from '../../domain/imports';
import { csvLine } from './download';

/** Positions have as many forms as there are systems: who has them has them in a table already. */
const NOT_OFFERED: readonly FieldName[] = ['x', 'y', 'point', 'system'];

export const templateFields = (type: ImportType): FieldName[] =>
  FIELDS_OF[type].filter((field) => !NOT_OFFERED.includes(field));

/** The headers of a table to begin with: the words by which fields are recognised, areas with their unit. */
export const templateHeaders = (type: ImportType): string[] =>
  templateFields(type).map((field) =>
    AREA_FIELDS.includes(field) ? `${importFieldLabel(field)} (ha)` : importFieldLabel(field),
  );

export const templateOf = (type: ImportType): { name: string; text: string } => ({
  name: `${importKindLabel(type)}.csv`,
  text: csvLine(templateHeaders(type)),
});
