import { TestBed } from '@angular/core/testing';
import { Observable } from 'rxjs';
import { ImportListView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { importView } from '../../../testing/imports.data';
import { UploadStep } from '../../ui/upload';
import { Uploads } from '../uploads';
import { ImportsPage } from './imports.page';

const listOf = (...items: ImportListView['items']): ImportListView => ({
  items,
  limits: { maxBytes: 25_000_000, maxRows: 50_000 },
});

async function importsPage(slug: string | undefined, inputs: Record<string, string> = {}) {
  const sent: string[] = [];
  const replace = (url: string, _file: File, then: (answer: unknown) => Observable<UploadStep>) => {
    sent.push(url);
    return then({});
  };
  TestBed.configureTestingModule({ providers: [{ provide: Uploads, useValue: { replace } }] });
  const server = withApi([{ path: '**', children: [] }]);
  const fixture = TestBed.createComponent(ImportsPage);
  const given = { ...(slug === undefined ? {} : { slug }), ...inputs };
  for (const [name, value] of Object.entries(given)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  if (slug) server.expectOne(`/api/v1/parks/${slug}`).flush({ id: 'p1', name: { text: 'Baotou Zone' } });
  await settled();
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const list = async (answer: ImportListView | readonly [object, { status: number; statusText: string }]) => {
    const call = server.expectOne(({ url }) => url === '/api/v1/imports');
    if (Array.isArray(answer)) call.flush(...(answer as [object, { status: number; statusText: string }]));
    else call.flush(answer as ImportListView);
    await settled();
    fixture.detectChanges();
    return call.request;
  };
  const drop = async (file: File) => {
    const dataTransfer = { files: [file], types: ['Files'] };
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer });
    page.querySelector('.zone')?.dispatchEvent(event);
    await settled();
    fixture.detectChanges();
  };
  return { server, fixture, page, list, drop, sent };
}

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name);

describe('the imports of a park', () => {
  it('say that there are none, and what a file may be', async () => {
    const { page, list } = await importsPage('baotou');
    const { params } = await list(listOf());
    expect(params.get('parkId')).toBe('p1');
    expect(page.textContent).toContain('Nothing imported yet');
    expect(page.textContent).toContain('at most 50,000 rows');
    expect(page.textContent).toContain('CSV, XLSX, TSV, TXT, up to 25 MB.');
    expect(page.querySelector<HTMLInputElement>('input[type=file]')?.multiple).toBe(false);
  });

  it('are listed with where they stand, and lead to their pages', async () => {
    const { page, list } = await importsPage('baotou');
    await list(listOf(importView({ state: 'applied', total: 1200 }) as never));
    const cells = [...page.querySelectorAll('tbody td')].map((cell) => cell.textContent?.trim());
    expect(cells.slice(0, 4)).toEqual(['plots.csv', 'Plots', 'Applied', '1,200']);
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe('/desk/parks/baotou/imports/i1');
  });

  it('of others are not shown', async () => {
    const { page, list } = await importsPage('baotou');
    await list(refusal(403, 'access.forbidden'));
    expect(page.textContent).toContain('There is nothing here that you can see');
  });

  it('begin with what the file brings, then its bytes', async () => {
    const { server, list, drop, sent } = await importsPage('baotou');
    await list(listOf());
    await drop(file('地块.csv', 40));
    const call = server.expectOne('/api/v1/imports');
    expect(call.request.body).toEqual({
      type: 'plot',
      parkId: 'p1',
      fileName: '地块.csv',
      size: 40,
      mode: 'both',
    });
    call.flush(importView({ id: 'i9' }));
    await settled();
    expect(sent).toEqual(['/api/v1/imports/i9/file']);
  });

  it('do not begin with what is no table, or too large, or empty', async () => {
    const { page, server, list, drop } = await importsPage('baotou');
    await list(listOf());
    await drop(file('plan.pdf'));
    await drop(file('plots.csv', 0));
    expect(page.textContent).toContain('This type is not accepted.');
    expect(page.textContent).toContain('The file is empty.');
    server.expectNone('/api/v1/imports');
  });

  it('tell the refusal of the portal', async () => {
    const { page, server, fixture, list, drop } = await importsPage('baotou');
    await list(listOf());
    await drop(file('plots.csv'));
    const [body, status] = refusal(413, 'import.file-too-large');
    server.expectOne('/api/v1/imports').flush({ ...body, params: { limitMb: 25 } }, status);
    await settled();
    fixture.detectChanges();
    expect(page.textContent).toContain('at most 25 MB');
  });

  it('of new parks are created only', async () => {
    const { page, server, list, drop } = await importsPage(undefined);
    const { params } = await list(listOf());
    expect(params.keys()).toEqual([]);
    expect(page.querySelector('[id="field-mode"]')).toBeNull();
    await drop(file('parks.csv'));
    expect(server.expectOne('/api/v1/imports').request.body).toMatchObject({ type: 'park', mode: 'create' });
  });
});
