import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { GUEST, INVESTOR, VISITOR } from '../../testing/sessions.data';
import { entered, signedIn } from './entry.guards';
import { CurrentSession } from './session';

@Component({ template: '' })
class AnyPage {}

describe('the way into the pages of a person', () => {
  async function arrive(address: string, session: CurrentSession | null): Promise<string> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'account', component: AnyPage, canActivate: [signedIn] },
          { path: 'desk/:place', component: AnyPage, canActivate: [entered] },
          { path: 'sign-in', component: AnyPage },
        ]),
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    const router = TestBed.inject(Router);
    const arrived = router.navigateByUrl(address);
    await new Promise((done) => setTimeout(done));
    const call = TestBed.inject(HttpTestingController).expectOne('/api/v1/sessions/current');
    if (session) call.flush(session);
    else call.error(new ProgressEvent('error'));
    await arrived;
    return router.url;
  }

  it('leads a visitor to signing in, and back with the whole address', async () => {
    expect(await arrive('/desk/admin?stage=new', VISITOR)).toBe(
      '/sign-in?returnTo=%2Fdesk%2Fadmin%3Fstage%3Dnew',
    );
  });

  it('lets a guest onto the desk of the enquiry, not to an account', async () => {
    expect(await arrive('/desk/enquiries', GUEST)).toBe('/desk/enquiries');
  });

  it('asks a guest who wants an account to sign in', async () => {
    expect(await arrive('/account', GUEST)).toBe('/sign-in?returnTo=%2Faccount');
  });

  it('lets a user in', async () => {
    expect(await arrive('/account', INVESTOR)).toBe('/account');
  });

  it('lets the page say so when the API does not answer', async () => {
    expect(await arrive('/account', null)).toBe('/account');
  });
});
