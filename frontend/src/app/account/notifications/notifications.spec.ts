import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { summaryOf } from '../../../testing/forms';
import { WalkableList } from '../../core/desk/walkable-list';
import { Unread } from '../../core/unread';
import { NotificationsPage } from './notifications.page';
import { PreferencesPage } from './preferences.page';

const LIST = '/api/v1/notifications';
const entry = (id: string, more: object = {}) => ({
  id,
  kind: 'new-enquiry',
  text: `New enquiry ${id}`,
  link: `/desk/parks/a/enquiries/${id}`,
  createdAt: '2026-11-26T02:00:00Z',
  readAt: null,
  ...more,
});

describe('the notifications of a person', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<NotificationsPage>;
  const page = () => fixture.nativeElement as HTMLElement;
  const button = (name: string) =>
    [...page().querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith(name));

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [WalkableList] });
    server = withApi();
    fixture = TestBed.createComponent(NotificationsPage);
    fixture.detectChanges();
    server.expectOne(`${LIST}/unread`).flush({ unread: 2 });
  });

  async function open(items: object[], nextCursor: string | null = null) {
    server.expectOne(LIST).flush({ items, nextCursor });
    await settled();
    fixture.detectChanges();
  }
  async function answerRead(unread: number, body: object) {
    const call = server.expectOne(`${LIST}/reads`);
    expect(call.request.body).toEqual(body);
    call.flush({ unread });
    await settled();
    fixture.detectChanges();
  }

  it('lead to what they are about, and say which are new', async () => {
    await open([entry('b'), entry('a', { readAt: '2026-11-26T03:00:00Z' })]);
    const [newer, older] = page().querySelectorAll('.entries li');
    expect(newer?.querySelector('a')?.getAttribute('href')).toBe('/desk/parks/a/enquiries/b');
    expect(newer?.textContent).toContain('New');
    expect(older?.querySelector('.new')).toBeNull();
    expect(older?.querySelector('button')).toBeNull();
  });

  it('are marked as read one by one; the bell follows', async () => {
    await open([entry('b'), entry('a')]);
    button('Mark as read')?.click();
    await answerRead(1, { ids: ['b'] });
    expect(page().querySelectorAll('.entries .unread')).toHaveLength(1);
    expect(TestBed.inject(Unread).count()).toBe(1);
    expect(page().querySelector('[role=status]')?.textContent).toContain('Marked as read.');
  });

  it('are marked all at once, up to the newest that is shown', async () => {
    await open([entry('b'), entry('a')]);
    button('Mark all as read')?.click();
    await answerRead(0, { upTo: 'b' });
    expect(page().querySelectorAll('.entries .unread')).toHaveLength(0);
    expect(button('Mark all as read')).toBeUndefined();
  });

  it('stay unread when marking fails, and the page says why', async () => {
    await open([entry('a')]);
    button('Mark as read')?.click();
    server.expectOne(`${LIST}/reads`).flush(...refusal(503, 'service.busy'));
    await settled();
    fixture.detectChanges();
    expect(page().querySelector('[role=alert]')?.textContent).toContain('busy');
    expect(page().querySelectorAll('.entries .unread')).toHaveLength(1);
  });

  it('go on page by page', async () => {
    await open([entry('b')], 'next');
    button('Load more')?.click();
    server.expectOne(`${LIST}?cursor=next`).flush({ items: [entry('a')], nextCursor: null });
    await settled();
    fixture.detectChanges();
    expect(page().querySelectorAll('.entries li')).toHaveLength(2);
    expect(button('Load more')).toBeUndefined();
  });

  it('are none yet, which the page explains', async () => {
    await open([]);
    expect(page().textContent).toContain('Nothing yet');
  });

  it('have no link when what they were about is gone', async () => {
    await open([entry('a', { link: null, text: 'New enquiries' })]);
    expect(page().querySelector('.entries a')).toBeNull();
    expect(page().textContent).toContain('No longer there');
  });
});

const PREFERENCES = `${LIST}/preferences`;
const STORED = {
  timeZone: null,
  portalTimeZone: 'Asia/Shanghai',
  digestTime: '08:00',
  kinds: [
    { kind: 'new-enquiry', label: 'New enquiries', mail: 'at-once', required: false },
    { kind: 'account-security', label: 'Security of your account', mail: 'at-once', required: true },
  ],
  version: 3,
};

describe('how a person is notified', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<PreferencesPage>;
  const page = () => fixture.nativeElement as HTMLElement;

  beforeEach(async () => {
    server = withApi();
    fixture = TestBed.createComponent(PreferencesPage);
    fixture.detectChanges();
    server.expectOne(PREFERENCES).flush(STORED);
    await fixture.whenStable();
  });
  async function send() {
    page()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    return server.expectOne(PREFERENCES);
  }

  it('is chosen per kind, and for the zone of the daily mail, in the version that was shown', async () => {
    (page().querySelector('input[value=daily]') as HTMLInputElement).checked = true;
    (page().querySelector('select') as HTMLSelectElement).value = 'Europe/Berlin';
    const call = await send();
    expect(call.request.headers.get('If-Match')).toBe('"3"');
    expect(call.request.body).toEqual({
      timeZone: 'Europe/Berlin',
      kinds: [{ kind: 'new-enquiry', mail: 'daily' }],
    });
    call.flush({ ...STORED, version: 4 });
    await settled();
    fixture.detectChanges();
    expect(page().querySelector('form > [role=status]')?.textContent).toContain('Saved.');
  });

  it('leaves no choice where the security of the account is concerned', () => {
    const [, security] = page().querySelectorAll('fieldset');
    expect(security?.querySelector('input')).toBeNull();
    expect(security?.textContent).toContain('Always by mail');
  });

  it('is shown anew when it was changed elsewhere, instead of being overwritten', async () => {
    (await send()).flush(...refusal(412, 'version.stale'));
    await settled();
    server.expectOne(PREFERENCES).flush({
      ...STORED,
      version: 9,
      kinds: [{ ...STORED.kinds[0], mail: 'off' }],
    });
    await settled();
    fixture.detectChanges();
    expect(page().textContent).toContain('changed elsewhere');
    expect((page().querySelector('input[value=off]') as HTMLInputElement).checked).toBe(true);
    expect((await send()).request.headers.get('If-Match')).toBe('"9"');
  });

  it('says what the portal refuses', async () => {
    (await send()).flush(...refusal(422, 'notification.mail-required'));
    await settled();
    fixture.detectChanges();
    expect(page().textContent).toContain('always sent');
    expect(summaryOf(page())).toHaveLength(1);
  });
});
