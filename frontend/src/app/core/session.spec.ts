import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { ADMINISTRATOR, GUEST, INVESTOR, VISITOR } from '../../testing/sessions.data';
import { Session, desksOf, landingOf } from './session';

describe('who is signed in', () => {
  let session: Session;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    session = TestBed.inject(Session);
    server = TestBed.inject(HttpTestingController);
  });

  it('is nobody while the API answers a visitor', async () => {
    const known = session.known();
    server.expectOne('/api/v1/sessions/current').flush(VISITOR);
    expect((await known)?.kind).toBe('visitor');
    expect(session.signedIn()).toBe(false);
  });

  it('is asked once by all who want to know', async () => {
    const both = Promise.all([session.known(), session.known()]);
    server.expectOne('/api/v1/sessions/current').flush(INVESTOR);
    expect((await both).map((each) => each?.user?.name)).toEqual(['Li Wei', 'Li Wei']);
  });

  it('is unknown, not nobody, when the API does not answer', async () => {
    const known = session.known();
    server.expectOne('/api/v1/sessions/current').error(new ProgressEvent('error'));
    expect(await known).toBeNull();
  });

  it('is still signed in when signing out did not reach the API', async () => {
    session.adopt(INVESTOR);
    const out = firstValueFrom(session.signOut()).catch(() => 'failed');
    server.expectOne('/api/v1/sessions/current').error(new ProgressEvent('error'));
    expect(await out).toBe('failed');
    expect(session.signedIn()).toBe(true);
  });
});

describe('the desks of a person', () => {
  it('follow from the memberships, each organisation under its own address', () => {
    const memberships = [
      { kind: 'company', organisationId: 'c-1', role: 'company-owner', slug: null, name: 'Demo Magnets' },
      { kind: 'park', organisationId: 'p-1', role: 'park-editor', slug: 'baotou-rehtz', name: 'Baotou' },
      { kind: 'portal', organisationId: null, role: 'officer', slug: null, name: null },
    ] as const;
    expect(desksOf({ ...INVESTOR, memberships }).map(({ link }) => link)).toEqual([
      '/desk/companies/c-1',
      '/desk/parks/baotou-rehtz',
      '/desk/admin',
    ]);
  });

  it('leave out a park whose address is not known', () => {
    const memberships = [
      { kind: 'park', organisationId: 'p-1', role: 'park-editor', slug: null, name: null },
    ] as const;
    expect(desksOf({ ...INVESTOR, memberships })).toEqual([]);
  });

  it.each([
    ['an administrator on the administrators’ desk', ADMINISTRATOR, '/desk/admin'],
    ['a guest on the enquiry of the link', GUEST, '/desk/enquiries/e-1'],
    ['an investor without a company on the account', INVESTOR, '/account'],
  ])('start %s', (_, session, landing) => {
    expect(landingOf(session)).toBe(landing);
  });
});
