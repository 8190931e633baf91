import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anImportPark, ImportDesk, type ImportPark } from '../../../test/support/imports.factory.js';
import { anAdmin } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';

// Each step is a job that waits for its turn.
jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());

const desk = (park: ImportPark) => new ImportDesk(app, park.editor);
const fieldsOf = ({ columns }: { columns: { field: string | null; unit: string | null }[] }) =>
  columns.map(({ field, unit }) => (unit ? `${field} ${unit}` : field));

describe('a file of buildings', () => {
  const FILE = `厂房编号,名称,地块编号,建筑面积(㎡),净高(米),地面荷载(t/㎡),行车吨位,跨度(米),供电容量,建成年份,状态,租售方式,租金(元/㎡/月),截至日期
H-1,一号厂房,A-1,12000,9.5,3,10吨,24,2000 kVA,2019,待租,可租可售,18,2026-10
H-2,二号厂房,,1.2万㎡,9,3,无,24,2 MW,2031年,在建,出租,216元/㎡/年,2026-10
H-3,三号厂房,,8000,高,3,10千瓦,24,,1492,空着,出租,,2026-10
`;

  it('is mapped by its Chinese headers, checked by cell, applied as drafts, and undone', async () => {
    const park = await anImportPark(app);
    const { body } = await desk(park).upload(FILE, { type: 'building', parkId: park.id });
    expect(fieldsOf(body.mapping)).toEqual([
      ...[
        'code',
        'name',
        'plot',
        'floorArea m2',
        'clearHeight 米',
        'floorLoad t/m2',
        'crane',
        'columnSpan 米',
      ],
      ...['power', 'year', 'status', 'terms', 'rent 元/m2/月', 'asOf'],
    ]);
    await desk(park).move(body.id, 'check');
    expect(await desk(park).findings(body.id)).toEqual([
      '3 notice converted 建筑面积(㎡): 1.2万㎡',
      '3 notice says-nothing 行车吨位: 无',
      '3 notice converted 租金(元/㎡/月): 216元/㎡/年',
      '4 error number-unreadable 净高(米): 高',
      '4 error unit-unexpected 行车吨位: 10千瓦',
      '4 error number-outside 建成年份: 1492',
      '4 error choice-unknown 状态: 空着',
    ]);
    const applied = await desk(park).move(body.id, 'apply');
    expect(applied.body.counts).toMatchObject({ created: 2, refused: 1 });
    const [first, second] = await desk(park).rows(body.id);
    expect((await desk(park).record('building', first.recordId)).open.document).toMatchObject({
      code: 'H-1',
      name: { original: 'zh-CN', texts: { 'zh-CN': '一号厂房' } },
      plot: 'A-1',
      floorArea: { value: '12000', unit: 'm2' },
      clearHeight: { value: '9.5', unit: 'm' },
      floorLoad: { value: '3', unit: 't/m2' },
      crane: { value: '10', unit: 't' },
      columnGrid: { span: { value: '24', unit: 'm' }, bay: null },
      power: { value: '2000', unit: 'kVA' },
      year: 2019,
      status: { word: 'available', asOf: '2026-10' },
      terms: 'rent-or-sale',
      rent: { amount: '18', currency: 'CNY', asOf: '2026-10' },
    });
    expect((await desk(park).record('building', second.recordId)).open.document).toMatchObject({
      floorArea: { value: '12000', unit: 'm2' },
      crane: null,
      year: 2031,
      status: { word: 'under-construction' },
      rent: { amount: '18', currency: 'CNY' },
    });
    expect((await app.get(`/buildings/${first.recordId}`)).status).toBe(404);
    expect((await desk(park).move(body.id, 'undo')).body.counts).toMatchObject({ undone: 2, kept: 0 });
  });

  it('changes a building by its code, and keeps a status that is newer than the row', async () => {
    const park = await anImportPark(app);
    const about = { type: 'building', parkId: park.id };
    const first = await desk(park).checked(
      'Building code,Floor area (m2),Status,As of\nH-1,900,let,2026-11\n',
      about,
    );
    await desk(park).move(first, 'apply');
    const again = await desk(park).checked(
      'Hallennummer,Nutzfläche [m²],Verfügbarkeit,Stichtag\nH-1,950,frei,2026-10\n',
      about,
    );
    expect(await desk(park).findings(again)).toEqual(['2 notice newer-kept Verfügbarkeit: frei']);
    await desk(park).move(again, 'apply');
    const [row] = await desk(park).rows(again);
    expect((await desk(park).record('building', row.recordId)).open.document).toMatchObject({
      floorArea: { value: '950' },
      status: { word: 'let', asOf: '2026-11' },
    });
  });
});

