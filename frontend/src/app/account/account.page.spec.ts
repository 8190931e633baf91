import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { errorOf, summaryOf, type } from '../../testing/forms';
import { INVESTOR } from '../../testing/sessions.data';
import { apiHeaders } from '../core/api-headers.interceptor';
import { problems } from '../core/problems.interceptor';
import { Session } from '../core/session';
import { AccountPage } from './account.page';

const USER = { ...INVESTOR.user!, createdAt: '2026-11-01T00:00:00Z', version: 3 };
const HERE = {
  id: 's-1',
  createdAt: '2026-11-23T08:00:00Z',
  lastActiveAt: '2026-11-24T08:00:00Z',
  expiresAt: '2026-11-30T08:00:00Z',
  current: true,
};
const THERE = { ...HERE, id: 's-2', current: false };

describe('the account', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<AccountPage>;
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([problems, apiHeaders])),
        provideHttpClientTesting(),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    TestBed.inject(Session).adopt(INVESTOR);
    fixture = TestBed.createComponent(AccountPage);
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    server.expectOne('/api/v1/users/current').flush(USER);
    await tick();
    server.expectOne('/api/v1/sessions').flush({ items: [HERE, THERE] });
    await fixture.whenStable();
  });

  /** Lets answers arrive, without waiting for those that are still open. */
  async function tick() {
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
  }
  const formOf = (selector: string) => page.querySelector(`${selector} form`) as HTMLFormElement;
  const send = (form: HTMLFormElement) =>
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

  it('changes name and language in the version it has shown', async () => {
    const form = formOf('app-own-details-form');
    type(form, 'name', 'Li Wei-Ming');
    type(form, 'locale', 'ja');
    send(form);
    const { request } = server.expectOne('/api/v1/users/current');
    expect(request.method).toBe('PATCH');
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toEqual({ name: 'Li Wei-Ming', locale: 'ja' });
  });

  it('keeps the entries when somebody was faster, shows what is stored, and can then replace it', async () => {
    const form = formOf('app-own-details-form');
    type(form, 'name', 'Li Wei-Ming');
    send(form);
    server
      .expectOne('/api/v1/users/current')
      .flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await tick();
    server.expectOne('/api/v1/users/current').flush({ ...USER, name: 'Wei Li', version: 4 });
    await tick();
    expect(page.querySelector('app-notice')?.textContent).toContain('Wei Li');
    expect(form.querySelector<HTMLInputElement>('input[name=name]')?.value).toBe('Li Wei-Ming');
    send(form);
    expect(server.expectOne('/api/v1/users/current').request.headers.get('If-Match')).toBe('"4"');
  });

  it('says beside its field that the current password is wrong', async () => {
    const form = formOf('app-password-form');
    type(form, 'currentPassword', 'not this one');
    type(form, 'password', 'unrelated words here');
    send(form);
    const errors = [{ pointer: '/currentPassword', code: 'user.current-password-wrong', detail: '' }];
    server
      .expectOne('/api/v1/users/current/password')
      .flush({ code: 'user.current-password-wrong', errors }, { status: 422, statusText: 'Unprocessable' });
    await tick();
    expect(errorOf(page, 'currentPassword')).toBe('This is not your current password.');
    expect(summaryOf(page)).toEqual(['This is not your current password.']);
  });

  it('signs another browser out, never the one at hand', async () => {
    const buttons = page.querySelectorAll<HTMLButtonElement>('app-own-sessions li button');
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    const call = server.expectOne('/api/v1/sessions/s-2');
    expect(call.request.method).toBe('DELETE');
    call.flush(null);
    await tick();
    server.expectOne('/api/v1/sessions').flush({ items: [HERE] });
    await tick();
    expect(page.querySelector('app-own-sessions')?.textContent).toContain('You are signed in nowhere else.');
  });

  it('signs out everywhere else at once', async () => {
    page.querySelector<HTMLButtonElement>('app-own-sessions .danger')?.click();
    expect(server.expectOne('/api/v1/sessions').request.method).toBe('DELETE');
  });
});
