import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FieldName, IMPORT_TYPES } from '@models/transfers/model/fields.data';
import { proposeMapping } from '@models/transfers/model/mapping';
import { importFieldLabel } from '../../domain/imports';
import { csvLine } from './download';
import { templateFields, templateHeader, templateOf } from './import-template';

const APP = path.join(__dirname, '../..');
const TEXTS = JSON.parse(readFileSync(path.join(APP, '../locale/import.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;
/** Field -> the id of its label. */
const IDS = Object.fromEntries(
  [
    ...readFileSync(path.join(APP, 'domain/imports.ts'), 'utf8').matchAll(
      /(\w+): \$localize`:@@(import\.field\.[a-z-]+):/g,
    ),
  ].map(([, field, id]) => [field, id]),
);

const labelIn = (field: FieldName, locale: string): string =>
  locale === 'en' ? importFieldLabel(field) : (TEXTS[IDS[field] ?? '']?.[locale] ?? field);

describe.each(IMPORT_TYPES)('the empty table for %s', (type) => {
  it.each(['en', 'zh-CN', 'ja', 'de'])('has headers that an import recognises, in %s', (locale) => {
    const fields = templateFields(type, false);
    const headers = fields.map((field) => templateHeader(field, labelIn(field, locale)));
    const { columns } = proposeMapping(type, headers, []).mapping;
    expect(columns.map(({ field }) => field)).toEqual(fields);
    // What a header says of the unit is understood.
    const units = headers.map((header) => /\((.+)\)$/.exec(header)?.[1] ?? null);
    expect(columns.map(({ unit }) => unit)).toEqual(units);
  });
});

it('is a line of headers, named by what it is for', () => {
  const { name, text } = templateOf('plot', true);
  expect(name).toBe('Plots.csv');
  expect(text).toMatch(/^Code,Name,Area \(ha\),.*\r\n$/);
  expect(templateOf('fact', true).text).not.toContain('Park');
  expect(templateOf('fact', false).text).toContain('Park');
});

it('a text that a spreadsheet would take for a formula stays a text', () => {
  expect(csvLine(['=1+1', 'a "b"', 'c,d'])).toBe(`'=1+1,"a ""b""","c,d"\r\n`);
});
