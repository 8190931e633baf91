import { TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { WaitingFilesPage } from './waiting-files.page';

async function waitingFiles(items: object[], nextCursor: string | null = null) {
  const server = withApi();
  const fixture = TestBed.createComponent(WaitingFilesPage);
  fixture.detectChanges();
  const call = server.expectOne('/api/v1/park-files/waiting?pageSize=100');
  return { call, items, nextCursor, fixture, page: fixture.nativeElement as HTMLElement };
}

async function shown(items: object[], nextCursor: string | null = null) {
  const { call, fixture, page } = await waitingFiles(items, nextCursor);
  call.flush({ items, nextCursor });
  await settled();
  fixture.detectChanges();
  return page;
}

const gate = {
  id: 'f1',
  kind: 'picture',
  name: 'gate.jpg',
  park: { slug: 'gebeng', name: { text: 'Gebeng', lang: 'en', isOriginal: true } },
  askedAt: '2026-11-26T02:00:00Z',
  demo: true,
};

describe('the pictures an administrator is asked to show', () => {
  it('lead to the park that brought them', async () => {
    const page = await shown([gate]);
    const link = [...page.querySelectorAll('a')].find((a) => a.textContent?.includes('gate.jpg'));
    expect(link?.getAttribute('href')).toBe('/desk/parks/gebeng/files');
    expect(page.textContent).toContain('Gebeng');
    expect(page.textContent).not.toContain('there are more');
  });

  it('say when there are more than are shown, and when there are none', async () => {
    expect((await shown([gate], 'next')).textContent).toContain('there are more');
    TestBed.resetTestingModule();
    expect((await shown([])).textContent).toContain('Nothing waits');
  });

  it('can be asked for again when they could not be read', async () => {
    const { call, fixture, page } = await waitingFiles([]);
    call.flush(...refusal(503, 'service.busy'));
    await settled();
    fixture.detectChanges();
    expect(page.textContent).toContain('The portal is busy right now.');
  });
});
