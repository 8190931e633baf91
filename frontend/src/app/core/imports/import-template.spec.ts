import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IMPORT_TYPES } from '@models/transfers/model/fields.data';
import { proposeMapping } from '@models/transfers/model/mapping';
import { csvLine } from './download';
import { templateFields, templateHeaders, templateOf } from './import-template';

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

describe.each(IMPORT_TYPES)('the empty table for %s', (type) => {
  it('has headers that an import recognises, in English', () => {
    const { columns } = proposeMapping(type, templateHeaders(type), []).mapping;
    expect(columns.map(({ field }) => field)).toEqual(templateFields(type));
  });

  it.each(['zh-CN', 'ja', 'de'])('and in %s', (locale) => {
    const headers = templateFields(type).map((field) => TEXTS[IDS[field] ?? '']?.[locale] ?? field);
    const { columns } = proposeMapping(type, headers, []).mapping;
    expect(columns.map(({ field }) => field)).toEqual(templateFields(type));
  });
});

it('is a line of headers, named by what it is for', () => {
  const { name, text } = templateOf('plot');
  expect(name).toBe('Plots.csv');
  expect(text).toMatch(/^Code,Name,Area \(ha\),.*\r\n$/);
});

it('a text that a spreadsheet would take for a formula stays a text', () => {
  expect(csvLine(['=1+1', 'a "b"', 'c,d'])).toBe(`'=1+1,"a ""b""","c,d"\r\n`);
});
