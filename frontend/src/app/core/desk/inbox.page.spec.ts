import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { inboxItem } from '../../../testing/desks.data';
import { refusal, settled, withApi } from '../../../testing/api';
import { InboxPage } from './inbox.page';
import { WalkableList } from './walkable-list';

const ROUTES = [
  { path: 'desk/parks/:slug/inbox', component: InboxPage, providers: [WalkableList] },
  { path: 'desk/admin/triage', component: InboxPage, providers: [WalkableList] },
];

async function inbox(address: string) {
  const server = withApi(ROUTES);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address);
  server.match('/api/v1/portal').forEach((call) => call.flush({ demonstration: true, mailbox: true }));
  server
    .match('/api/v1/parks/baotou-rehtz')
    .forEach((call) => call.flush({ name: { text: 'Baotou Zone' }, claimed: false }));
  const list = server.expectOne(({ url }) => url === '/api/v1/enquiries/inbox');
  const answer = async (body: unknown) => {
    list.flush(body as object);
    await settled();
    await harness.fixture.whenStable();
  };
  return { server, harness, list, answer, page: harness.routeNativeElement as HTMLElement };
}

describe('an inbox', () => {
  it('asks for what is open in the park of its address, and for all when the address says so', async () => {
    const { list } = await inbox('/desk/parks/baotou-rehtz/inbox');
    expect(list.request.params.get('park')).toBe('baotou-rehtz');
    expect(list.request.params.get('state')).toBe('open');
    TestBed.resetTestingModule();
    const all = await inbox('/desk/admin/triage?state=all');
    expect(all.list.request.params.get('desk')).toBe('triage');
    expect(all.list.request.params.get('state')).toBe('all');
  });

  it('keeps the order of the API, labels what is invented and says what nobody stated', async () => {
    const { answer, page } = await inbox('/desk/parks/baotou-rehtz/inbox');
    const items = [
      inboxItem({ demo: true }),
      inboxItem({ recipientId: 'r2', reference: 'LS-B', company: null }),
    ];
    await answer({ items, nextCursor: null });
    expect([...page.querySelectorAll('.reference')].map((link) => link.textContent)).toEqual([
      'LS-7K2M9QXF',
      'LS-B',
    ]);
    expect(page.querySelector('tbody tr app-demo')).not.toBeNull();
    expect(page.querySelectorAll('tbody tr')[1]?.textContent).toContain('not stated');
    expect(page.querySelector('.reference')?.getAttribute('href')).toBe(
      '/desk/parks/baotou-rehtz/enquiries/e1',
    );
  });

  it('says that nobody has claimed the park and that its team is invented', async () => {
    const { answer, page } = await inbox('/desk/parks/baotou-rehtz/inbox');
    await answer({ items: [], nextCursor: null });
    expect(page.textContent).toContain('Nobody has claimed this park yet');
    expect(page.textContent).toContain('No enquiry is open');
  });

  it('shows nothing of a park that is not the reader’s', async () => {
    const { harness, list, page } = await inbox('/desk/parks/baotou-rehtz/inbox');
    list.flush(...refusal(404, 'resource.not-found'));
    await settled();
    await harness.fixture.whenStable();
    expect(page.textContent).toContain('There is nothing here that you can see');
    expect(page.querySelector('.segments')).toBeNull();
  });

  it('loads more where the list goes on', async () => {
    const { answer, page, server } = await inbox('/desk/parks/baotou-rehtz/inbox');
    await answer({ items: [inboxItem()], nextCursor: 'c2' });
    expect(page.textContent).toContain('1 shown, there are more');
    page.querySelector<HTMLButtonElement>('.more button')?.click();
    expect(server.expectOne(({ params }) => params.get('cursor') === 'c2')).toBeTruthy();
  });
});