describe('a file of offerings', () => {
  it('is found again by its title, whatever its spaces and capitals, and never renamed', async () => {
    const park = await anImportPark(app);
    const about = { type: 'offering', parkId: park.id };
    const first = await desk(park).checked(
      `Title,Kind,Segments,Quantity,Left,Deadline,Requirements,Decision days
NdPr oxide supply,feedstock,RE4a,1200 t/yr,400 t/yr,2027-03-31,"Traceability audit, accepted; Own quota",30
Pilot line for magnets,pilot plant,RE4a RE3,2 units,,2027-03,,soon
Shed,hangar,,,,,,
Something,,,,,,,
`,
      about,
    );
    expect(await desk(park).findings(first)).toEqual([
      '3 error date-not-exact Deadline: 2027-03',
      '3 error number-unreadable Decision days: soon',
      '4 error choice-unknown Kind: hangar',
      '5 error value-missing Kind: ',
    ]);
    await desk(park).move(first, 'apply');
    const [row] = await desk(park).rows(first);
    const document = async () => (await desk(park).record('offering', row.recordId)).open.document;
    expect(await document()).toMatchObject({
      kind: 'feedstock-supply',
      title: { original: 'en', texts: { en: 'NdPr oxide supply' } },
      segments: ['RE4a'],
      quantity: { value: '1200', unit: 't/yr' },
      left: { value: '400', unit: 't/yr' },
      closesOn: '2027-03-31',
      requirements: ['Traceability audit, accepted', 'Own quota'],
      decisionDays: 30,
    });
    const again = await desk(park).checked('Titel,Restmenge\nNDPR  Oxide Supply,150 t/a\n', about);
    await desk(park).move(again, 'apply');
    expect((await desk(park).see(again)).body.counts).toMatchObject({ updated: 1, created: 0 });
    expect(await document()).toMatchObject({
      title: { original: 'en', texts: { en: 'NdPr oxide supply' } },
      left: { value: '150', unit: 't/a' },
      quantity: { value: '1200', unit: 't/yr' },
    });
    await desk(park).move(again, 'undo');
    expect(await document()).toMatchObject({ left: { value: '400', unit: 't/yr' } });
  });

  it('is not checked before a column holds the title, and leaves alone what two records are called', async () => {
    const park = await anImportPark(app);
    const about = { type: 'offering', parkId: park.id };
    const untitled = await desk(park).upload('Menge\n5 t\n', about);
    expect((await desk(park).move(untitled.body.id, 'check')).body.code).toBe('import.title-needed');
    for (const kind of ['plot', 'building']) {
      const id = await desk(park).checked(`Title,Kind\nTwin ${kind},${kind}\n`, about);
      await desk(park).move(id, 'apply');
      const [{ recordId }] = await desk(park).rows(id);
      const title = { original: 'en', texts: { en: 'Twin' } };
      expect((await desk(park).edit('offering', recordId, { title })).status).toBe(200);
    }
    const id = await desk(park).checked('Title,Kind\nTwin,plot\n', about);
    expect(await desk(park).findings(id)).toEqual(['2 error record-ambiguous Title: Twin']);
  });
});

const FACTS = `指标,数值,单位,截至日期,来源网址,来源,访问日期,备注
可用保证容量,40,兆瓦,2026-10,https://example.com/power,电网公司,2026-11-20,
Approved area,1.5,万亩,2018,,Catalogue,,
tenure,fifty years,,2026,,,,
Luftpreis,1,元,2026,,,,
用水价格表,3,,2026,,,,
`;

