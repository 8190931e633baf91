import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { writeCsv } from './csv.js';
import { harmless, type Table, tableOf } from './table.js';
import { writeXlsx } from './xlsx.js';

/** RFC 4180, read by the letter: what a careful reader makes of a file. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const record = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g;
  const row: string[] = [];
  for (const [, field = '', end] of text.matchAll(record)) {
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

async function read(table: Table): Promise<unknown[][]> {
  const [sheet] = (await readExcelFile(await writeXlsx(table, 'Parks'))) as unknown as {
    data: unknown[][];
  }[];
  return sheet?.data ?? [];
}

const csv = (table: Table, byteOrderMark = false) => writeCsv(table, { byteOrderMark });

describe('a CSV file', () => {
  it('comes back as it was written, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => harmless(value));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const [, ...read] = readCsv(csv({ columns: ['a', 'b'], rows }).toString('utf8'));
        expect(read).toEqual(rows);
      }),
    );
  });

  it('ends each record with CRLF and doubles quotes', () => {
    const written = csv({
      columns: ['name', 'count'],
      rows: [
        ['A "big", park\nin Baotou', 3],
        [null, true],
      ],
    });
    expect(written.toString()).toBe('name,count\r\n"A ""big"", park\nin Baotou",3\r\n,true\r\n');
  });

  it('says that it is UTF-8 when asked to', () => {
    const table = { columns: ['名称'], rows: [['包头']] };
    expect([...csv(table, true).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv(table).toString('utf8')).toBe('名称\r\n包头\r\n');
  });
});

const DANGEROUS = ['=1+1', '+1-1', '-cmd', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")', '-1+1'];

describe('a cell that a spreadsheet would run', () => {
  it.each(DANGEROUS)('%j is made a text', (text) => {
    const [, [cell] = []] = readCsv(csv({ columns: ['a'], rows: [[text]] }).toString());
    expect(cell).toBe(`'${text}`);
  });

  it.each(['-12.5', 'a=b', '包头', '100 - 200', ''])('%j is none', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('is a text in XLSX too', async () => {
    const [, ...rows] = await read({ columns: ['a'], rows: DANGEROUS.map((text) => [text]) });
    expect(rows).toEqual(DANGEROUS.map((text) => [expect.stringMatching(`^'[${text.charAt(0)}]`)]));
  });
});

describe('an XLSX file', () => {
  it('comes back with its texts, numbers, yes and no, and empty cells', async () => {
    const rows = [
      ['包头稀土高新区', 41, true, null],
      ['a "b" <c> & d', 0.5, false, 'x'],
    ];
    expect(await read({ columns: ['a', 'b', 'c', 'd'], rows })).toEqual([['a', 'b', 'c', 'd'], ...rows]);
  });

  it('opens although a text holds what XML cannot carry', async () => {
    expect(await read({ columns: ['a'], rows: [['a\u0001b']] })).toEqual([['a'], ['ab']]);
  });

  it('keeps decimal strings as they were stated', async () => {
    const [, ...rows] = await read({ columns: ['a'], rows: [['460000000.00']] });
    expect(rows).toEqual([['460000000.00']]);
  });
});

describe('the chosen columns', () => {
  const columns = [
    { key: 'slug', value: (park: { slug: string }) => park.slug },
    { key: 'length', value: (park: { slug: string }) => park.slug.length },
  ];

  it('stand in the order in which they were chosen', () => {
    const items = [{ slug: 'gebeng' }];
    expect(tableOf(items, columns, ['length', 'slug'])).toEqual({
      columns: ['length', 'slug'],
      rows: [[6, 'gebeng']],
    });
    expect(tableOf(items, columns, undefined).columns).toEqual(['slug', 'length']);
  });
});
