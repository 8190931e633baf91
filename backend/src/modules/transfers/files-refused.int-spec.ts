import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anImportPark, ImportDesk } from '../../../test/support/imports.factory.js';
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

describe('a file that cannot be imported', () => {
  it('is refused before a byte is sent when it is too large, empty, or of another park', async () => {
    const [park, other] = [await aPark(), await aPark()];
    const about = { type: 'plot', parkId: park.id, fileName: 'a.csv', mode: 'both' };
    const large = await desk(park.editor).announce({ ...about, size: 1_000_001 });
    expect([large.status, large.body.code]).toEqual([413, 'import.file-too-large']);
    expect((await desk(park.editor).announce({ ...about, size: 0 })).body.code).toBe('import.file-empty');
    expect((await desk(other.editor).announce({ ...about, size: 5 })).status).toBe(404);
    expect((await desk(park.editor).announce({ ...about, type: 'park', size: 5 })).body.code).toBe(
      'import.parks-by-administrators',
    );
  });

  it('is not read on where it is longer than announced, and kept waiting where it is shorter', async () => {
    const park = await aPark();
    const begun = await desk(park.editor).announce({
      type: 'plot',
      parkId: park.id,
      fileName: 'a.csv',
      mode: 'both',
      size: 20,
    });
    const { id } = begun.body;
    expect((await desk(park.editor).send(id, 'x'.repeat(30))).status).toBe(413);
    expect((await desk(park.editor).send(id, 'code\n')).body.code).toBe('import.file-incomplete');
    expect((await desk(park.editor).send(id, 'code,name\nA-1,East\n\n')).body.state).toBe('reading');
    const asJson = await app.put(`/imports/${id}/file`, {}, { token: park.editor });
    expect(asJson.status).toBe(409);
  });

  it.each<[string, string, string]>([
    ['too many rows', `code\n${'A\n'.repeat(2001)}`, 'too-many-rows'],
    ['no rows', 'code,name\n', 'no-rows'],
    ['no archive behind the mark of one', 'PK\u0003\u0004 and so on', 'not-readable'],
  ])('with %s fails and says so; it can be given up', async (_, file, fault) => {
    const park = await aPark();
    const { body } = await desk(park.editor).upload(file, { type: 'plot', parkId: park.id });
    expect(body).toMatchObject({
      state: 'failed',
      failure: { fault },
      availableActions: ['reread', 'discard'],
    });
    expect((await desk(park.editor).move(body.id, 'discard')).body.state).toBe('discarded');
    expect(await app.db.query('SELECT 1 FROM import_chunks WHERE import_id = $1', [body.id])).toEqual([]);
  });

  it('is not there for another park, nor for a body that is bytes where JSON belongs', async () => {
    const [park, other] = [await aPark(), await aPark()];
    const { body } = await desk(park.editor).upload('code\nA-1\n', { type: 'plot', parkId: park.id });
    expect((await desk(other.manager).see(body.id)).status).toBe(404);
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
    const read = await desk(park.editor).upload('code,a,b\nA-1,x,y\n', { type: 'plot', parkId: park.id });
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
    expect((await desk(park.editor).move(read.body.id, 'check')).body.code).toBe('import.code-needed');
  });
});
