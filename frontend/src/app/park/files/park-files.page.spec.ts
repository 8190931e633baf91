import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ParkFileListView, ParkFileView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { summaryOf, type } from '../../../testing/forms';
import { ParkFilesPage } from './park-files.page';

const picture = (over: Partial<ParkFileView> = {}): ParkFileView => ({
  id: 'f1',
  kind: 'picture',
  plot: null,
  file: {
    id: 'f1',
    name: 'gate.jpg',
    kind: 'picture',
    mediaType: 'image/jpeg',
    size: 340_000,
    state: 'clean',
    rejection: null,
    address: null,
    renditions: [
      { address: '/api/v1/files/f1/renditions/320.webp', mediaType: 'image/webp', width: 320, height: 240 },
      { address: '/api/v1/files/f1/renditions/320.jpg', mediaType: 'image/jpeg', width: 320, height: 240 },
    ],
  },
  alt: { original: 'en', texts: { en: 'The main gate' } },
  caption: null,
  credit: null,
  visibility: 'public',
  state: 'hidden',
  returnedBecause: null,
  demo: false,
  version: 3,
  availableActions: ['show'],
  ...over,
});
const listOf = (items: ParkFileView[], over: Partial<ParkFileListView> = {}): ParkFileListView => ({
  items,
  limits: { maxBytes: 25_000_000, extensions: ['jpg', 'pdf'], left: 9, most: 10 },
  decides: true,
  ...over,
});

const LIST = '/api/v1/parks/baotou/files';

async function filesPage(list: ParkFileListView | [object, { status: number; statusText: string }]) {
  const server = withApi();
  const fixture = TestBed.createComponent(ParkFilesPage);
  fixture.componentRef.setInput('slug', 'baotou');
  fixture.detectChanges();
  const answer = async (each: typeof list) => {
    fixture.detectChanges();
    const call = server.expectOne(LIST);
    if (Array.isArray(each)) call.flush(...each);
    else call.flush(each);
    await settled();
    fixture.detectChanges();
  };
  server.expectOne('/api/v1/parks/baotou').flush({ name: { text: 'Baotou Zone' } });
  await answer(list);
  const page = fixture.nativeElement as HTMLElement;
  const press = async (label: string, n = 0) => {
    const found = [...page.querySelectorAll<HTMLElement>('button')].filter(
      (b) => b.textContent?.trim() === label,
    );
    found[n]?.click();
    await settled();
    fixture.detectChanges();
  };
  return { server, fixture, page, press, answer };
}

const submitted = (server: HttpTestingController, url: string) => server.expectOne(url);

describe('the pictures and files of a park', () => {
  it('say that there are none, and what would help', async () => {
    const { page } = await filesPage(listOf([]));
    expect(page.querySelector('h1')?.textContent).toBe('Baotou Zone');
    expect(page.textContent).toContain('Nothing here yet');
    expect(page.textContent).not.toContain('Somebody looks before it is shown');
  });

  it('say when somebody else decides', async () => {
    const { page } = await filesPage(listOf([], { decides: false }));
    expect(page.textContent).toContain('Somebody looks before it is shown');
  });

  it('of others are not shown', async () => {
    const { page } = await filesPage(refusal(404, 'resource.not-found') as never);
    expect(page.textContent).toContain('There is nothing here that you can see');
  });

  it('show the picture with its text and what may be done with it', async () => {
    const { page, press, server, answer } = await filesPage(listOf([picture()]));
    expect(page.querySelector('img')?.alt).toBe('The main gate');
    await press('Show on the page');
    const call = submitted(server, `${LIST}/f1/transitions`);
    expect([call.request.body, call.request.headers.get('If-Match')]).toEqual([{ action: 'show' }, '"3"']);
    call.flush({});
    await settled();
    await answer(listOf([picture({ state: 'shown', availableActions: ['hide'] })]));
    expect(page.textContent).toContain('On the page');
    expect(page.querySelectorAll('[role=status]')[1]?.textContent).toContain('It is on the park’s page now.');
  });

  it('tell why a file was refused, and offer nothing but to remove it', async () => {
    const rejected = picture({ availableActions: [], alt: null });
    const file = {
      ...rejected.file,
      state: 'rejected' as const,
      rejection: 'infected' as const,
      renditions: [],
    };
    const { page } = await filesPage(listOf([{ ...rejected, file }]));
    expect(page.textContent).toContain('The virus scanner found something in this file.');
    const labels = [...page.querySelectorAll('article button')].map((button) => button.textContent?.trim());
    expect(labels).toEqual(['Remove…']);
  });

  it('are described in several languages, and keep what was typed when somebody was faster', async () => {
    const { page, press, server, answer } = await filesPage(listOf([picture()]));
    await press('Describe…');
    type(page, 'alt', 'The north gate');
    type(page, 'alt-de', 'Das Nordtor');
    type(page, 'credit', 'Park administration');
    await press('Save');
    const call = submitted(server, `${LIST}/f1`);
    expect(call.request.body).toEqual({
      alt: { original: 'en', texts: { en: 'The north gate', de: 'Das Nordtor' } },
      caption: null,
      credit: 'Park administration',
      visibility: 'public',
    });
    call.flush(...refusal(412, 'version.stale'));
    await settled();
    await answer(listOf([picture({ version: 4 })]));
    expect(summaryOf(page)[0]).toContain('Somebody has changed this since you opened it.');
    expect(page.querySelector<HTMLTextAreaElement>('[name=alt]')?.value).toBe('The north gate');
    await press('Save');
    expect(submitted(server, `${LIST}/f1`).request.headers.get('If-Match')).toBe('"4"');
  });

  it('do not lose the description of what is shown', async () => {
    const { page, press, server } = await filesPage(listOf([picture({ state: 'shown' })]));
    await press('Describe…');
    type(page, 'alt', '  ');
    await press('Save');
    expect(summaryOf(page)).toEqual(['Describe what the picture shows.']);
    server.expectNone(`${LIST}/f1`);
  });

  it('are given back with a reason only', async () => {
    const waiting = picture({ state: 'waiting', availableActions: ['show', 'return', 'hide'] });
    const { page, press, server } = await filesPage(listOf([waiting]));
    await press('Give back…');
    await press('Give it back');
    expect(summaryOf(page)).toEqual(['Say why it is not shown.']);
    type(page, 'reason', 'Another park');
    await press('Give it back');
    expect(submitted(server, `${LIST}/f1/transitions`).request.body).toEqual({
      action: 'return',
      reason: 'Another park',
    });
  });

  it('change places, and the ends are ends', async () => {
    const second = { ...picture({ id: 'f2' }), file: { ...picture().file, id: 'f2', name: 'hall.jpg' } };
    const { press, server } = await filesPage(listOf([picture(), second]));
    await press('Earlier', 0);
    server.expectNone(`${LIST}/f1`);
    await press('Earlier', 1);
    expect(submitted(server, `${LIST}/f2`).request.body).toEqual({ position: 0 });
  });

  it('are removed after a second thought', async () => {
    const { press, server } = await filesPage(listOf([picture()]));
    await press('Remove…');
    server.expectNone(`${LIST}/f1`);
    await press('Yes, remove it');
    const call = submitted(server, `${LIST}/f1`);
    expect([call.request.method, call.request.headers.get('If-Match')]).toEqual(['DELETE', '"3"']);
  });
});
