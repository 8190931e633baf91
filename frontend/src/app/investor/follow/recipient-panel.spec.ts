import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { EnquiryRecipientView } from '../../api/generated/model';
import { apiHeaders } from '../../core/api-headers.interceptor';
import { problems } from '../../core/problems.interceptor';
import { RecipientPanel } from './recipient-panel';

const RECIPIENT = {
  id: 'r1',
  park: { slug: 'gebeng', name: { text: 'Gebeng', lang: 'en', isOriginal: true } },
  desk: 'park',
  state: 'submitted',
  clock: {
    state: 'running',
    dueAt: '2026-11-26T10:00:00Z',
    dueOn: '2026-11-26',
    timeZone: 'Asia/Kuala_Lumpur',
    answeredAt: null,
  },
  owner: { kind: 'park-team', name: 'Gebeng' },
  outcome: null,
  version: 2,
  availableActions: ['withdraw', 'send-message'],
} as EnquiryRecipientView;
const TRANSITIONS = '/api/v1/enquiries/e1/recipients/r1/transitions';

beforeEach(() => sessionStorage.clear());

async function opened(changes: object = {}, demonstration = false) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problems, apiHeaders])), provideHttpClientTesting()],
  });
  const fixture = TestBed.createComponent(RecipientPanel);
  fixture.componentRef.setInput('enquiryId', 'e1');
  fixture.componentRef.setInput('recipient', { ...RECIPIENT, ...changes });
  let reloads = 0;
  fixture.componentInstance.changed.subscribe(() => (reloads += 1));
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  const settle = async () => {
    for (const asked of server.match('/api/v1/portal')) asked.flush({ demonstration });
    await new Promise((resolve) => setTimeout(resolve, 5));
    server
      .match(({ method, url }) => method === 'GET' && url === '/api/v1/messages')
      .forEach((read) => {
        if (!read.cancelled) read.flush({ items: [], nextCursor: null });
      });
    await fixture.whenStable();
  };
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const labels = () => [...page.querySelectorAll('button')].map((each) => each.textContent?.trim());
  const press = async (label: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)?.click();
    await settle();
  };
  const write = async (text: string) => {
    const control = page.querySelector('textarea');
    if (!control) throw new Error('Nothing to write in');
    control.value = text;
    control.dispatchEvent(new Event('input'));
    await settle();
    await press('Send');
  };
  return { page, server, settle, labels, press, write, reloads: () => reloads };
}

describe('a recipient of an enquiry', () => {
  it('says who owes the answer and by when, in the zone of the park', async () => {
    const { page } = await opened();
    expect(page.textContent).toContain('The team of Gebeng');
    expect(page.textContent?.replace(/\s+/g, ' ')).toContain('Nov 26, 2026, 06:00 PM GMT+8');
  });

  it('offers what the API offers and nothing else', async () => {
    const { page, labels } = await opened({ availableActions: [], state: 'closed' });
    expect(labels()).toEqual([]);
    expect(page.querySelector('textarea')).toBeNull();
  });

  it('sends information where information was asked for', async () => {
    const { server, write } = await opened({ availableActions: ['supply-information', 'send-message'] });
    await write('The plant needs 20 MW.');
    expect(server.expectOne({ method: 'POST', url: '/api/v1/messages' }).request.body).toEqual({
      recipientId: 'r1',
      kind: 'information',
      body: 'The plant needs 20 MW.',
    });
  });

  it('keeps a message that is being written over a reload, and forgets it once it is sent', async () => {
    const { write } = await opened();
    await write('Any news?');
    TestBed.resetTestingModule();
    const reloaded = await opened();
    expect(reloaded.page.querySelector('textarea')?.value).toBe('Any news?');
    await reloaded.press('Send');
    reloaded.server.expectOne({ method: 'POST', url: '/api/v1/messages' }).flush({});
    await reloaded.settle();
    TestBed.resetTestingModule();
    expect((await opened()).page.querySelector('textarea')?.value).toBe('');
  });

  it('calls the team of a park invented in a demonstration, so that no real park seems to have promised', async () => {
    expect((await opened()).page.textContent).toContain('owed by: The team of Gebeng');
    TestBed.resetTestingModule();
    const { page } = await opened({}, true);
    expect(page.textContent).toContain('owed by: An invented team for Gebeng (demo)');
  });

  it('keeps a message that could not be sent, and repeats it under the same key', async () => {
    const { page, server, settle, press, write } = await opened();
    await write('Any news?');
    const first = server.expectOne({ method: 'POST', url: '/api/v1/messages' });
    first.error(new ProgressEvent('error'));
    await settle();
    expect(page.querySelector('textarea')?.value).toBe('Any news?');
    await press('Send');
    const second = server.expectOne({ method: 'POST', url: '/api/v1/messages' });
    const key = (sent: typeof first) => sent.request.headers.get('Idempotency-Key');
    expect(key(second)).toBe(key(first));
  });

  it('withdraws only after asking back, as the version that was shown', async () => {
    const { server, press, reloads } = await opened();
    await press('Withdraw');
    server.expectNone(TRANSITIONS);
    await press('Yes, withdraw');
    const sent = server.expectOne(TRANSITIONS);
    expect(sent.request.headers.get('If-Match')).toBe('"2"');
    sent.flush({});
    await press('');
    expect(reloads()).toBe(1);
  });

  it('shows the new state when somebody has moved it in between', async () => {
    const { page, server, press, settle, reloads } = await opened({ availableActions: ['say-not-answered'] });
    await press('This was not answered');
    await press('Yes, it was not answered');
    server.expectOne(TRANSITIONS).flush({ code: 'version.stale' }, { status: 412, statusText: 'Stale' });
    await settle();
    expect(reloads()).toBe(1);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Somebody has changed this');
  });
});
