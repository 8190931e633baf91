import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  decoded,
  detectSeparator,
  EncodingProbe,
  readCsv,
  type TableRow,
} from '../../../platform/tabular/index.js';
import type { ImportType } from './fields.data.js';
import { type Mapping, proposeMapping } from './mapping.js';
import { readRow } from './row-reading.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../../test/data/imports');
/** `UPDATE_EXPECTED=1` writes the lists anew; they are read by a person before they are committed. */
const WRITE = process.env['UPDATE_EXPECTED'] === '1';

const FILES: [file: string, type: ImportType, options: Partial<Mapping['options']>][] = [
  ['brownfield/083bcaab201e', 'plot', {}],
  ['brownfield/2c8470a8cf8f', 'plot', {}],
  ['brownfield/40ba241c5f5d', 'plot', {}],
  ['brownfield/5ed5da3ec0f3', 'plot', {}],
  ['brownfield/c0f874ac423d', 'plot', {}],
  ['brownfield/c7e27fdf412c', 'plot', {}],
  // No column of codes: the person lets the rows be numbered.
  ['brownfield/dda69588484b', 'plot', { codePrefix: 'EX-' }],
  ['brownfield/f19782aef6ad', 'plot', {}],
  ['cn_development_zones_2018_sample', 'park', {}],
  ['cn_zone_like_units_nbs_2023', 'park', {}],
];

async function rowsOf(file: string): Promise<TableRow[]> {
  const whole = readFileSync(file);
  const probe = new EncodingProbe();
  probe.push(whole);
  expect(probe.result()).toEqual({ encoding: 'utf-8', confidence: 'certain' });
  const separator = detectSeparator(whole.subarray(0, 60_000).toString());
  const rows: TableRow[] = [];
  for await (const row of readCsv(decoded(createReadStream(file), 'utf-8'), separator)) rows.push(row);
  return rows;
}

/** Everything a person is told about a file, as lines. */
async function reportOn(
  name: string,
  type: ImportType,
  options: Partial<Mapping['options']>,
): Promise<string> {
  const [head, ...rows] = await rowsOf(path.join(FOLDER, `${name}.csv`));
  const headers = head?.cells ?? [];
  const { mapping, evidence } = proposeMapping(
    type,
    headers,
    rows.slice(0, 200).map(({ cells }) => cells),
  );
  Object.assign(mapping.options, options);
  const columns = headers.map((header, column) => {
    const { field, unit } = mapping.columns[column] as Mapping['columns'][number];
    return `${header} -> ${field ?? '(not imported)'}${unit ? ` in ${unit}` : ''}`;
  });
  const lines: string[] = [];
  const dropped = new Map<string, number>();
  for (const row of rows) {
    for (const { severity, column, value, code, params } of readRow(type, mapping, headers, row).findings) {
      const header = column === null ? '(row)' : (headers[column] ?? `column ${column + 1}`);
      if (code === 'not-imported') dropped.set(header, (dropped.get(header) ?? 0) + 1);
      else
        lines.push(`${row.n} ${severity} ${code} ${header}: ${value.slice(0, 80)} ${JSON.stringify(params)}`);
    }
  }
  return [
    `${rows.length} rows as ${type}; ${JSON.stringify(mapping.options)}; ${JSON.stringify(evidence)}`,
    '',
    ...columns,
    '',
    ...[...dropped].map(([header, cells]) => `${header}: ${cells} cells are not imported`),
    '',
    ...lines,
    '',
  ].join('\n');
}

describe('a spreadsheet as it was published', () => {
  it.each(FILES)(
    '%s is mapped as listed, and each cell that changes or is left out is listed',
    async (name, type, options) => {
      const expected = path.join(FOLDER, 'expected', `${path.basename(name)}.txt`);
      const report = await reportOn(name, type, options);
      if (WRITE) writeFileSync(expected, report);
      expect(existsSync(expected)).toBe(true);
      expect(report).toBe(readFileSync(expected, 'utf8'));
    },
  );
});
