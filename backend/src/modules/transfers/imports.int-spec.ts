import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anImportPark, ImportDesk, type ImportPark } from '../../../test/support/imports.factory.js';
import { type Answer, createTestApp, type TestApp } from '../../../test/support/test-app.js';

// Each step is a job that waits for its turn.
jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ env: { IMPORT_MAX_ROWS: '2000', IMPORT_MAX_MB: '1' } });
}, 120_000);
afterAll(() => app?.stop());

const aPark = () => anImportPark(app);
const desk = (token: string) => new ImportDesk(app, token);
const etag = ({ headers }: Answer) => ({ 'if-match': String(headers['etag']) });
const drafts = async (park: ImportPark) =>
  (await app.get(`/content?parkId=${park.id}&type=plot&pageSize=100`, { token: park.editor })).body.items;
const draftOf = (park: ImportPark, id: string) => desk(park.editor).record('plot', id);

const PLOTS = `Plot code,Name,Area (ha),Status,As of
A-1,East,5,available,2026-10
A-2,West,ten,available,2026-10
A-3,North,3,for rent,2026-10
A-1,South,4,sold,2026-10
,Nameless,4,sold,2026-10
`;

/** A file checked, with nothing wrong in it. */
async function checked(park: ImportPark, file: string, mode = 'both'): Promise<string> {
  const { body } = await desk(park.editor).upload(file, { type: 'plot', parkId: park.id, mode });
  expect((await desk(park.editor).move(body.id, 'check')).body.state).toBe('checked');
  return body.id;
}

