import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anImportPark, ImportDesk, type ImportPark } from '../../../test/support/imports.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { workbook, zipped } from '../../platform/tabular/zip.factory.js';
import { ImportStore } from './import-store.js';
import { WorkOnImport } from './work-on-import.js';

// Each step is a job that waits for its turn; some files here are as large as files may be.
jest.setTimeout(120_000);

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => app?.stop());

const desk = (park: ImportPark) => new ImportDesk(app, park.editor);
const about = (park: ImportPark) => ({ type: 'plot', parkId: park.id });
const plots = (count: number) =>
  `code,area (ha)\n${Array.from({ length: count }, (_, n) => `P-${n},${(n % 50) + 1}`).join('\n')}\n`;
const count = async (sql: string, id: string) =>
  (await app.db.one<{ count: number }>(`SELECT count(*)::int AS count ${sql}`, [id]))?.count;
const draftsOf = (park: ImportPark) =>
  count(`FROM content_versions WHERE park_id = $1 AND type = 'plot' AND state = 'draft'`, park.id);
const outcomesOf = async (id: string) => {
  const rows = await app.db.query<{ outcome: string; reason: string | null; rows: number }>(
    `SELECT outcome, reason, count(*)::int AS rows FROM import_rows WHERE import_id = $1 GROUP BY 1, 2 ORDER BY 1`,
    [id],
  );
  return rows.map(({ outcome, reason, rows: many }) => [outcome, reason, many]);
};

/** As if its application had been asked for, with nobody working on it yet. */
async function waiting(park: ImportPark, rows: number): Promise<string> {
  const id = await desk(park).checked(plots(rows), about(park));
  await app.db.query(`UPDATE imports SET state = 'applying', done = 0 WHERE id = $1`, [id]);
  return id;
}
const work = (id: string) => app.app.get(WorkOnImport).execute(id);

/** Does something in the midst of the second batch. */
function amidTheSecondBatch(what: () => Promise<unknown>): void {
  const store = app.app.get(ImportStore);
  const progress = store.progress.bind(store);
  let batches = 0;
  jest.spyOn(store, 'progress').mockImplementation(async (id, done) => {
    batches += 1;
    if (batches === 2) await what();
    await progress(id, done);
  });
}

describe('an import that is interrupted', () => {
  it('between two batches goes on where it was, and makes each draft once', async () => {
    const park = await anImportPark(app);
    const id = await waiting(park, 600);
    amidTheSecondBatch(() => Promise.reject(new Error('The machine is gone')));
    await expect(work(id)).rejects.toThrow('The machine is gone');
    // The first batch is whole, of the second there is nothing.
    expect(await draftsOf(park)).toBe(250);
    expect((await desk(park).see(id)).body).toMatchObject({ state: 'applying', done: 250, steps: 600 });
    jest.restoreAllMocks();
    await work(id);
    expect((await desk(park).see(id)).body).toMatchObject({ state: 'applied', counts: { created: 600 } });
    expect(await draftsOf(park)).toBe(600);
    expect(
      await count(
        `FROM (SELECT DISTINCT document->>'code' FROM content_versions WHERE park_id = $1) codes`,
        park.id,
      ),
    ).toBe(600);
    expect(
      await count(
        `FROM domain_events WHERE name = 'content.draft-begun' AND payload->>'parkId' = $1`,
        park.id,
      ),
    ).toBe(600);
  });

  it('by its person leaving the team writes nothing from then on, and says so by row', async () => {
    const park = await anImportPark(app);
    const id = await waiting(park, 600);
    amidTheSecondBatch(() =>
      app.db.query('DELETE FROM memberships WHERE user_id = $1', [park.editorUser.id]),
    );
    await work(id);
    // What was under way when it happened is done; the third batch finds nobody who may.
    expect(await outcomesOf(id)).toEqual([
      ['created', null, 500],
      ['refused', 'resource.not-found', 100],
    ]);
    expect(await draftsOf(park)).toBe(500);
    // Somebody else of the team takes it back.
    const undone = await new ImportDesk(app, park.manager).move(id, 'undo');
    expect(undone.body.counts).toMatchObject({ undone: 500, kept: 0 });
    expect(await draftsOf(park)).toBe(0);
  });

  it('by the suspension of its person writes nothing from then on', async () => {
    const park = await anImportPark(app);
    const id = await waiting(park, 300);
    amidTheSecondBatch(() => Promise.reject(new Error('The machine is gone')));
    await expect(work(id)).rejects.toThrow();
    jest.restoreAllMocks();
    await app.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [park.editorUser.id]);
    await work(id);
    expect(await outcomesOf(id)).toEqual([
      ['created', null, 250],
      ['refused', 'resource.not-found', 50],
    ]);
  });
});

