import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aParkMember, anAdmin, anOfficer } from '../../../test/support/people.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../test/data/imports');

// Each step is a job that waits for its turn.
jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { IMPORT_MAX_ROWS: '2000', IMPORT_MAX_MB: '1' } });
}, 120_000);
afterAll(() => app?.stop());

async function aPark() {
  const id = randomUUID();
  await app.db.query(
    `INSERT INTO parks (id, slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
     VALUES ($1, $2, '{"original":"en","texts":{"en":"Test park"}}', 'test park', 'CN', 'industrial park', 'operating',
             'none', 'Asia/Shanghai', true)`,
    [id, `park-${id.slice(0, 8)}`],
  );
  const editorUser = await aParkMember(app, id);
  return {
    id,
    editorUser,
    editor: await app.signedIn(editorUser),
    manager: await app.signedIn(await aParkMember(app, id, 'park-manager')),
    officer: await app.signedIn(await anOfficer(app)),
  };
}
type Park = Awaited<ReturnType<typeof aPark>>;

const etag = ({ headers }: Answer) => ({ 'if-match': String(headers['etag']) });
const see = (id: string, token: string) => app.get(`/imports/${id}`, { token });
const announce = (token: string, body: object) =>
  app.post('/imports', body, { token, headers: { 'idempotency-key': randomUUID() } });
const send = (id: string, token: string, bytes: Buffer | string) =>
  app.put(`/imports/${id}/file`, Buffer.from(bytes), {
    token,
    headers: { 'content-type': 'application/octet-stream' },
  });

/** Announces, sends, and waits until it has been read. */
async function upload(token: string, file: Buffer | string, about: object): Promise<Answer> {
  const bytes = Buffer.from(file);
  const begun = await announce(token, { fileName: 'plots.csv', mode: 'both', size: bytes.length, ...about });
  expect(begun.status).toBe(201);
  const sent = await send(begun.body.id, token, bytes);
  expect([sent.status, sent.body.state]).toEqual([200, 'reading']);
  await app.quiet();
  return see(begun.body.id, token);
}

async function move(id: string, token: string, action: string, more: object = {}): Promise<Answer> {
  const before = await see(id, token);
  const answer = await app.post(
    `/imports/${id}/transitions`,
    { action, ...more },
    { token, headers: etag(before) },
  );
  await app.quiet();
  return answer.status === 200 ? see(id, token) : answer;
}

async function map(id: string, token: string, change: object, mode = 'both'): Promise<Answer> {
  const before = await see(id, token);
  const { columns, options } = before.body.mapping;
  return app.put(
    `/imports/${id}/mapping`,
    { columns, options: { ...options, ...change }, mode },
    { token, headers: etag(before) },
  );
}

const rowsOf = async (id: string, token: string, show = 'all') =>
  (await app.get(`/imports/${id}/rows?show=${show}&pageSize=100`, { token })).body.items;
const correct = async (id: string, token: string, n: number, body: object) =>
  app.patch(`/imports/${id}/rows/${n}`, body, { token, headers: etag(await see(id, token)) });
const drafts = async (park: Park) =>
  (await app.get(`/content?parkId=${park.id}&type=plot&pageSize=100`, { token: park.editor })).body.items;
const draftOf = async (park: Park, id: string) =>
  (await app.get(`/content/plot/${id}`, { token: park.editor })).body;

const PLOTS = `Plot code,Name,Area (ha),Status,As of
A-1,East,5,available,2026-10
A-2,West,ten,available,2026-10
A-3,North,3,for rent,2026-10
A-1,South,4,sold,2026-10
,Nameless,4,sold,2026-10
`;

/** A file checked, with nothing wrong in it. */
async function checked(park: Park, file: string, mode = 'both'): Promise<string> {
  const { body } = await upload(park.editor, file, { type: 'plot', parkId: park.id, mode });
  expect((await move(body.id, park.editor, 'check')).body.state).toBe('checked');
  return body.id;
}

