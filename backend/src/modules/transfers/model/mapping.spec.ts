import { describe, expect, it } from '@jest/globals';
import type { ImportType } from './fields.data.js';
import { foldHeader, proposeMapping, shapeOf } from './mapping.js';
import { plotFrom } from './plot-row.js';
import { readRow } from './row-reading.js';

const propose = (headers: string[], sample: string[][] = []) => {
  const { mapping } = proposeMapping('plot', headers, sample);
  return mapping.columns.map(({ field, unit }) => (unit ? `${field} ${unit}` : field));
};
const read = (headers: string[], cells: string[], change: object = {}) => {
  const { mapping } = proposeMapping('plot', headers, [cells]);
  Object.assign(mapping.options, change);
  return { mapping, ...readRow('plot', mapping, headers, { n: 2, cells }) };
};
const codes = (findings: { severity: string; code: string; column: number | null }[]) =>
  findings.map(({ severity, code, column }) => `${severity} ${code} ${column}`);

describe('the proposed mapping', () => {
  it.each([
    [
      ['Plot code', 'Name', 'Area (ha)', 'Status', 'As of'],
      ['code', 'name', 'area ha', 'status', 'asOf'],
    ],
    [
      ['地块编号', '地块名称', '面积（亩）', '状态', '截至日期'],
      ['code', 'name', 'area 亩', 'status', 'asOf'],
    ],
    [
      ['Grundstücksnummer', 'Bezeichnung', 'Fläche [m²]', 'Verfügbarkeit', 'Stichtag'],
      ['code', 'name', 'area m2', 'status', 'asOf'],
    ],
    [
      ['区画番号', '区画名', '面積（㎡）', '分譲状況', '基準日'],
      ['code', 'name', 'area m2', 'status', 'asOf'],
    ],
    [
      ['lat', 'lon', 'colour'],
      ['y', 'x', null],
    ],
  ])('of %j', (headers, fields) => {
    expect(propose(headers)).toEqual(fields);
  });

  it('gives a field one column, the surest that has cells', () => {
    expect(propose(['Last updated', 'First added date'], [['', '2017-12-31']])).toEqual([null, 'asOf']);
    expect(propose(['name', 'site address'], [['DCS1', '2 Scrubs Lane']])).toEqual([null, 'name']);
  });

  it('is of the same shape for headers that differ only in how they are typed', () => {
    expect(shapeOf(['Site Reference', 'AREA (HA)'])).toBe(shapeOf(['site_reference', 'Area ha']));
    expect(foldHeader('Ｆläche')).toBe('flache');
  });
});

describe('a row', () => {
  it('keeps text that looks like a formula as text, and says so', () => {
    const { values, findings } = read(['code', 'notes'], ['A-1', '=HYPERLINK("http://evil.example","x")']);
    expect(values.notes).toEqual(['=HYPERLINK("http://evil.example","x")']);
    expect(codes(findings)).toEqual(['notice formula-kept-as-text 1']);
  });

  it('without a code, or with cells beyond the headers, is refused', () => {
    expect(codes(read(['code', 'name'], ['', 'East']).findings)).toEqual(['error key-missing 0']);
    expect(codes(read(['code'], ['A-1', 'more']).findings)).toEqual(['error cells-too-many 1']);
  });

  it('is numbered where a person says so', () => {
    expect(read(['name'], ['East'], { codePrefix: 'EX-' }).values.code).toBe('EX-2');
  });

  it('is told where it contradicts its own system, until a person decides', () => {
    const headers = ['code', 'GeoX', 'GeoY', 'CRS'];
    const cells = ['A-1', '559044', '146792', 'WGS84'];
    expect(codes(read(headers, cells).findings)).toEqual(['error coordinates-system-contradicted 1']);
    const decided = read(headers, cells, { coordinates: 'osgb36' });
    expect(codes(decided.findings)).toEqual(['notice converted 1']);
    expect(decided.values.place?.lat).toBeCloseTo(51.198, 2);
  });

  it('in China is warned about a shifted map, and moved only by a person’s choice', () => {
    const headers = ['code', 'lon', 'lat'];
    const cells = ['A-1', '109.84', '40.65'];
    const asRead = read(headers, cells);
    expect(codes(asRead.findings)).toEqual(['notice maybe-gcj02 1']);
    expect(asRead.values.place).toMatchObject({ lat: 40.65, lon: 109.84 });
    expect(codes(read(headers, cells, { coordinates: 'gcj02' }).findings)).toEqual([
      'notice moved-from-gcj02 1',
    ]);
  });
});