describe('a file of facts', () => {
  it('goes into the draft of the profile, named in any language, and is taken back whole', async () => {
    const park = await anImportPark(app);
    const about = { type: 'fact', parkId: park.id };
    const { body } = await desk(park).upload(FACTS, about);
    expect(fieldsOf(body.mapping)).toEqual([
      ...['key', 'value', 'unit', 'asOf', 'sourceAddress', 'sourceTitle', 'sourceRetrieved', 'note'],
    ]);
    await desk(park).move(body.id, 'check');
    expect(await desk(park).findings(body.id)).toEqual([
      '3 notice converted 数值: 1.5',
      '5 error fact-unknown 指标: Luftpreis',
      '6 error fact-unknown 指标: 用水价格表',
    ]);
    expect((await desk(park).move(body.id, 'apply')).body.counts).toMatchObject({ created: 3, refused: 2 });
    const draft = (await desk(park).record('park', park.id)).open;
    expect(draft.state).toBe('draft');
    expect(draft.document.facts).toMatchObject([
      {
        key: 'firm_capacity_available',
        value: '40',
        valueKind: 'number',
        unit: 'MW',
        asOf: '2026-10',
        source: { address: 'https://example.com/power', title: '电网公司', retrievedOn: '2026-11-20' },
      },
      { key: 'approved_area', value: '15000', unit: 'mu', asOf: '2018', source: { title: 'Catalogue' } },
      { key: 'tenure', value: 'fifty years', valueKind: 'text', unit: null, source: null },
    ]);
    // The public sees nothing of it.
    expect((await app.get(`/parks/${park.slug}`)).body.facts).toEqual([]);
    expect((await desk(park).move(body.id, 'undo')).body.counts).toMatchObject({ undone: 3, kept: 0 });
    // The import had begun the draft, and nothing else is in it.
    expect((await desk(park).record('park', park.id)).open).toBeNull();
  });

  it('changes a fact of the same day and keeps others as history; what was edited since stays', async () => {
    const park = await anImportPark(app);
    const about = { type: 'fact', parkId: park.id };
    const first = await desk(park).checked(
      'Fact,Value,Unit,As of,Source\napproved_area,956,ha,2018,Catalogue\noperator,Old Ltd,,2020,Registry\n',
      about,
    );
    await desk(park).move(first, 'apply');
    const again = await desk(park).checked(
      'Fact,Value,Unit,As of\napproved_area,965,ha,2018\napproved_area,1000,ha,2026\noperator,Old Ltd,,2020\n',
      about,
    );
    // Another value does not inherit the source of the first.
    expect(await desk(park).findings(again)).toEqual(['2 notice source-dropped Value: 965']);
    expect((await desk(park).see(again)).body.counts).toMatchObject({ update: 1, create: 1, unchanged: 1 });
    await desk(park).move(again, 'apply');
    const facts = async () => (await desk(park).record('park', park.id)).open.document.facts;
    expect(await facts()).toMatchObject([
      { key: 'approved_area', asOf: '2018', value: '965', source: null },
      { key: 'operator', value: 'Old Ltd', source: { title: 'Registry' } },
      { key: 'approved_area', asOf: '2026', value: '1000' },
    ]);
    const edited = (await facts()).map((fact: { asOf: string }) =>
      fact.asOf === '2026' ? { ...fact, value: '1001' } : fact,
    );
    await new ImportDesk(app, park.manager).edit('park', park.id, { facts: edited });
    expect((await desk(park).move(again, 'undo')).body.counts).toMatchObject({ undone: 1, kept: 1 });
    expect(await desk(park).rows(again, 'kept')).toMatchObject([{ n: 3, reason: 'edited-since' }]);
    expect(await facts()).toMatchObject([
      { asOf: '2018', value: '956', source: { title: 'Catalogue' } },
      { key: 'operator' },
      { asOf: '2026', value: '1001' },
    ]);
  });

  it('refuses what a profile cannot hold: units of something else, a park of others, a fact twice', async () => {
    const park = await anImportPark(app, { en: 'North park', 'zh-CN': '北园区' });
    const id = await desk(park).checked(
      `Park,Fact,Value,Unit,As of
${park.slug},approved_area,5,MW,2026
北园区,approved_area,5,ha,2025
north  PARK,approved_area,6,ha,2025
baotou-rehtz,approved_area,5,ha,2024
,approved_area,large,ha,2023
,approved_area,5,parsec,2022
,approved_area,,ha,2021
`,
      { type: 'fact', parkId: park.id },
    );
    expect(await desk(park).findings(id)).toEqual([
      '2 error unit-unexpected Unit: MW',
      '4 error key-twice Fact: approved_area',
      '5 error park-other Park: baotou-rehtz',
      '6 error number-unreadable Value: large',
      '7 error unit-unknown Unit: parsec',
      '8 error value-missing Value: ',
    ]);
    const long = Array.from({ length: 501 }, (_, n) => `tenure,word ${n},${1800 + n}`).join('\n');
    const many = await desk(park).checked(`Fact,Value,As of\n${long}\n`, { type: 'fact', parkId: park.id });
    // 401 years end in 2200; a profile holds 500 facts.
    const codes = (await app.db.query<{ code: string; count: number }>(
      `SELECT findings#>>'{0,code}' AS code, count(*)::int AS count FROM import_rows
        WHERE import_id = $1 AND verdict = 'refused' GROUP BY 1`,
      [many],
    )) as object[];
    expect(codes).toEqual([{ code: 'date-unreadable', count: 100 }]);
  });

  it('of many parks is imported by administrators, each into the draft of the park it names', async () => {
    const [one, two] = [await anImportPark(app, { en: 'First of two' }), await anImportPark(app)];
    const admin = new ImportDesk(app, await app.signedIn(await anAdmin(app)));
    const alone = await desk(one).announce({ type: 'fact', fileName: 'a.csv', mode: 'both', size: 5 });
    expect(alone.body.errors).toMatchObject([{ pointer: '/parkId' }]);
    const nameless = await admin.upload('Fact,Value\noperator,X\n', { type: 'fact' });
    expect((await admin.move(nameless.body.id, 'check')).body.code).toBe('import.park-column-needed');
    const id = await admin.checked(
      `Park,Fact,Value,As of\n${two.slug},operator,Two Ltd,2026\nFirst of two,operator,One Ltd,2026\nnowhere,operator,X,2026\n,operator,X,2026\n`,
      { type: 'fact' },
    );
    expect(await admin.findings(id)).toEqual([
      '4 error park-unknown Park: nowhere',
      '5 error park-missing Park: ',
    ]);
    expect((await admin.move(id, 'apply')).body.counts).toMatchObject({ created: 2 });
    for (const [park, operator] of [
      [one, 'One Ltd'],
      [two, 'Two Ltd'],
    ] as const) {
      const { open } = await desk(park).record('park', park.id);
      expect(open.document.facts).toMatchObject([{ key: 'operator', value: operator }]);
    }
  });

  it('is refused while the profile is in review, and where somebody changed the fact after the check', async () => {
    const park = await anImportPark(app);
    const about = { type: 'fact', parkId: park.id };
    await desk(park).move(await desk(park).checked('Fact,Value\noperator,One\n', about), 'apply');
    const id = await desk(park).checked('Fact,Value\noperator,Two\ndeveloper,Three\n', about);
    const { facts } = (await desk(park).record('park', park.id)).open.document;
    await new ImportDesk(app, park.manager).edit('park', park.id, {
      facts: [{ ...facts[0], value: 'Four' }],
    });
    await desk(park).move(id, 'apply');
    expect(await desk(park).rows(id)).toMatchObject([
      { outcome: 'refused', reason: 'changed-since' },
      { outcome: 'created' },
    ]);
    await app.db.query(
      `UPDATE content_versions SET state = 'in-review', submitted_at = now() WHERE subject_id = $1 AND state = 'draft'`,
      [park.id],
    );
    const late = await desk(park).checked('Fact,Value\ndeveloper,Five\n', about);
    expect(await desk(park).findings(late)).toEqual(['2 error record-in-review Fact: developer']);
  });
});