describe('a file of plots', () => {
  it('is read, mapped, checked, put right cell by cell, applied as drafts, and undone', async () => {
    const park = await aPark();
    const read = await upload(park.editor, PLOTS, { type: 'plot', parkId: park.id });
    expect(read.body).toMatchObject({
      state: 'mapped',
      total: 5,
      headers: ['Plot code', 'Name', 'Area (ha)', 'Status', 'As of'],
      reading: { format: 'csv', encoding: 'utf-8', separator: ',' },
      availableActions: ['map', 'check', 'reread', 'discard'],
    });
    expect(read.body.mapping.columns.map(({ field }: { field: string }) => field)).toEqual([
      'code',
      'name',
      'area',
      'status',
      'asOf',
    ]);
    const { id } = read.body;
    const result = await move(id, park.editor, 'check');
    expect(result.body).toMatchObject({ state: 'checked', counts: { create: 1, refused: 4 } });
    const errors = await rowsOf(id, park.editor, 'errors');
    expect(
      errors.map(
        ({ n, findings }: { n: number; findings: { column: number; code: string; value: string }[] }) => [
          n,
          ...findings.map(({ column, code, value }) => `${column} ${code} ${value}`),
        ],
      ),
    ).toEqual([
      [3, '2 number-unreadable ten'],
      [4, '3 choice-unknown for rent'],
      [5, '0 key-twice A-1'],
      [6, '0 key-missing '],
    ]);
    expect(result.body.findings).toEqual([
      { severity: 'error', code: 'choice-unknown', column: 3, rows: 1 },
      { severity: 'error', code: 'key-missing', column: 0, rows: 1 },
      { severity: 'error', code: 'key-twice', column: 0, rows: 1 },
      { severity: 'error', code: 'number-unreadable', column: 2, rows: 1 },
    ]);
    const twice = await app.get(`/imports/${id}/rows?code=key-twice`, { token: park.editor });
    expect(twice.body.items.map(({ n }: { n: number }) => n)).toEqual([5]);
    // Nothing has been written by looking.
    expect(await drafts(park)).toEqual([]);

    expect((await correct(id, park.editor, 3, { cells: [{ column: 2, value: '10' }] })).body).toMatchObject({
      verdict: 'create',
      cells: ['A-2', 'West', '10', 'available', '2026-10'],
      typed: ['A-2', 'West', 'ten', 'available', '2026-10'],
      findings: [],
    });
    expect((await correct(id, park.editor, 5, { cells: [{ column: 0, value: 'A-4' }] })).body.verdict).toBe(
      'create',
    );
    expect((await correct(id, park.editor, 6, { dropped: true })).body.dropped).toBe(true);
    const applied = await move(id, park.editor, 'apply');
    expect(applied.body).toMatchObject({
      state: 'applied',
      counts: { created: 3, refused: 1, dropped: 1 },
      availableActions: ['undo'],
    });
    const made = await drafts(park);
    expect(made).toHaveLength(3);
    const [first] = await rowsOf(id, park.editor);
    expect((await draftOf(park, first.recordId)).open).toMatchObject({
      state: 'draft',
      document: {
        code: 'A-1',
        area: { value: '5', unit: 'ha' },
        status: { word: 'available', asOf: '2026-10' },
        polygon: null,
      },
    });
    // Nothing is public.
    expect((await app.get(`/plots/${first.recordId}`)).status).toBe(404);

    // Somebody goes on with one of them: it stays, and says why.
    const record = await app.get(`/content/plot/${first.recordId}`, { token: park.manager });
    await app.put(
      `/content/plot/${first.recordId}/draft`,
      { document: { ...record.body.open.document, note: 'Seen on site' } },
      { token: park.manager, headers: etag(record) },
    );
    const undone = await move(id, park.editor, 'undo');
    expect(undone.body).toMatchObject({
      state: 'undone',
      counts: { undone: 2, kept: 1 },
      availableActions: [],
    });
    expect(await rowsOf(id, park.editor, 'kept')).toMatchObject([
      { n: 2, undo: 'kept', reason: 'edited-since' },
    ]);
    expect((await draftOf(park, first.recordId)).open.document.note).toBe('Seen on site');
    const left = (await drafts(park)).filter(({ open }: { open: object | null }) => open !== null);
    expect(left).toHaveLength(1);
  });

  it('changes a draft that is there by its code, and gives back what it said when undone', async () => {
    const park = await aPark();
    const first = await checked(
      park,
      'code,area (ha),status,as of\nA-1,5,sold,2026-10\nA-2,7,sold,2026-10\n',
    );
    await move(first, park.editor, 'apply');
    const again = await checked(
      park,
      'code,area (ha),status,as of\nA-1,6,available,2026-09\nA-2,7,sold,2026-10\n',
    );
    expect((await see(again, park.editor)).body.counts).toMatchObject({ update: 1, unchanged: 1, create: 0 });
    // The row is older than what is stated: the status stays, and the row says so.
    expect((await rowsOf(again, park.editor, 'update'))[0].findings).toMatchObject([
      { severity: 'notice', code: 'newer-kept', column: 2 },
    ]);
    expect((await move(again, park.editor, 'apply')).body.counts).toMatchObject({ updated: 1 });
    const [row] = await rowsOf(again, park.editor, 'update');
    const document = async () => (await draftOf(park, row.recordId)).open.document;
    expect(await document()).toMatchObject({
      area: { value: '6' },
      status: { word: 'sold', asOf: '2026-10' },
    });
    await move(again, park.editor, 'undo');
    expect(await document()).toMatchObject({ area: { value: '5' } });
  });

  it('is refused by rows where the record may not be created, or not be changed', async () => {
    const park = await aPark();
    await move(await checked(park, 'code,area (ha)\nA-1,5\n'), park.editor, 'apply');
    const codesOf = async (id: string) =>
      (await rowsOf(id, park.editor, 'errors')).map(
        ({ findings }: { findings: { code: string }[] }) => findings[0]?.code,
      );
    expect(await codesOf(await checked(park, 'code,area (ha)\nA-1,6\n', 'create'))).toEqual(['key-exists']);
    expect(await codesOf(await checked(park, 'code,area (ha)\nB-1,6\n', 'update'))).toEqual(['key-unknown']);
    const nothing = await checked(park, 'code,area (ha)\nB-1,6\n', 'update');
    expect((await see(nothing, park.editor)).body.availableActions).not.toContain('apply');
    expect((await move(nothing, park.editor, 'apply')).body.code).toBe('import.nothing-to-apply');
  });

  it('does nothing to a row whose record somebody changed after the check', async () => {
    const park = await aPark();
    await move(await checked(park, 'code,area (ha)\nA-1,5\n'), park.editor, 'apply');
    const id = await checked(park, 'code,area (ha)\nA-1,6\n');
    const [row] = await rowsOf(id, park.editor);
    const record = await app.get(`/content/plot/${row.recordId}`, { token: park.manager });
    await app.put(
      `/content/plot/${row.recordId}/draft`,
      { document: { ...record.body.open.document, area: { value: '8', unit: 'ha' } } },
      { token: park.manager, headers: etag(record) },
    );
    await move(id, park.editor, 'apply');
    expect(await rowsOf(id, park.editor)).toMatchObject([{ outcome: 'refused', reason: 'changed-since' }]);
    expect((await draftOf(park, row.recordId)).open.document.area.value).toBe('8');
  });

  it('writes nothing in the name of somebody who has left the team', async () => {
    const park = await aPark();
    const id = await checked(park, 'code,area (ha)\nA-1,5\n');
    await app.db.query(`UPDATE imports SET state = 'applying' WHERE id = $1`, [id]);
    await app.db.query('DELETE FROM memberships WHERE user_id = $1', [park.editorUser.id]);
    const { WorkOnImport } = await import('./work-on-import.js');
    await app.app.get(WorkOnImport).execute(id);
    expect(await rowsOf(id, park.manager)).toMatchObject([
      { outcome: 'refused', reason: 'resource.not-found' },
    ]);
    expect(await drafts({ ...park, editor: park.manager })).toEqual([]);
  });

  it('is mapped as it was the last time, where the headers are the same', async () => {
    const park = await aPark();
    const first = await upload(park.editor, 'code,size\nA-1,5\n', { type: 'plot', parkId: park.id });
    const mapped = await map(first.body.id, park.editor, { codePrefix: null, sourceTitle: 'Land office' });
    expect(mapped.status).toBe(200);
    const second = await upload(park.editor, 'Code,Size\nA-2,7\n', { type: 'plot', parkId: park.id });
    expect(second.body).toMatchObject({
      evidence: { remembered: true },
      mapping: { options: { sourceTitle: 'Land office' } },
    });
    const other = await aPark();
    const third = await upload(other.editor, 'code,size\nA-2,7\n', { type: 'plot', parkId: other.id });
    expect(third.body.evidence.remembered).toBe(false);
  });

  it('in an encoding that nothing proves is read again as a person says', async () => {
    const park = await aPark();
    const file = Buffer.from('b1e0bac52cc3fbb3c60a412d312ccfa1cdc1b8dfd0c2c7f80a', 'hex');
    const { body } = await upload(park.editor, file, { type: 'plot', parkId: park.id });
    expect(body).toMatchObject({ headers: ['编号', '名称'], reading: { encoding: 'gb18030', likely: true } });
    const wrong = await move(body.id, park.editor, 'reread', { encoding: 'windows-1252' });
    expect(wrong.body).toMatchObject({
      state: 'mapped',
      reading: { encoding: 'windows-1252', likely: false },
    });
    expect(wrong.body.headers[0]).not.toBe('编号');
  });
});

