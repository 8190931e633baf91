import { RouterTestingHarness } from '@angular/router/testing';
import { enquiry, inboxItem, recipient } from '../../../testing/desks.data';
import { settled, withApi } from '../../../testing/api';
import { EnquiryDetail } from '../../api/generated/model';
import { DeskEnquiryPage } from './desk-enquiry.page';
import { WalkableList } from './walkable-list';

const ROUTES = [
  { path: 'desk/parks/:slug/enquiries/:id', component: DeskEnquiryPage, providers: [WalkableList] },
  { path: 'desk/admin/enquiries/:id', component: DeskEnquiryPage, providers: [WalkableList] },
];
const message = (id: string) => ({
  id,
  recipientId: 'r1',
  kind: 'message',
  author: { side: 'investor', name: 'Ana Berg' },
  body: `Message ${id}`,
  own: false,
  createdAt: '2026-11-26T03:00:00Z',
});

async function opened(address: string, detail: EnquiryDetail) {
  const server = withApi(ROUTES);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address);
  const items = [
    inboxItem({ recipientId: 'r0', enquiryId: 'e0', reference: 'LS-A' }),
    inboxItem(),
    inboxItem({ recipientId: 'r2', enquiryId: 'e2', reference: 'LS-C' }),
  ];
  server.expectOne(({ url }) => url === '/api/v1/enquiries/inbox').flush({ items, nextCursor: null });
  server.expectOne('/api/v1/enquiries/e1').flush(detail);
  const settle = async () => {
    await settled();
    harness.fixture.detectChanges();
  };
  await settle();
  await settle();
  server.match('/api/v1/enquiries/e1/timeline').forEach((call) => call.flush({ items: [] }));
  return { server, settle, page: harness.routeNativeElement as HTMLElement };
}
const thread = (server: ReturnType<typeof withApi>) =>
  server.expectOne(({ url }) => url === '/api/v1/messages');

describe('an enquiry at its desk', () => {
  beforeEach(() => sessionStorage.clear());

  it('leads to its neighbours in the list it was opened from, with the filter of that list', async () => {
    const { page, server } = await opened(
      '/desk/parks/baotou-rehtz/enquiries/e1?state=all',
      enquiry(recipient()),
    );
    thread(server).flush({ items: [], nextCursor: null });
    const links = [...page.querySelectorAll('app-walk a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/desk/parks/baotou-rehtz/enquiries/e0?state=all',
      '/desk/parks/baotou-rehtz/enquiries/e2?state=all',
    ]);
  });

  it('says "not stated" where the investor said nothing', async () => {
    const { page } = await opened('/desk/parks/baotou-rehtz/enquiries/e1', enquiry(recipient()));
    const capex = [...page.querySelectorAll('dl div')].find((line) => line.textContent?.includes('Capex'));
    expect(capex?.textContent).toContain('not stated');
  });

  it('shows the whole thread, however many pages it has', async () => {
    const { page, server, settle } = await opened(
      '/desk/parks/baotou-rehtz/enquiries/e1',
      enquiry(recipient()),
    );
    thread(server).flush({ items: [message('1')], nextCursor: 'm2' });
    await settle();
    const second = thread(server);
    expect(second.request.params.get('cursor')).toBe('m2');
    second.flush({ items: [message('2')], nextCursor: null });
    await settle();
    expect([...page.querySelectorAll('app-thread .body')].map((body) => body.textContent)).toEqual([
      'Message 1',
      'Message 2',
    ]);
  });

  it('is not there for a park that it was not sent to', async () => {
    const { page } = await opened('/desk/parks/gebeng/enquiries/e1', enquiry(recipient()));
    expect(page.textContent).toContain('There is nothing here that you can see');
    expect(page.textContent).not.toContain('How much land is free?');
  });

  it('shows administrators the triage first, and the other recipients by their names', async () => {
    const triage = recipient({ id: 'r9', desk: 'triage', park: null });
    const { page, server } = await opened('/desk/admin/enquiries/e1', enquiry(recipient(), triage));
    expect(thread(server).request.params.get('recipientId')).toBe('r9');
    const names = [...page.querySelectorAll('.recipients a')].map((link) => link.textContent?.trim());
    expect(names).toEqual(['Baotou Zone', 'Triage']);
  });
});
