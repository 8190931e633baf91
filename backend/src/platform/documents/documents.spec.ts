import { buffer, text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { writeCsv } from './csv.js';
import { numberedPages, pagesByCursor, withoutDemo } from './export-pages.js';
import { SpooledFile } from './spooled-file.js';
import { type Cell, harmless, type Pages, type Table, tableOf } from './table.js';
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

async function* pagesOf<Item>(...pages: Item[][]): Pages<Item> {
  yield* pages;
}
const table = (columns: string[], ...pages: Cell[][][]): Table => ({ columns, pages: pagesOf(...pages) });

async function read(written: Table): Promise<unknown[][]> {
  const [sheet] = (await readExcelFile(await buffer(writeXlsx(written, 'Parks')))) as unknown as {
    data: unknown[][];
  }[];
  return sheet?.data ?? [];
}

const csv = async (written: Table, byteOrderMark = false) =>
  (await Array.fromAsync(writeCsv(written, { byteOrderMark }))).join('');

describe('a CSV file', () => {
  it('comes back as it was written, whatever stands in it', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => harmless(value));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1 }), async (rows) => {
        const [, ...read] = readCsv(await csv(table(['a', 'b'], rows)));
        expect(read).toEqual(rows);
      }),
    );
  });

  it('ends each record with CRLF and doubles quotes, over all its pages', async () => {
    const written = await csv(
      table(['name', 'count'], [['A "big", park\nin Baotou', 3]], [], [[null, true]]),
    );
    expect(written).toBe('name,count\r\n"A ""big"", park\nin Baotou",3\r\n,true\r\n');
  });

  it('says that it is UTF-8 when asked to', async () => {
    expect(await csv(table(['名称'], [['包头']]), true)).toBe('\uFEFF名称\r\n包头\r\n');
    expect(await csv(table(['名称'], [['包头']]))).toBe('名称\r\n包头\r\n');
  });
});

