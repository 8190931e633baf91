import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { TeamView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { withDialogs } from '../../../testing/dialogs';
import { errorOf, summaryOf, submit, type } from '../../../testing/forms';
import { INVESTOR } from '../../../testing/sessions.data';
import { PARK_ID, lastManager, member, team } from '../../../testing/teams.data';
import { Session } from '../session';
import { TeamPage } from './team.page';

const TEAM = `/api/v1/teams/park/${PARK_ID}`;

async function open(view: TeamView = team()) {
  const server = withApi();
  const fixture: ComponentFixture<TeamPage> = TestBed.createComponent(TeamPage);
  fixture.componentRef.setInput('slug', 'baotou-rehtz');
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    fixture.detectChanges();
    await settled();
  };
  fixture.detectChanges();
  server.expectOne('/api/v1/parks/baotou-rehtz').flush({ id: PARK_ID, slug: 'baotou-rehtz' });
  await settle();
  const read = async (next: TeamView) => {
    server.expectOne(TEAM).flush(next);
    await settle();
  };
  await read(view);
  const button = (text: string, within: ParentNode = page) =>
    [...within.querySelectorAll('button')].find((each) => each.textContent?.includes(text));
  const press = async (text: string, within: ParentNode = page) => {
    button(text, within)?.click();
    await settle();
  };
  const dialog = () => page.querySelector('dialog') as HTMLDialogElement;
  return { server, page, settle, read, button, press, dialog };
}

beforeAll(withDialogs);

