import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { errorOf, submit, summaryOf, type } from '../../testing/forms';
import { ADMINISTRATOR, INVESTOR } from '../../testing/sessions.data';
import { problems } from '../core/problems.interceptor';
import { SignInPage } from './sign-in.page';

@Component({ template: '' })
class AnyPage {}

describe('signing in', () => {
  let server: HttpTestingController;
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  async function open(address: string) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'sign-in', component: SignInPage },
            { path: '**', component: AnyPage },
          ],
          withComponentInputBinding(),
        ),
        provideHttpClient(withInterceptors([problems])),
        provideHttpClientTesting(),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create(address);
    page = harness.routeNativeElement as HTMLElement;
  }

  async function signIn(answer: unknown, options?: { status: number; statusText: string }) {
    type(page, 'email', 'li.wei@example.com');
    type(page, 'password', 'correct horse');
    submit(page);
    const call = server.expectOne('/api/v1/sessions');
    call.flush(answer as object, options);
    await harness.fixture.whenStable();
    return call.request;
  }

  it('goes on to the page that was asked for', async () => {
    await open('/sign-in?returnTo=%2Fdesk%2Fadmin%3Fstage%3Dnew');
    const { body } = await signIn(ADMINISTRATOR);
    expect(body).toEqual({ email: 'li.wei@example.com', password: 'correct horse' });
    expect(TestBed.inject(Router).url).toBe('/desk/admin?stage=new');
  });

  it.each(['https%3A%2F%2Fevil.example%2F', '%2F%2Fevil.example', '%2F%5Cevil.example'])(
    'never goes on to another site (%s)',
    async (asked) => {
      await open(`/sign-in?returnTo=${asked}`);
      await signIn(INVESTOR);
      expect(TestBed.inject(Router).url).toBe('/account');
    },
  );

  it('says what is missing only when the button is pressed, and sends nothing', async () => {
    await open('/sign-in');
    expect(summaryOf(page)).toEqual([]);
    type(page, 'email', 'li.wei');
    submit(page);
    await harness.fixture.whenStable();
    expect(summaryOf(page)).toEqual([
      'Write the e-mail address like name@example.com.',
      'Write your password.',
    ]);
    expect(errorOf(page, 'sign-in-password')).toBe('Write your password.');
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    server.expectNone('/api/v1/sessions');
  });

  it('keeps what was typed when it is refused', async () => {
    await open('/sign-in');
    await signIn({ code: 'session.wrong-credentials' }, { status: 401, statusText: 'Unauthorized' });
    expect(summaryOf(page)).toEqual(['The e-mail or the password is wrong. Check both and try again.']);
    expect(page.querySelector<HTMLInputElement>('[name=email]')?.value).toBe('li.wei@example.com');
    expect(page.querySelector<HTMLInputElement>('[name=password]')?.value).toBe('correct horse');
  });

  it('offers a new link to who has never confirmed the e-mail', async () => {
    await open('/sign-in');
    await signIn({ code: 'session.unconfirmed' }, { status: 403, statusText: 'Forbidden' });
    page.querySelector<HTMLButtonElement>('app-notice button')?.click();
    const call = server.expectOne('/api/v1/users/confirmation-links');
    expect(call.request.body).toEqual({ email: 'li.wei@example.com' });
    call.flush({ status: 'link-sent' });
    await harness.fixture.whenStable();
    expect(page.querySelector('app-notice')?.textContent).toContain('on its way to li.wei@example.com');
  });

  it('shows the password to its writer only on demand', async () => {
    await open('/sign-in');
    const password = page.querySelector<HTMLInputElement>('[name=password]');
    expect(password?.type).toBe('password');
    page.querySelector<HTMLButtonElement>('[aria-pressed]')?.click();
    await harness.fixture.whenStable();
    expect(password?.type).toBe('text');
    expect(page.querySelector('[aria-pressed]')?.getAttribute('aria-pressed')).toBe('true');
  });
});