describe('an import of what is public', () => {
  it('begins drafts beside it, and discards them when it is undone', async () => {
    const park = await anImportPark(app);
    const first = await desk(park).checked(
      'code,area (ha),status,as of,source\nA-1,5,available,2026-10,Registry\n',
      about(park),
    );
    await desk(park).move(first, 'apply');
    const [{ recordId }] = await desk(park).rows(first);
    await new ImportDesk(app, park.manager).moveDraft('plot', recordId, 'submit');
    const approved = await new ImportDesk(app, park.officer).moveDraft('plot', recordId, 'approve');
    expect(approved.body).toMatchObject({ published: { n: 1 }, open: null });

    const id = await desk(park).checked('code,area (ha)\nA-1,6\n', about(park));
    expect((await desk(park).move(id, 'apply')).body.counts).toMatchObject({ updated: 1 });
    const draft = await desk(park).record('plot', recordId);
    expect(draft.open).toMatchObject({ state: 'draft', document: { area: { value: '6' } } });
    const seen = (await app.get(`/plots/${recordId}`)).body;
    expect(JSON.stringify(seen.area)).toContain('"5"');
    // What became public meanwhile is not taken back; here nothing did.
    expect((await desk(park).move(id, 'undo')).body.counts).toMatchObject({ undone: 1, kept: 0 });
    expect((await desk(park).record('plot', recordId)).open).toBeNull();
    expect((await desk(park).move(first, 'undo')).body.counts).toMatchObject({ undone: 0, kept: 1 });
    expect(await desk(park).rows(first)).toMatchObject([{ undo: 'kept', reason: 'published-since' }]);
  });

  it('leaves alone what was published anew between the check and the application', async () => {
    const park = await anImportPark(app);
    const publish = async (file: string) => {
      const made = await desk(park).checked(file, about(park));
      await desk(park).move(made, 'apply');
      const [{ recordId }] = await desk(park).rows(made);
      await new ImportDesk(app, park.manager).moveDraft('plot', recordId, 'submit');
      await new ImportDesk(app, park.officer).moveDraft('plot', recordId, 'approve');
    };
    await publish('code,area (ha),status,as of\nA-1,5,available,2026-10\n');
    const id = await desk(park).checked('code,note\nA-1,Level\n', about(park));
    await publish('code,area (ha)\nA-1,7\n');
    await desk(park).move(id, 'apply');
    expect(await desk(park).rows(id)).toMatchObject([{ outcome: 'refused', reason: 'changed-since' }]);
  });
});

