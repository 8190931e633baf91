import { FIELDS_OF, FieldName, ImportType } from '@models/transfers/model/fields.data';
import { importFieldLabel, importKindLabel } from '../../domain/imports';
import { csvLine } from './download';

/** Positions have as many forms as there are systems: who has them has them in a table already. */
const NOT_OFFERED: readonly FieldName[] = ['x', 'y', 'point', 'system'];
/** Said in the header, so that the cells hold numbers only. */
const UNITS: Readonly<Partial<Record<FieldName, string>>> = {
  area: 'ha',
  minimumLot: 'ha',
  approvedArea: 'ha',
  floorArea: 'm2',
  clearHeight: 'm',
  columnSpan: 'm',
  columnBay: 'm',
  floorLoad: 't/m2',
  crane: 't',
  power: 'kVA',
};

/** @param ofPark the rows belong to one park, which no column needs to name */
export const templateFields = (type: ImportType, ofPark: boolean): FieldName[] =>
  FIELDS_OF[type].filter((field) => !NOT_OFFERED.includes(field) && !(ofPark && field === 'park'));

/** The header of a field in a language: the word by which it is recognised, with its unit. */
export const templateHeader = (field: FieldName, label: string): string =>
  UNITS[field] ? `${label} (${UNITS[field]})` : label;

export const templateOf = (type: ImportType, ofPark: boolean): { name: string; text: string } => ({
  name: `${importKindLabel(type)}.csv`,
  text: csvLine(templateFields(type, ofPark).map((field) => templateHeader(field, importFieldLabel(field)))),
});
