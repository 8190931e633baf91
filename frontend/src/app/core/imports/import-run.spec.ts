import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { checkedImport, importRow, importView } from '../../../testing/imports.data';
import { ImportRun } from './import-run';

const ADDRESS = '/api/v1/imports/i1';

async function run(view = checkedImport()): Promise<{ run: ImportRun; server: HttpTestingController }> {
  TestBed.configureTestingModule({ providers: [ImportRun] });
  const server = withApi();
  const service = TestBed.inject(ImportRun);
  service.open('i1');
  server.expectOne(ADDRESS).flush(view);
  await settled();
  return { run: service, server };
}

const patched = (server: HttpTestingController, n: number) => server.expectOne(`${ADDRESS}/rows/${n}`);

describe('an import on its page', () => {
  it('is looked at again while work goes on, also when nobody answered, and no longer', async () => {
    const { run: opened, server } = await run(importView({ state: 'applying', done: 1, steps: 4 }));
    const look = async () => {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve, 900));
      return server.expectOne(ADDRESS);
    };
    (await look()).flush(...refusal(503, 'service.busy'));
    await settled();
    expect([opened.unreachable(), opened.view()?.state]).toEqual([true, 'applying']);
    await new Promise((resolve) => setTimeout(resolve, 4_100));
    server.expectOne(ADDRESS).flush(importView({ state: 'applied', version: 4 }));
    await settled();
    expect([opened.unreachable(), opened.view()?.state]).toEqual([false, 'applied']);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    server.expectNone(ADDRESS);
  }, 15_000);

  it('is not seen by whom it does not belong to', async () => {
    TestBed.configureTestingModule({ providers: [ImportRun] });
    const server = withApi();
    const service = TestBed.inject(ImportRun);
    service.open('i1');
    server.expectOne(ADDRESS).flush(...refusal(404, 'resource.not-found'));
    await settled();
    expect(service.problem()?.code).toBe('resource.not-found');
  });

  it('goes a step by the version that was seen, and is read again where somebody was faster', async () => {
    const { run: opened, server } = await run();
    const moving = opened.move({ action: 'apply' });
    await settled();
    const call = server.expectOne(`${ADDRESS}/transitions`);
    expect([call.request.body, call.request.headers.get('If-Match')]).toEqual([{ action: 'apply' }, '"5"']);
    call.flush(...refusal(412, 'version.stale'));
    await settled();
    server.expectOne(ADDRESS).flush(importView({ state: 'applying', version: 6 }));
    expect(await moving).toBe(false);
    expect(opened.view()?.state).toBe('applying');
    expect(opened.lines()[0]?.text).toContain('Somebody has changed this');
  });

  it('does not go back to an answer that a later one has overtaken', async () => {
    const { run: opened } = await run();
    opened.adopt(checkedImport({ version: 9 }));
    opened.adopt(checkedImport({ version: 7 }));
    expect(opened.view()?.version).toBe(9);
  });

  it('saves corrections one after the other, each by the version of the one before', async () => {
    const { run: opened, server } = await run();
    const first = opened.correct(importRow(), { cells: [{ column: 1, value: '10' }] });
    const second = opened.correct(importRow({ n: 4 }), { dropped: true });
    await settled();
    server.expectNone(`${ADDRESS}/rows/4`);
    const call = patched(server, 3);
    expect(call.request.headers.get('If-Match')).toBe('"5"');
    call.flush(importRow({ verdict: 'create' }), { headers: { etag: '"6"' } });
    expect(await first).toMatchObject({ kind: 'saved' });
    await settled();
    const next = patched(server, 4);
    expect(next.request.headers.get('If-Match')).toBe('"6"');
    next.flush(importRow({ n: 4, dropped: true }), { headers: { etag: '"7"' } });
    expect(await second).toMatchObject({ kind: 'saved' });
  });

  it('saves a correction all the same where somebody changed another row', async () => {
    const { run: opened, server } = await run();
    const saving = opened.correct(importRow(), { cells: [{ column: 1, value: '10' }] });
    await settled();
    patched(server, 3).flush(...refusal(412, 'version.stale'));
    await settled();
    server.expectOne(ADDRESS).flush(checkedImport({ version: 8 }));
    await settled();
    server.expectOne(({ url }) => url === `${ADDRESS}/rows`).flush({ items: [importRow()], next: null });
    await settled();
    const again = patched(server, 3);
    expect(again.request.headers.get('If-Match')).toBe('"8"');
    again.flush(importRow({ verdict: 'create' }), { headers: { etag: '"9"' } });
    expect(await saving).toMatchObject({ kind: 'saved' });
  });

  it('does not write over what somebody else wrote into the same row', async () => {
    const { run: opened, server } = await run();
    const saving = opened.correct(importRow(), { cells: [{ column: 1, value: '10' }] });
    await settled();
    patched(server, 3).flush(...refusal(412, 'version.stale'));
    await settled();
    server.expectOne(ADDRESS).flush(checkedImport({ version: 8 }));
    await settled();
    const theirs = importRow({ cells: ['A-2', '12', 'Wang'] });
    server.expectOne(({ url }) => url === `${ADDRESS}/rows`).flush({ items: [theirs], next: null });
    expect(await saving).toEqual({ kind: 'overtaken', row: theirs });
    server.expectNone(`${ADDRESS}/rows/3`);
  });

  it('says why a correction was not saved, and goes on with the next', async () => {
    const { run: opened, server } = await run();
    const saving = opened.correct(importRow(), { cells: [{ column: 1, value: '10' }] });
    await settled();
    patched(server, 3).error(new ProgressEvent('error'));
    expect(await saving).toMatchObject({ kind: 'failed', problem: { code: 'client.offline' } });
    void opened.correct(importRow({ n: 4 }), { dropped: true });
    await settled();
    patched(server, 4).flush(importRow({ n: 4 }), { headers: { etag: '"6"' } });
  });
});
