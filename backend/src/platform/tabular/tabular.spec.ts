import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { detectSeparator, readCsv, type Separator } from './csv.js';
import { type TableLimits, type TableRow } from './tabular.js';
import { decoded, type Encoding, EncodingProbe } from './text-encoding.js';
import { dateOfSerial, showsDate } from './xlsx-dates.js';
import { readXlsx, sheetNames } from './xlsx.js';
import { workbook, zipped } from './zip.factory.js';

const chunksOf = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
async function* stream<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  yield* pieces;
}
async function all<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const piece of pieces) list.push(piece);
  return list;
}
const csv = (text: string, separator: Separator = ',', limits?: TableLimits) =>
  all(readCsv(stream([text]), separator, limits));
const cells = (rows: TableRow[]) => rows.map((row) => row.cells);

const CHINESE = '编号,名称,面积（亩）\nA-1,稀土高新区东侧地块,1410\nA-2,磁材产业园二期,960\n';
const GERMAN = 'Nummer;Bezeichnung;Größe\nA-1;Fläche südlich der Straße;5,5\nA-2;Gewerbefläche Übersee;7\n';

/** Node writes no GB18030: these are the characters of CHINESE as Python's codec writes them. */
const GB18030 = Buffer.from(
  'b1e0bac52cc3fbb3c62cc3e6bbfda3a8c4b6a3a90a412d312ccfa1cdc1b8dfd0c2c7f8b6abb2e0b5d8bfe92c313431300a412d322cb4c5b2c4b2fad2b5d4b0b6fec6da2c3936300a',
  'hex',
);
const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('the encoding of a file', () => {
  it.each<[string, Buffer, Encoding, string]>([
    ['UTF-8', Buffer.from(CHINESE), 'utf-8', CHINESE],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${CHINESE}`), 'utf-8', CHINESE],
    ['ASCII', Buffer.from('a,b\n1,2\n'), 'utf-8', 'a,b\n1,2\n'],
    ['UTF-16 LE with a mark', utf16(CHINESE, false, true), 'utf-16le', CHINESE],
    ['UTF-16 BE with a mark', utf16(CHINESE, true, true), 'utf-16be', CHINESE],
    ['UTF-16 LE without', utf16(GERMAN, false, false), 'utf-16le', GERMAN],
    ['UTF-16 BE without', utf16(GERMAN, true, false), 'utf-16be', GERMAN],
    ['GB18030', GB18030, 'gb18030', CHINESE],
    ['Windows-1252', Buffer.from(GERMAN, 'latin1'), 'windows-1252', GERMAN],
  ])('%s is recognised and read, wherever its chunks end', async (_, bytes, encoding, text) => {
    for (const size of [1, 2, 3, 7, 1000]) {
      const probe = new EncodingProbe();
      for (const chunk of chunksOf(bytes, size)) probe.push(chunk);
      expect(probe.result().encoding).toBe(encoding);
      expect((await all(decoded(stream(chunksOf(bytes, size)), encoding))).join('')).toBe(text);
    }
  });

  it('is told as likely only where nothing proves it', () => {
    const probe = new EncodingProbe();
    probe.push(GB18030);
    expect(probe.result().confidence).toBe('likely');
  });

  it('leaves a sign where a byte cannot be read', async () => {
    expect((await all(decoded(stream([Buffer.from([0x61, 0xff])]), 'utf-8'))).join('')).toBe('a\uFFFD');
  });
});

describe('comma-separated values', () => {
  it.each<[string, Separator]>([
    ['a,b,c\n1,2,3\n', ','],
    [GERMAN, ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a|b\n1|2', '|'],
    ['"a;x","b;y"\n"1;2","3"\n', ','],
    ['sep=;\na;b,c\n', ';'],
    ['one column\n5,5\n', ','],
  ])('%j are separated by %j', (sample, separator) => {
    expect(detectSeparator(sample)).toBe(separator);
  });

  it('may end their lines as they like, even mixed, and span lines within quotes', async () => {
    expect(await csv('a,b\r\n1,"x\ny"\n\r\n,\n2,z\r3,w')).toEqual([
      { n: 1, cells: ['a', 'b'] },
      { n: 2, cells: ['1', 'x\ny'] },
      { n: 5, cells: ['2', 'z'] },
      { n: 6, cells: ['3', 'w'] },
    ]);
  });

  it('keep stray quotes as text, and rows of any width', async () => {
    expect(cells(await csv('a,b\nLMN2396",x\n1,"Up to 5"",500 sqm",3\n2\n'))).toEqual([
      ['a', 'b'],
      ['LMN2396"', 'x'],
      ['1', 'Up to 5",500 sqm', '3'],
      ['2'],
    ]);
  });

  it('leave out the line by which a spreadsheet program names the separator', async () => {
    expect(cells(await csv('sep=;\na;b\n', ';'))).toEqual([['a', 'b']]);
  });

  it.each<[string, string, TableLimits]>([
    ['too-many-rows', 'a\n1\n2\n3\n', { rows: 2, columns: 9, cell: 9 }],
    ['too-many-columns', 'a,b,c\n', { rows: 9, columns: 2, cell: 9 }],
    ['cell-too-long', `a\n${'x'.repeat(10)}\n`, { rows: 9, columns: 2, cell: 9 }],
    ['not-readable', `a\n"${'x'.repeat(100)}`, { rows: 9, columns: 2, cell: 9 }],
  ])('beyond a limit are refused: %s', async (fault, text, limits) => {
    await expect(csv(text, ',', limits)).rejects.toMatchObject({ name: 'TableError', fault });
  });

  it('are read no further than the limit: what comes after it is never asked for', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        asked += 1;
        yield '1,2\n'.repeat(1000);
      }
    }
    await expect(all(readCsv(endless(), ',', { rows: 5000, columns: 9, cell: 9 }))).rejects.toMatchObject({
      fault: 'too-many-rows',
    });
    expect(asked).toBeLessThan(100);
  });
});