describe('the page of a team', () => {
  it('names members, roles and since when, and says why the last manager cannot go', async () => {
    const { page, button } = await open();
    expect(page.textContent).toContain('Zhao Min');
    expect(page.textContent).toContain('zhao.min@example.com');
    expect(page.textContent).toContain('Nov 20, 2026');
    expect(page.textContent).toContain('Leads alone');
    expect(page.textContent).toContain('You are the only one who leads this team');
    expect(button('Leave…')).toBeUndefined();
  });

  it('shows an editor no buttons but the way out', async () => {
    const own = member({ own: true, availableActions: ['leave'] });
    const { page, button } = await open(
      team({ members: [lastManager({ own: false }), own], availableActions: [] }),
    );
    expect(button('Leave…')).toBeDefined();
    expect(button('Remove…')).toBeUndefined();
    expect(page.querySelector('app-invite-form')).toBeNull();
    expect(page.textContent).not.toContain('Invitations');
  });

  it('asks before it removes somebody, and does it in the version that is shown', async () => {
    const { server, page, press, dialog, settle, read } = await open();
    await press('Remove…');
    expect(dialog().textContent).toContain('Remove Zhao Min from the team?');
    expect(dialog().textContent).toContain('signed out at once');
    server.expectNone(`${TEAM}/members/m2`);
    await press('Remove from the team', dialog());
    const call = server.expectOne(`${TEAM}/members/m2`);
    expect([call.request.method, call.request.headers.get('If-Match')]).toEqual(['DELETE', '"4"']);
    call.flush(null);
    await settle();
    await read(team({ members: [lastManager()] }));
    expect(page.querySelector('dialog')).toBeNull();
    expect(page.querySelector('.announcement')?.textContent).toContain('Zhao Min no longer belongs');
  });

  it('does nothing when the question is left', async () => {
    const { server, page, press, dialog, settle } = await open();
    await press('Remove…');
    await press('Cancel', dialog());
    await settle();
    expect(page.querySelector('dialog')).toBeNull();
    server.expectNone(({ method }) => method !== 'GET');
  });

  it('tells a refusal in the question and shows how the team stands behind it', async () => {
    const { server, page, press, dialog, settle } = await open();
    await press('Remove…');
    await press('Remove from the team', dialog());
    server.expectOne(`${TEAM}/members/m2`).flush(...refusal(409, 'team.last-manager'));
    await settle();
    expect(summaryOf(dialog())).toEqual(['Somebody has to lead the team. Give a colleague that role first.']);
    server.expectOne(TEAM).flush(team());
    await settle();
    expect(page.querySelector('dialog')).not.toBeNull();
  });

  it('says nothing of an old refusal in the next question', async () => {
    const { server, press, dialog, settle } = await open();
    await press('Remove…');
    await press('Remove from the team', dialog());
    server.expectOne(`${TEAM}/members/m2`).flush(...refusal(409, 'team.last-manager'));
    await settle();
    server.expectOne(TEAM).flush(team());
    await settle();
    await press('Cancel', dialog());
    await press('Change to Manager');
    expect(summaryOf(dialog())).toEqual([]);
  });

  it('keeps the person signed in who changes their own role, with the session of the answer', async () => {
    const own = lastManager({ lastManager: false, availableActions: ['change-role', 'leave'] });
    const { server, press, dialog, settle } = await open(team({ members: [own, member()] }));
    await press('Change to Editor');
    expect(dialog().textContent).toContain('You stay signed in here');
    await press('Change to Editor', dialog());
    const call = server.expectOne(`${TEAM}/members/m1`);
    expect(call.request.body).toEqual({ role: 'park-editor' });
    call.flush(INVESTOR);
    await settle();
    expect(TestBed.inject(Session).user()?.name).toBe('Li Wei');
  });

  it('goes to the desks after leaving', async () => {
    const own = member({ own: true, availableActions: ['leave'] });
    const { server, press, dialog, settle } = await open(
      team({ members: [lastManager({ own: false }), own], availableActions: [] }),
    );
    const went = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await press('Leave…');
    await press('Leave the team', dialog());
    server.expectOne(`${TEAM}/members/current`).flush(INVESTOR);
    await settle();
    expect(went).toHaveBeenCalledWith('/desk');
  });

  it('invites, says so and reads the team again', async () => {
    const { server, page, settle, read } = await open();
    const form = page.querySelector('app-invite-form') as HTMLElement;
    submit(form);
    await settle();
    expect(errorOf(form, 'invite-email')).toBe('Write your e-mail address.');
    type(form, 'email', 'new@example.com');
    submit(form);
    const call = server.expectOne(`${TEAM}/invitations`);
    expect(call.request.body).toEqual({ email: 'new@example.com', role: 'park-editor' });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    call.flush({ id: 'i1', expiresAt: '2026-12-03T02:00:00Z' });
    await settle();
    await read(team());
    expect(form.textContent).toContain('The invitation to new@example.com is on its way.');
  });

  it('tells expired invitations from waiting ones, and offers both again', async () => {
    const invitation = {
      id: 'i1',
      email: 'a@example.com',
      role: 'park-editor',
      invitedBy: 'Li Wei',
      timesSent: 2,
      sentAt: '2026-11-20T02:00:00Z',
      expiresAt: '2026-11-27T02:00:00Z',
      demo: false,
      version: 2,
      availableActions: ['resend', 'withdraw'],
    } as const;
    const { server, page, press, dialog, settle } = await open(
      team({
        invitations: [
          { ...invitation, state: 'expired', availableActions: ['resend', 'withdraw'] },
          { ...invitation, id: 'i2', email: 'b@example.com', state: 'withdrawn', availableActions: [] },
        ],
      }),
    );
    expect(page.textContent).toContain('Expired');
    expect(page.textContent).toContain('Withdrawn');
    expect(page.textContent).toContain('sent 2 times');
    await press('Take back…');
    await press('Take it back', dialog());
    const call = server.expectOne(`${TEAM}/invitations/i1`);
    expect(call.request.headers.get('If-Match')).toBe('"2"');
    call.flush(null);
    await settle();
    server.expectOne(TEAM).flush(team());
  });

  it('is nothing to strangers', async () => {
    const server = withApi();
    const fixture = TestBed.createComponent(TeamPage);
    fixture.componentRef.setInput('id', 'c-1');
    fixture.detectChanges();
    server.expectOne('/api/v1/teams/company/c-1').flush(...refusal(404, 'resource.not-found'));
    await settled();
    fixture.detectChanges();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain(
      'There is nothing here that you can see',
    );
  });
});