describe('a file that is too much', () => {
  it('with 200,000 rows is refused at the first row beyond the limit, and nothing of it is kept', async () => {
    const park = await anImportPark(app);
    const { body } = await desk(park).upload(`code\n${'A\n'.repeat(200_000)}`, about(park));
    expect(body).toMatchObject({ state: 'failed', failure: { fault: 'too-many-rows', row: 50_002 } });
    expect(await count('FROM import_rows WHERE import_id = $1', body.id)).toBe(0);
  });

  it('of 26 MB is refused before a byte is sent, and while it is sent where less was announced', async () => {
    const park = await anImportPark(app);
    const file = { ...about(park), fileName: 'a.csv', mode: 'both' };
    const announced = await desk(park).announce({ ...file, size: 26_000_000 });
    expect([announced.status, announced.body.code, announced.body.params]).toEqual([
      413,
      'import.file-too-large',
      { limitMb: 25 },
    ]);
    const { body } = await desk(park).announce({ ...file, size: 3_000_000 });
    const sent = await desk(park).send(body.id, Buffer.alloc(26_000_000, 'a'));
    expect([sent.status, sent.body.code]).toEqual([413, 'import.file-too-large']);
    // Read on no further than where it was too long.
    const bytes = await app.db.one<{ sum: number }>(
      'SELECT coalesce(sum(length(bytes)), 0)::int AS sum FROM import_chunks WHERE import_id = $1',
      [body.id],
    );
    expect(bytes?.sum).toBeLessThanOrEqual(3_000_000);
    expect((await desk(park).see(body.id)).body.state).toBe('waiting');
  });

  it('only when it is unpacked is refused before that', async () => {
    const park = await anImportPark(app);
    const bomb = zipped({ 'xl/workbook.xml': ' '.repeat(300_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    const { body } = await desk(park).upload(bomb, { ...about(park), fileName: 'plots.xlsx' });
    expect(body).toMatchObject({
      state: 'failed',
      failure: { fault: 'unpacks-too-large' },
      availableActions: ['reread', 'discard'],
    });
  });
});

describe('a workbook', () => {
  it('becomes drafts like any other table', async () => {
    const park = await anImportPark(app);
    const cell = (place: string, shared: number) => `<c r="${place}" t="s"><v>${shared}</v></c>`;
    const rows = `<row r="1">${cell('A1', 0)}${cell('B1', 1)}${cell('C1', 2)}</row>
      <row r="2">${cell('A2', 3)}<c r="B2"><v>12.5</v></c><c r="C2" s="1"><v>46296</v></c></row>`;
    const file = workbook(rows, ['地块编号', '面积（亩）', '截至日期', 'B-07']);
    const id = await desk(park).checked(file, { ...about(park), fileName: 'plots.xlsx' });
    expect((await desk(park).see(id)).body).toMatchObject({
      reading: { format: 'xlsx', sheet: 'Plots', sheets: ['Plots'] },
      counts: { create: 1 },
    });
    await desk(park).move(id, 'apply');
    const [{ recordId }] = await desk(park).rows(id);
    expect((await desk(park).record('plot', recordId)).open.document).toMatchObject({
      code: 'B-07',
      area: { value: '12.5', unit: 'mu' },
      status: { asOf: '2026-10-01' },
    });
  });
});

describe('a file whose columns lie', () => {
  it('is refused cell by cell, and fits once a person says what its columns are', async () => {
    const park = await anImportPark(app);
    const { body } = await desk(park).upload(
      `Plot code,Area (ha),Status,As of
5.5,A-1,2026-10,available
7,A-2,2026-10,reserved
`,
      about(park),
    );
    await desk(park).move(body.id, 'check');
    expect(await desk(park).findings(body.id)).toEqual([
      '2 error number-unreadable Area (ha): A-1',
      '2 error choice-unknown Status: 2026-10',
      '2 error date-unreadable As of: available',
      '3 error number-unreadable Area (ha): A-2',
      '3 error choice-unknown Status: 2026-10',
      '3 error date-unreadable As of: reserved',
    ]);
    expect((await desk(park).see(body.id)).body.availableActions).not.toContain('apply');
    expect((await desk(park).move(body.id, 'apply')).body.code).toBe('import.nothing-to-apply');
    const mapped = await desk(park).map(
      body.id,
      {},
      {
        'Plot code': { field: 'area', unit: 'ha' },
        'Area (ha)': { field: 'code', unit: null },
        Status: { field: 'asOf' },
        'As of': { field: 'status' },
      },
    );
    expect(mapped.status).toBe(200);
    await desk(park).move(body.id, 'check');
    expect(await desk(park).findings(body.id)).toEqual([]);
    expect((await desk(park).move(body.id, 'apply')).body.counts).toMatchObject({ created: 2 });
  });
});