describe('a workbook', () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>面积</t></is></c><c r="C1" t="str"><v>Date</v></c></row>
    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>43069</v></c></row>
    <row r="4"><c r="B4"><v>0.30000000000000004</v></c><c r="D4" t="b"><v>1</v></c><c r="E4"><f>1+1</f><v>2</v></c><c r="F4" t="e"><v>#REF!</v></c></row>`;

  it('is read as a person sees it: texts, numbers, dates, results of formulas', async () => {
    expect(await all(readXlsx(workbook(rows, ['Code', 'A &amp; B'])))).toEqual([
      { n: 1, cells: ['Code', '面积', 'Date'] },
      { n: 3, cells: ['A & B', '', '2017-11-30'] },
      { n: 4, cells: ['', '0.3', '', 'TRUE', '2', '#REF!'] },
    ]);
    expect(await sheetNames(workbook(rows))).toEqual(['Plots']);
  });

  it('has no sheet of another name', async () => {
    await expect(all(readXlsx(workbook(rows), 'Parks'))).rejects.toMatchObject({ fault: 'no-sheet' });
  });

  it('that would unpack into too much is refused before anything is unpacked', async () => {
    const bomb = zipped({ 'xl/workbook.xml': ' '.repeat(20_000_000) });
    await expect(all(readXlsx(bomb))).rejects.toMatchObject({ fault: 'unpacks-too-large' });
    const many = zipped(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`part${n}`, ''])));
    await expect(all(readXlsx(many))).rejects.toMatchObject({ fault: 'unpacks-too-large' });
  });

  it('that lies about its size is stopped where it exceeds what it announced', async () => {
    const liar = zipped({ 'xl/workbook.xml': ' '.repeat(20_000_000) }, 100);
    await expect(all(readXlsx(liar))).rejects.toMatchObject({ name: 'TableError', fault: 'not-readable' });
  });

  it.each([
    ['no archive', Buffer.from('code,name\n')],
    ['an archive without a workbook', zipped({ 'a.txt': 'a' })],
    ['half an archive', workbook(rows).subarray(0, 300)],
    [
      'a document type',
      zipped({
        'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>',
        'xl/_rels/workbook.xml.rels': '<Relationships/>',
      }),
    ],
    ['broken XML', workbook('<row><c')],
  ])('that is %s is refused', async (_, bytes) => {
    await expect(all(readXlsx(bytes))).rejects.toMatchObject({ name: 'TableError' });
  });

  it('with a cell far to the right is too wide, not sixteen thousand cells', async () => {
    const wide = workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>');
    await expect(all(readXlsx(wide))).rejects.toMatchObject({ fault: 'too-many-columns' });
  });

  it('knows which formats show a day', () => {
    expect(['yyyy-mm-dd', 'd. mmm', 'yyyy"年"m"月"', '[$-409]d/m/yy'].map(showsDate)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['0.00', '#,##0 "days"', 'General', '[Red]0', 'h:mm'].map(showsDate)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([
      dateOfSerial(43069.75, false),
      dateOfSerial(59, false),
      dateOfSerial(60, false),
      dateOfSerial(0, true),
    ]).toEqual(['2017-11-30', '1900-02-28', null, '1904-01-01']);
  });
});

/** The tests of the real files rely on it: they are kept as received. */
it('keeps the files of others byte by byte', () => {
  const folder = path.resolve(import.meta.dirname, '../../../test/data/imports');
  expect(readFileSync(path.join(folder, 'brownfield/2c8470a8cf8f.csv')).includes('\r\n')).toBe(true);
});