describe('a file that cannot be imported', () => {
  it('is refused before a byte is sent when it is too large, empty, or of another park', async () => {
    const [park, other] = [await aPark(), await aPark()];
    const about = { type: 'plot', parkId: park.id, fileName: 'a.csv', mode: 'both' };
    const large = await announce(park.editor, { ...about, size: 1_000_001 });
    expect([large.status, large.body.code]).toEqual([413, 'import.file-too-large']);
    expect((await announce(park.editor, { ...about, size: 0 })).body.code).toBe('import.file-empty');
    expect((await announce(other.editor, { ...about, size: 5 })).status).toBe(404);
    expect((await announce(park.editor, { ...about, type: 'park', size: 5 })).body.code).toBe(
      'import.parks-by-administrators',
    );
  });

  it('is not read on where it is longer than announced, and kept waiting where it is shorter', async () => {
    const park = await aPark();
    const begun = await announce(park.editor, {
      type: 'plot',
      parkId: park.id,
      fileName: 'a.csv',
      mode: 'both',
      size: 20,
    });
    const { id } = begun.body;
    expect((await send(id, park.editor, 'x'.repeat(30))).status).toBe(413);
    expect((await send(id, park.editor, 'code\n')).body.code).toBe('import.file-incomplete');
    expect((await send(id, park.editor, 'code,name\nA-1,East\n\n')).body.state).toBe('reading');
    const asJson = await app.put(`/imports/${id}/file`, {}, { token: park.editor });
    expect(asJson.status).toBe(409);
  });

  it.each<[string, string, string]>([
    ['too many rows', `code\n${'A\n'.repeat(2001)}`, 'too-many-rows'],
    ['no rows', 'code,name\n', 'no-rows'],
    ['no archive behind the mark of one', 'PK\u0003\u0004 and so on', 'not-readable'],
  ])('with %s fails and says so; it can be given up', async (_, file, fault) => {
    const park = await aPark();
    const { body } = await upload(park.editor, file, { type: 'plot', parkId: park.id });
    expect(body).toMatchObject({
      state: 'failed',
      failure: { fault },
      availableActions: ['reread', 'discard'],
    });
    expect((await move(body.id, park.editor, 'discard')).body.state).toBe('discarded');
    expect(await app.db.query('SELECT 1 FROM import_chunks WHERE import_id = $1', [body.id])).toEqual([]);
  });

  it('is not there for another park, nor for a body that is bytes where JSON belongs', async () => {
    const [park, other] = [await aPark(), await aPark()];
    const { body } = await upload(park.editor, 'code\nA-1\n', { type: 'plot', parkId: park.id });
    expect((await see(body.id, other.manager)).status).toBe(404);
    expect((await app.get(`/imports/${body.id}/rows`, { token: other.manager })).status).toBe(404);
    expect((await app.get(`/imports?parkId=${park.id}`, { token: other.manager })).body.items).toEqual([]);
    expect((await app.get(`/imports?parkId=${park.id}`, { token: park.manager })).body.items).toHaveLength(1);
    const raw = await app.post('/imports', Buffer.from('a'), {
      token: park.editor,
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect([raw.status, raw.body.code]).toEqual([415, 'request.media-type']);
  });

  it('is not mapped twice to one field, and not changed by who read an older state', async () => {
    const park = await aPark();
    const read = await upload(park.editor, 'code,a,b\nA-1,x,y\n', { type: 'plot', parkId: park.id });
    const field = (name: string | null) => ({ field: name, unit: null });
    const put = (columns: object[], headers: Record<string, string>) =>
      app.put(
        `/imports/${read.body.id}/mapping`,
        { columns, options: read.body.mapping.options, mode: 'both' },
        { token: park.editor, headers },
      );
    const twice = await put([field('code'), field('name'), field('name')], etag(read));
    expect(twice.body.errors).toMatchObject([{ pointer: '/columns/2/field', code: 'import.mapping-misfit' }]);
    expect((await put([field(null), field('note'), field('note')], etag(read))).status).toBe(200);
    expect((await put([field('code'), field(null), field(null)], etag(read))).status).toBe(412);
    expect((await move(read.body.id, park.editor, 'check')).body.code).toBe('import.code-needed');
  });
});

describe('the files of others', () => {
  it.each([
    ['083bcaab201e', {}, { create: 47 }],
    ['2c8470a8cf8f', {}, { create: 38 }],
    ['40ba241c5f5d', {}, { create: 3 }],
    ['5ed5da3ec0f3', {}, { create: 128 }],
    ['c7e27fdf412c', {}, { create: 66 }],
    ['dda69588484b', { codePrefix: 'EX-' }, { create: 28 }],
    ['f19782aef6ad', { coordinates: 'osgb36' }, { create: 13 }],
    ['c0f874ac423d', {}, { create: 17, refused: 41 }],
  ])('brownfield register %s becomes plots of a park', async (name, options, counts) => {
    const park = await aPark();
    const file = readFileSync(path.join(FOLDER, `brownfield/${name}.csv`));
    const { body } = await upload(park.editor, file, { type: 'plot', parkId: park.id });
    expect((await map(body.id, park.editor, options)).status).toBe(200);
    const result = await move(body.id, park.editor, 'check');
    expect(result.body.counts).toMatchObject(counts);
    const applied = await move(body.id, park.editor, 'apply');
    expect(applied.body.counts).toMatchObject({ created: counts.create, refusedWhenApplied: 0 });
  });

  it('the Chinese catalogue becomes draft, unclaimed parks, by administrators only, and is taken back', async () => {
    const admin = await app.signedIn(await anAdmin(app));
    const file = readFileSync(path.join(FOLDER, 'cn_development_zones_2018_sample.csv'));
    const { body } = await upload(admin, file, { type: 'park' });
    expect((await map(body.id, admin, { sourceTitle: '中国开发区审核公告目录（2018年版）' })).status).toBe(
      200,
    );
    const result = await move(body.id, admin, 'check');
    expect(result.body.counts).toMatchObject({ create: 150, refused: 0 });
    expect((await move(body.id, admin, 'apply')).body.counts).toMatchObject({ created: 150 });
    const [row] = await rowsOf(body.id, admin);
    const record = await app.get(`/content/park/${row.recordId}`, { token: admin });
    expect(record.body).toMatchObject({
      published: null,
      open: {
        state: 'draft',
        document: {
          name: { original: 'zh-CN', texts: { 'zh-CN': '满洲里中俄互市贸易区' } },
          established: '1992-04',
          leadingIndustries: ['轻工', '民间贸易'],
          position: { lat: 46.805356, lon: 134.006572 },
          notes: 'geocode_wrong(Heilongjiang)',
          facts: [
            {
              key: 'approved_area',
              value: '20.96',
              unit: 'ha',
              source: { title: '中国开发区审核公告目录（2018年版）' },
            },
          ],
        },
      },
    });
    // None of them is a park for anybody yet.
    expect(await app.db.query(`SELECT 1 FROM parks WHERE slug LIKE 'cn-%'`)).toEqual([]);
    expect((await move(body.id, admin, 'undo')).body.counts).toMatchObject({ undone: 150, kept: 0 });
  });

  it('all units of the statistical list become draft, unclaimed parks too', async () => {
    const admin = await app.signedIn(await anAdmin(app));
    const file = readFileSync(path.join(FOLDER, 'cn_zone_like_units_nbs_2023.csv'));
    const { body } = await upload(admin, file, { type: 'park' });
    expect((await move(body.id, admin, 'check')).body.counts).toMatchObject({ create: 1611, refused: 0 });
    const applied = await move(body.id, admin, 'apply');
    expect(applied.body.counts).toMatchObject({ created: 1611, refusedWhenApplied: 0 });
    expect(await app.db.query(`SELECT 1 FROM parks WHERE slug LIKE 'cn-%'`)).toEqual([]);
  });
});