describe('a file of plots', () => {
  it('is read, mapped, checked, put right cell by cell, applied as drafts, and undone', async () => {
    const park = await aPark();
    const read = await desk(park.editor).upload(PLOTS, { type: 'plot', parkId: park.id });
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
    const result = await desk(park.editor).move(id, 'check');
    expect(result.body).toMatchObject({ state: 'checked', counts: { create: 1, refused: 4 } });
    const errors = await desk(park.editor).rows(id, 'errors');
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

    expect(
      (await desk(park.editor).correct(id, 3, { cells: [{ column: 2, value: '10' }] })).body,
    ).toMatchObject({
      verdict: 'create',
      cells: ['A-2', 'West', '10', 'available', '2026-10'],
      typed: ['A-2', 'West', 'ten', 'available', '2026-10'],
      findings: [],
    });
    expect(
      (await desk(park.editor).correct(id, 5, { cells: [{ column: 0, value: 'A-4' }] })).body.verdict,
    ).toBe('create');
    expect((await desk(park.editor).correct(id, 6, { dropped: true })).body.dropped).toBe(true);
    const applied = await desk(park.editor).move(id, 'apply');
    expect(applied.body).toMatchObject({
      state: 'applied',
      counts: { created: 3, refused: 1, dropped: 1 },
      availableActions: ['undo'],
    });
    const made = await drafts(park);
    expect(made).toHaveLength(3);
    const [first] = await desk(park.editor).rows(id);
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
    const undone = await desk(park.editor).move(id, 'undo');
    expect(undone.body).toMatchObject({
      state: 'undone',
      counts: { undone: 2, kept: 1 },
      availableActions: [],
    });
    expect(await desk(park.editor).rows(id, 'kept')).toMatchObject([
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
    await desk(park.editor).move(first, 'apply');
    const again = await checked(
      park,
      'code,area (ha),status,as of\nA-1,6,available,2026-09\nA-2,7,sold,2026-10\n',
    );
    expect((await desk(park.editor).see(again)).body.counts).toMatchObject({
      update: 1,
      unchanged: 1,
      create: 0,
    });
    // The row is older than what is stated: the status stays, and the row says so.
    expect((await desk(park.editor).rows(again, 'update'))[0].findings).toMatchObject([
      { severity: 'notice', code: 'newer-kept', column: 2 },
    ]);
    expect((await desk(park.editor).move(again, 'apply')).body.counts).toMatchObject({ updated: 1 });
    const [row] = await desk(park.editor).rows(again, 'update');
    const document = async () => (await draftOf(park, row.recordId)).open.document;
    expect(await document()).toMatchObject({
      area: { value: '6' },
      status: { word: 'sold', asOf: '2026-10' },
    });
    await desk(park.editor).move(again, 'undo');
    expect(await document()).toMatchObject({ area: { value: '5' } });
  });

  it('is refused by rows where the record may not be created, or not be changed', async () => {
    const park = await aPark();
    await desk(park.editor).move(await checked(park, 'code,area (ha)\nA-1,5\n'), 'apply');
    const codesOf = async (id: string) =>
      (await desk(park.editor).rows(id, 'errors')).map(
        ({ findings }: { findings: { code: string }[] }) => findings[0]?.code,
      );
    expect(await codesOf(await checked(park, 'code,area (ha)\nA-1,6\n', 'create'))).toEqual(['key-exists']);
    expect(await codesOf(await checked(park, 'code,area (ha)\nB-1,6\n', 'update'))).toEqual(['key-unknown']);
    const nothing = await checked(park, 'code,area (ha)\nB-1,6\n', 'update');
    expect((await desk(park.editor).see(nothing)).body.availableActions).not.toContain('apply');
    expect((await desk(park.editor).move(nothing, 'apply')).body.code).toBe('import.nothing-to-apply');
  });

  it('does nothing to a row whose record somebody changed after the check', async () => {
    const park = await aPark();
    await desk(park.editor).move(await checked(park, 'code,area (ha)\nA-1,5\n'), 'apply');
    const id = await checked(park, 'code,area (ha)\nA-1,6\n');
    const [row] = await desk(park.editor).rows(id);
    const record = await app.get(`/content/plot/${row.recordId}`, { token: park.manager });
    await app.put(
      `/content/plot/${row.recordId}/draft`,
      { document: { ...record.body.open.document, area: { value: '8', unit: 'ha' } } },
      { token: park.manager, headers: etag(record) },
    );
    await desk(park.editor).move(id, 'apply');
    expect(await desk(park.editor).rows(id)).toMatchObject([{ outcome: 'refused', reason: 'changed-since' }]);
    expect((await draftOf(park, row.recordId)).open.document.area.value).toBe('8');
  });

  it('writes nothing in the name of somebody who has left the team', async () => {
    const park = await aPark();
    const id = await checked(park, 'code,area (ha)\nA-1,5\n');
    await app.db.query(`UPDATE imports SET state = 'applying' WHERE id = $1`, [id]);
    await app.db.query('DELETE FROM memberships WHERE user_id = $1', [park.editorUser.id]);
    const { WorkOnImport } = await import('./work-on-import.js');
    await app.app.get(WorkOnImport).execute(id);
    expect(await desk(park.manager).rows(id)).toMatchObject([
      { outcome: 'refused', reason: 'resource.not-found' },
    ]);
    expect(await drafts({ ...park, editor: park.manager })).toEqual([]);
  });

  it('is mapped as it was the last time, where the headers are the same', async () => {
    const park = await aPark();
    const first = await desk(park.editor).upload('code,size\nA-1,5\n', { type: 'plot', parkId: park.id });
    const mapped = await desk(park.editor).map(first.body.id, {
      codePrefix: null,
      sourceTitle: 'Land office',
    });
    expect(mapped.status).toBe(200);
    const second = await desk(park.editor).upload('Code,Size\nA-2,7\n', { type: 'plot', parkId: park.id });
    expect(second.body).toMatchObject({
      evidence: { remembered: true },
      mapping: { options: { sourceTitle: 'Land office' } },
    });
    const other = await aPark();
    const third = await desk(other.editor).upload('code,size\nA-2,7\n', { type: 'plot', parkId: other.id });
    expect(third.body.evidence.remembered).toBe(false);
  });

  it('in an encoding that nothing proves is read again as a person says', async () => {
    const park = await aPark();
    const file = Buffer.from('b1e0bac52cc3fbb3c60a412d312ccfa1cdc1b8dfd0c2c7f80a', 'hex');
    const { body } = await desk(park.editor).upload(file, { type: 'plot', parkId: park.id });
    expect(body).toMatchObject({ headers: ['编号', '名称'], reading: { encoding: 'gb18030', likely: true } });
    const wrong = await desk(park.editor).move(body.id, 'reread', { encoding: 'windows-1252' });
    expect(wrong.body).toMatchObject({
      state: 'mapped',
      reading: { encoding: 'windows-1252', likely: false },
    });
    expect(wrong.body.headers[0]).not.toBe('编号');
  });
});
