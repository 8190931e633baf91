import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { HttpTestingController } from '@angular/common/http/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { errorOf, submit, type } from '../../../testing/forms';
import { INVESTOR, VISITOR } from '../../../testing/sessions.data';
import { offer } from '../../../testing/teams.data';
import { Session } from '../../core/session';
import { accountRoutes } from '../account.routes';

@Component({ template: '' })
class AnyPage {}

const LOOKUPS = '/api/v1/invitations/lookups';

describe('the page of an invitation', () => {
  let server: HttpTestingController;
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  const settle = async () => {
    await settled();
    harness.fixture.detectChanges();
    await settled();
  };
  const text = () => page.textContent ?? '';
  const button = (words: string) =>
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(words));

  async function open(address = '/links/invitation#t0ken') {
    server = withApi([
      { path: 'links', children: accountRoutes.links },
      { path: '**', component: AnyPage },
    ]);
    harness = await RouterTestingHarness.create(address);
    page = harness.routeNativeElement as HTMLElement;
    await settle();
  }
  async function answered(...answer: Parameters<ReturnType<HttpTestingController['expectOne']>['flush']>) {
    server.expectOne(LOOKUPS).flush(...answer);
    await settle();
  }

  it('says whose team it is and who invites, and uses nothing up by being opened', async () => {
    await open();
    expect(TestBed.inject(Location).path(true)).toBe('/links/invitation');
    await answered(offer());
    for (const words of ['Baotou Zone', 'Editor', 'Li Wei', 'zhao.min@example.com'])
      expect(text()).toContain(words);
    server.verify();
  });

  it('opens an account with a name and a password, and goes to the team’s desk', async () => {
    await open();
    await answered(offer());
    submit(page);
    await settle();
    expect(errorOf(page, 'name')).toBe('Write your name.');
    type(page, 'name', 'Zhao Min');
    type(page, 'password', 'quarry lantern 88');
    submit(page);
    const call = server.expectOne('/api/v1/invitations/registrations');
    expect(call.request.body).toMatchObject({
      token: 't0ken',
      name: 'Zhao Min',
      password: 'quarry lantern 88',
    });
    call.flush(INVESTOR);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/desk/parks/baotou-rehtz');
    expect(TestBed.inject(Session).signedIn()).toBe(true);
  });

  it('joins with one button who is signed in as the invited address', async () => {
    await open();
    await answered(offer({ next: 'join' }));
    expect(page.querySelectorAll('form button')).toHaveLength(1);
    submit(page);
    server.expectOne('/api/v1/invitations/acceptances').flush(INVESTOR);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/desk/parks/baotou-rehtz');
  });

  it('lets who has an account sign in here, and asks again what the button will do', async () => {
    await open();
    await answered(offer({ next: 'sign-in' }));
    expect(page.querySelector<HTMLInputElement>('input[type=email]')?.value).toBe('zhao.min@example.com');
    type(page, 'password', 'slag furnace 1927');
    submit(page);
    server.expectOne('/api/v1/sessions').flush(INVESTOR);
    await settle();
    await answered(offer({ next: 'join' }));
    expect(button('Join the team')).toBeDefined();
  });

  it('offers to sign out whom it does not concern', async () => {
    await open();
    TestBed.inject(Session).adopt(INVESTOR);
    await answered(offer({ next: 'other-account' }));
    expect(text()).toContain('You are signed in as li.wei@example.com');
    button('Sign out and go on')?.click();
    server.expectOne('/api/v1/sessions/current').flush(null);
    await settle();
    await answered(offer({ next: 'sign-in' }));
    expect(text()).toContain('Sign in to join');
    expect(TestBed.inject(Session).current()).toEqual(VISITOR);
  });

  it.each([
    ['invitation.expired', 'older than seven days'],
    ['invitation.withdrawn', 'has taken this invitation back'],
    ['invitation.replaced', 'A newer mail has replaced this link'],
    ['link.unknown', 'link'],
  ])('says plainly why it opens nothing: %s', async (code, words) => {
    await open();
    await answered(...refusal(422, code));
    expect(page.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(page.querySelector('form')).toBeNull();
    expect(button('Try again')).toBeUndefined();
  });

  it('leads who has used it already to signing in', async () => {
    await open();
    await answered(...refusal(422, 'invitation.used'));
    expect(text()).toContain('has been accepted already');
    expect(page.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });

  it('stops offering the button when the invitation has ended meanwhile', async () => {
    await open();
    await answered(offer({ next: 'join' }));
    submit(page);
    server.expectOne('/api/v1/invitations/acceptances').flush(...refusal(422, 'invitation.withdrawn'));
    await settle();
    expect(page.querySelector('form')).toBeNull();
    expect(text()).toContain('has taken this invitation back');
  });

  it('lets another try mend what is no fault of the link', async () => {
    await open();
    await answered(...refusal(503, 'service.busy'));
    button('Try again')?.click();
    await answered(offer());
    expect(text()).toContain('Open your account');
  });

  it('tells of the link that was opened last, whichever answer comes last', async () => {
    await open('/links/invitation#old');
    await harness.navigateByUrl('/links/invitation#new');
    await settle();
    const [first, second] = server.match(LOOKUPS);
    expect([first?.request.body, second?.request.body]).toEqual([{ token: 'old' }, { token: 'new' }]);
    second?.flush(offer());
    await settle();
    first?.flush(...refusal(422, 'invitation.replaced'));
    await settle();
    expect(text()).toContain('Open your account');
    expect(text()).not.toContain('A newer mail');
  });

  it('says that the link is incomplete when its token is missing', async () => {
    await open('/links/invitation');
    expect(text()).toContain('The last part of the link is missing');
    server.verify();
  });
});