const DANGEROUS = ['=1+1', '+1-1', '-cmd', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")', '-1+1'];

describe('a cell that a spreadsheet would run', () => {
  it.each(DANGEROUS)('%j is made a text', async (text) => {
    const [, [cell] = []] = readCsv(await csv(table(['a'], [[text]])));
    expect(cell).toBe(`'${text}`);
  });

  it.each(['-12.5', 'a=b', '包头', '100 - 200', ''])('%j is none', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('is a text in XLSX too', async () => {
    const [, ...rows] = await read(
      table(
        ['a'],
        DANGEROUS.map((text) => [text]),
      ),
    );
    expect(rows).toEqual(DANGEROUS.map((text) => [expect.stringMatching(`^'[${text.charAt(0)}]`)]));
  });
});

describe('an XLSX file', () => {
  it('comes back with its texts, numbers, yes and no, and empty cells', async () => {
    const rows: Cell[][] = [
      ['包头稀土高新区', 41, true, null],
      ['a "b" <c> & d', 0.5, false, 'x'],
    ];
    expect(await read(table(['a', 'b', 'c', 'd'], [rows[0] as Cell[]], [rows[1] as Cell[]]))).toEqual([
      ['a', 'b', 'c', 'd'],
      ...rows,
    ]);
  });

  it('has its head alone when nothing is in the list', async () => {
    expect(await read(table(['a', 'b']))).toEqual([['a', 'b']]);
  });

  it('opens although a text holds what XML cannot carry', async () => {
    expect(await read(table(['a'], [['a\u0001b\uD800']]))).toEqual([['a'], ['ab']]);
  });

  it('cuts a text that no cell can hold, and says so', async () => {
    const [, [cell] = []] = await read(table(['a'], [['稀'.repeat(40_000)]]));
    expect(String(cell)).toHaveLength(32_767);
    expect(String(cell).endsWith('稀…')).toBe(true);
  });

  it('keeps decimal strings as they were stated', async () => {
    expect(await read(table(['a'], [['460000000.00']]))).toEqual([['a'], ['460000000.00']]);
  });

  it('has as many columns as are chosen, beyond Z', async () => {
    const columns = Array.from({ length: 60 }, (_, at) => `c${at}`);
    expect(await read(table(columns, [columns]))).toEqual([columns, columns]);
  });

  it('breaks when its rows do', async () => {
    const broken: Table = { columns: ['a'], pages: failing() };
    await expect(buffer(writeXlsx(broken, 'Parks'))).rejects.toThrow('the database is gone');
  });
});

async function* failing(): Pages<readonly Cell[]> {
  yield [['x']];
  throw new Error('the database is gone');
}

describe('the chosen columns', () => {
  const columns = [
    { key: 'slug', value: (park: { slug: string }) => park.slug },
    { key: 'length', value: (park: { slug: string }) => park.slug.length },
  ];

  it('stand in the order in which they were chosen', async () => {
    const items = () => pagesOf([{ slug: 'gebeng' }]);
    const chosen = tableOf(items(), columns, ['length', 'slug']);
    expect(chosen.columns).toEqual(['length', 'slug']);
    expect(await Array.fromAsync(chosen.pages)).toEqual([[[6, 'gebeng']]]);
    expect(tableOf(items(), columns, undefined).columns).toEqual(['slug', 'length']);
  });
});

describe('the pages of an exported list', () => {
  const all = Array.from({ length: 450 }, (_, at) => ({ at, demo: at % 2 === 0 }));
  const page = ({ page: number, pageSize }: { page: number; pageSize: number }) =>
    Promise.resolve({
      items: all.slice((number - 1) * pageSize, number * pageSize),
      total: all.length,
    });
  const after = ({ cursor = '0', pageSize }: { cursor: string | undefined; pageSize: number }) => {
    const end = Number(cursor) + pageSize;
    return Promise.resolve({
      items: all.slice(Number(cursor), end),
      nextCursor: end < all.length ? String(end) : null,
    });
  };

  it('are all of them, once, in order', async () => {
    expect((await Array.fromAsync(numberedPages(page, 450))).flat()).toEqual(all);
    expect((await Array.fromAsync(pagesByCursor(after, 450))).flat()).toEqual(all);
  });

  it('are refused when they are more than the limit, never cut', async () => {
    const refusal = { code: 'export.too-many-rows', params: { limit: 449 } };
    await expect(Array.fromAsync(numberedPages(page, 449))).rejects.toMatchObject(refusal);
    await expect(Array.fromAsync(pagesByCursor(after, 449))).rejects.toMatchObject(refusal);
    await expect(Array.fromAsync(pagesByCursor(after, 200))).rejects.toMatchObject({
      code: 'export.too-many-rows',
    });
  });

  it('leave out what was invented', async () => {
    const kept = (await Array.fromAsync(withoutDemo(numberedPages(page, 450)))).flat();
    expect(kept).toHaveLength(225);
  });
});

describe('a file that is whole before it is sent', () => {
  it('is read from its beginning by each of its readers', async () => {
    const file = await SpooledFile.from(['稀土', Buffer.from(' & magnets')]);
    const readers = await Promise.all([textOf(file.open()), textOf(file.open())]);
    expect(readers).toEqual(['稀土 & magnets', '稀土 & magnets']);
    expect(file.size).toBe(Buffer.byteLength('稀土 & magnets'));
    file.retire();
  });

  it('stays for who is reading it when it is retired, and for nobody after', async () => {
    const file = await SpooledFile.from(['x'.repeat(500_000)]);
    const reader = file.open();
    file.retire();
    expect(await textOf(reader)).toHaveLength(500_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(textOf(file.open())).rejects.toThrow();
  });

  it('is none when what is written breaks off', async () => {
    await expect(
      SpooledFile.from(writeCsv({ columns: ['a'], pages: failing() }, { byteOrderMark: false })),
    ).rejects.toThrow('the database is gone');
  });
});