describe('a plot from a row', () => {
  const headers = ['code', 'area (ha)', 'status', 'as of'];
  const make = (cells: string[], base: Parameters<typeof plotFrom>[0] = null) => {
    const { mapping, values } = read(headers, cells);
    return plotFrom(base, values, mapping);
  };

  it('says what the row says and nothing else', () => {
    const { document } = make(['A-1', '5', '可出让', '2026-10']);
    expect(document).toMatchObject({
      code: 'A-1',
      area: { value: '5', unit: 'ha' },
      status: { word: 'available', asOf: '2026-10', source: null },
      polygon: null,
      note: null,
    });
  });

  it('keeps what was stated as of a later day, and a drawn shape', () => {
    const polygon = { type: 'Polygon', coordinates: [] };
    const { document: base } = make(['A-1', '5', 'sold', '2026-11-20']);
    const { document, findings } = make(['A-1', '6', 'available', '2026-10'], { ...base, polygon });
    expect(document).toMatchObject({
      area: { value: '6' },
      status: { word: 'sold', asOf: '2026-11-20' },
      polygon,
    });
    expect(codes(findings)).toEqual(['notice newer-kept 2']);
  });

  it('clears nothing by an empty cell', () => {
    const { document: base } = make(['A-1', '5', 'sold', '2026-11-20']);
    expect(make(['A-1', '', '', ''], base).document).toEqual(base);
  });
});

describe('the headers of every kind', () => {
  const fields = (type: ImportType, headers: string[]) =>
    proposeMapping(type, headers, []).mapping.columns.map(({ field }) => field);

  it.each<[ImportType, string[], (string | null)[]]>([
    [
      'building',
      ['Building code', 'Plot', 'Floor area (m²)', 'Clear height (m)', 'Rent (EUR/m²/month)'],
      ['code', 'plot', 'floorArea', 'clearHeight', 'rent'],
    ],
    [
      'building',
      ['厂房编号', '所在地块', '建筑面积(㎡)', '净高(米)', '租金(元/㎡/月)'],
      ['code', 'plot', 'floorArea', 'clearHeight', 'rent'],
    ],
    [
      'building',
      ['Hallennummer', 'Grundstück', 'Nutzfläche [m²]', 'Lichte Höhe [m]', 'Miete'],
      ['code', 'plot', 'floorArea', 'clearHeight', 'rent'],
    ],
    [
      'building',
      ['建物番号', '区画', '床面積', '有効高さ', '賃料'],
      ['code', 'plot', 'floorArea', 'clearHeight', 'rent'],
    ],
    [
      'offering',
      ['Title', 'Kind', 'Quantity', 'Left', 'Deadline'],
      ['title', 'kind', 'quantity', 'left', 'closesOn'],
    ],
    [
      'offering',
      ['标题', '类型', '数量', '剩余', '截止日期'],
      ['title', 'kind', 'quantity', 'left', 'closesOn'],
    ],
    [
      'offering',
      ['Titel', 'Art', 'Menge', 'Restmenge', 'Frist'],
      ['title', 'kind', 'quantity', 'left', 'closesOn'],
    ],
    [
      'offering',
      ['タイトル', '種別', '総量', '残量', '締切日'],
      ['title', 'kind', 'quantity', 'left', 'closesOn'],
    ],
    [
      'fact',
      ['Park', 'Fact', 'Value', 'Unit', 'As of', 'URL'],
      ['park', 'key', 'value', 'unit', 'asOf', 'sourceAddress'],
    ],
    [
      'fact',
      ['园区', '指标', '数值', '单位', '截至日期', '来源网址'],
      ['park', 'key', 'value', 'unit', 'asOf', 'sourceAddress'],
    ],
    [
      'fact',
      ['Industriepark', 'Kennzahl', 'Wert', 'Einheit', 'Stichtag', 'Link'],
      ['park', 'key', 'value', 'unit', 'asOf', 'sourceAddress'],
    ],
    [
      'fact',
      ['園区', '項目', '値', '単位', '基準日', '出典URL'],
      ['park', 'key', 'value', 'unit', 'asOf', 'sourceAddress'],
    ],
  ])('of a file of %s: %p', (type, headers, expected) => {
    expect(fields(type, headers)).toEqual(expected);
  });
});
