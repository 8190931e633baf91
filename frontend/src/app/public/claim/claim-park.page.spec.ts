import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { ParkDetailView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { errorOf, submit, summaryOf, type } from '../../../testing/forms';
import { INVESTOR, VISITOR } from '../../../testing/sessions.data';
import { CurrentSession, Session } from '../../core/session';
import { ClaimParkPage } from './claim-park.page';

const park = {
  slug: 'gebeng',
  name: { text: 'Gebeng', lang: 'en', isOriginal: true },
  takesEnquiries: true,
  claimed: false,
  demoTeam: false,
} as ParkDetailView;

async function open(session: CurrentSession, shown: Partial<ParkDetailView> = {}) {
  const server = withApi();
  TestBed.inject(Session).adopt(session);
  const fixture = TestBed.createComponent(ClaimParkPage);
  fixture.componentRef.setInput('slug', 'gebeng');
  fixture.detectChanges();
  server.expectOne('/api/v1/parks/gebeng').flush({ ...park, ...shown });
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    fixture.detectChanges();
  };
  await settle();
  return { server, page, settle };
}

describe('claiming a park', () => {
  it('explains itself to a visitor and leads to an account and back', async () => {
    const { page } = await open(VISITOR);
    expect(page.querySelector('form')).toBeNull();
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/sign-in?returnTo=%2Fparks%2Fgebeng%2Fclaim');
  });

  it.each([
    ['a project site', { takesEnquiries: false }, 'project site of one company'],
    ['a park that has been claimed', { claimed: true }, 'ask them for an invitation'],
    ['a park an invented team plays', { demoTeam: true }, 'invented team'],
  ])('has no form for %s', async (_what, shown, words) => {
    const { page } = await open(INVESTOR, shown);
    expect(page.querySelector('form')).toBeNull();
    expect(page.textContent).toContain(words);
  });

  it('says what is missing before it sends anything', async () => {
    const { server, page, settle } = await open(INVESTOR);
    submit(page);
    await settle();
    expect(summaryOf(page)).toHaveLength(4);
    type(page, 'evidence', 'It is ours');
    submit(page);
    await settle();
    expect(errorOf(page, 'evidence')).toContain('at least a sentence');
    server.verify();
  });

  it('sends the claim with its links as addresses, and goes to its page', async () => {
    const { server, page, settle } = await open(INVESTOR);
    const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    type(page, 'organisation', 'Administration of the zone');
    type(page, 'role', 'Head of investment promotion');
    type(page, 'email', 'office@zone.example');
    type(page, 'evidence', 'Our contact page names me and my telephone.');
    type(page, 'links-1', 'zone.example/contact');
    submit(page);
    const call = server.expectOne('/api/v1/claims');
    expect(call.request.body).toMatchObject({ park: 'gebeng', links: ['https://zone.example/contact'] });
    call.flush({ id: 'c1', reference: 'LS-7K2M9QXF' });
    await settle();
    expect(went).toHaveBeenCalledWith(['/desk/claims', 'c1'], { queryParams: { sent: true } });
  });

  it('keeps what was typed when it is refused', async () => {
    const { server, page, settle } = await open(INVESTOR);
    for (const name of ['organisation', 'role']) type(page, name, 'Zone');
    type(page, 'email', 'office@zone.example');
    type(page, 'evidence', 'Our contact page names me and my telephone.');
    submit(page);
    server.expectOne('/api/v1/claims').flush(...refusal(409, 'claim.park-not-open'));
    await settle();
    expect(page.textContent).toContain('This park has a team by now');
    expect(page.querySelector<HTMLTextAreaElement>('textarea')?.value).toContain('Our contact page');
  });
});
