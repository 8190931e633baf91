import { Location } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { errorOf, submit, summaryOf, type } from '../../../testing/forms';
import { ADMINISTRATOR, GUEST, INVESTOR } from '../../../testing/sessions.data';
import { Portal } from '../../core/portal';
import { problems } from '../../core/problems.interceptor';
import { Session } from '../../core/session';
import { accountRoutes } from '../account.routes';

@Component({ template: '' })
class AnyPage {}

const REFUSED = { status: 422, statusText: 'Unprocessable Entity' };

describe('the page of a mailed link', () => {
  let server: HttpTestingController;
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  async function open(address: string) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'links', children: accountRoutes.links },
            { path: '**', component: AnyPage },
          ],
          withComponentInputBinding(),
        ),
        provideHttpClient(withInterceptors([problems])),
        provideHttpClientTesting(),
        { provide: Portal, useValue: { mailbox: () => true } },
      ],
    });
    server = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create(address);
    page = harness.routeNativeElement as HTMLElement;
    await harness.fixture.whenStable();
  }
  const text = () => page.textContent ?? '';
  const settle = () => harness.fixture.whenStable();

  it('takes the token off the address bar and uses nothing up by being opened', async () => {
    await open('/links/confirm-email#t0ken');
    expect(TestBed.inject(Location).path(true)).toBe('/links/confirm-email');
    server.expectNone(() => true);
    expect(page.querySelectorAll('main button, form button')).toHaveLength(1);
  });

  it('opens the account when its button is pressed', async () => {
    await open('/links/confirm-email#t0ken');
    submit(page);
    const call = server.expectOne('/api/v1/users/confirmation');
    expect(call.request.body).toEqual({ token: 't0ken' });
    call.flush(INVESTOR);
    await settle();
    expect(text()).toContain('Your account is open');
    expect(TestBed.inject(Session).user()?.name).toBe('Li Wei');
  });

  it('signs a person of the demonstration in and goes to the desk', async () => {
    await open('/links/sign-in#t0ken');
    submit(page);
    server.expectOne('/api/v1/sessions/links').flush(ADMINISTRATOR);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/desk/admin');
  });

  it.each([
    ['confirm-enquiry', '/api/v1/enquiries/confirmations', { id: 'e-1' }],
    ['follow-enquiry', '/api/v1/enquiries/follow-sessions', { enquiryId: 'e-1' }],
  ])('goes to the enquiry of %s', async (purpose, address, answer) => {
    await open(`/links/${purpose}#t0ken`);
    submit(page);
    const call = server.expectOne(address);
    expect(call.request.body).toEqual({ token: 't0ken' });
    call.flush(answer);
    await settle();
    server.expectOne('/api/v1/sessions/current').flush(GUEST);
    await new Promise((done) => setTimeout(done));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/desk/enquiries/e-1');
  });

  it.each([
    ['link.used', 'has been used already'],
    ['link.expired', 'is too old, or a newer one has replaced it'],
    ['link.unknown', 'is not one of ours'],
  ])('explains %s and sends a new link', async (code, words) => {
    await open('/links/confirm-email#t0ken');
    submit(page);
    server.expectOne('/api/v1/users/confirmation').flush({ code }, REFUSED);
    await settle();
    expect(text()).toContain(words);
    type(page, 'email', 'li.wei@example.com');
    submit(page);
    server.expectOne('/api/v1/users/confirmation-links').flush({ status: 'link-sent' });
    await settle();
    expect(text()).toContain('We have written to li.wei@example.com');
    expect(page.querySelector('a[href="/mailbox"]')).not.toBeNull();
  });

  it('keeps its button when only the way to the API failed', async () => {
    await open('/links/confirm-email#t0ken');
    submit(page);
    server.expectOne('/api/v1/users/confirmation').error(new ProgressEvent('error'));
    await settle();
    expect(summaryOf(page)[0]).toContain('cannot be reached');
    expect(page.querySelector('form button')?.textContent).toContain('Confirm my e-mail');
  });

  it('asks for the reference too where the link is that of an enquiry', async () => {
    await open('/links/follow-enquiry');
    type(page, 'reference', ' ls-7k3m9qx4 ');
    type(page, 'email', 'visitor@example.com');
    submit(page);
    const { body } = server.expectOne('/api/v1/enquiries/follow-links').request;
    expect(body).toEqual({ reference: 'LS-7K3M9QX4', email: 'visitor@example.com' });
  });

  it('hands a correction on, and says what to do when its link has been used', async () => {
    await open('/links/confirm-correction#t0ken');
    submit(page);
    const call = server.expectOne('/api/v1/corrections/confirmations');
    expect(call.request.body).toEqual({ token: 't0ken' });
    call.flush({ reference: 'LS-7K2M9QXF', confirmed: true });
    await settle();
    expect(text()).toContain('LS-7K2M9QXF');
    await TestBed.inject(Router).navigateByUrl('/links/confirm-correction#used');
    await settle();
    submit(page);
    server.expectOne('/api/v1/corrections/confirmations').flush({ code: 'link.used' }, REFUSED);
    await settle();
    expect(text()).toContain('the correction is on its way');
  });

  it('says how an operator gets another sign-in link', async () => {
    await open('/links/sign-in');
    expect(text()).toContain('npm run cli -- sign-in-link EMAIL');
    expect(page.querySelector('form')).toBeNull();
  });

  it('takes the next link that is opened in the same tab', async () => {
    await open('/links/confirm-email#old');
    submit(page);
    server.expectOne('/api/v1/users/confirmation').flush({ code: 'link.expired' }, REFUSED);
    await settle();
    await TestBed.inject(Router).navigateByUrl('/links/confirm-email#new');
    await settle();
    submit(page);
    expect(server.expectOne('/api/v1/users/confirmation').request.body).toEqual({ token: 'new' });
  });

  it('sets a new password, telling beside the field why one is refused', async () => {
    await open('/links/reset-password#t0ken');
    type(page, 'password', 'short');
    submit(page);
    await settle();
    expect(errorOf(page, 'password')).toBe('Choose a password of at least 8 characters.');
    type(page, 'password', 'password1');
    submit(page);
    const errors = [{ pointer: '/password', code: 'user.password-common', detail: '' }];
    server
      .expectOne('/api/v1/users/password-resets')
      .flush({ code: 'user.password-common', errors }, REFUSED);
    await settle();
    expect(errorOf(page, 'password')).toContain('among the first that anybody tries');
    type(page, 'password', 'unrelated words here');
    submit(page);
    const { body } = server.expectOne('/api/v1/users/password-resets').request;
    expect(body).toEqual({ token: 't0ken', password: 'unrelated words here' });
  });
});
