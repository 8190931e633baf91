import { expect, expectAccessible, test } from '../support/journey.js';
import { invitationExpires } from '../support/passing-time.mjs';
import { DeskEnquiryScreen, InboxScreen } from '../screens/desk.screen.js';
import { aPdf, chooseFiles } from '../screens/park-files.screen.js';
import { newPerson, OwnMenu, SignInScreen } from '../screens/people.screen.js';
import { ClaimForm, InvitationScreen, TeamScreen } from '../screens/team.screen.js';

test('A park is claimed, answers what waited for it, and its manager lets a colleague in and out', async ({
  page,
  api,
  elsewhere,
}) => {
  test.setTimeout(150_000);
  // Somebody asks while nobody has claimed the park.
  const investor = await elsewhere(null);
  await investor.api.openAccount('Iris Berger');
  const enquiry = await investor.api.ask({ parks: ['ningbo-htz'], title: 'Motor plant' });
  const park = 'Ningbo';

  // The officer tells the park; the mail says what is needed and not who asks.
  const officer = await elsewhere('officer');
  const triage = new InboxScreen(officer.page);
  await triage.open('admin/triage');
  await triage.openEnquiry(enquiry.reference);
  await officer.page.getByRole('button', { name: 'Tell the park…' }).click();
  await expect(officer.page.getByText('All that is said of the project')).toBeVisible();
  await expectAccessible(officer.page);
  const office = newPerson('Office').email;
  await officer.page.getByLabel('E-mail address of the park').fill(office);
  await officer.page.getByRole('button', { name: 'Tell the park', exact: true }).click();
  await expect(officer.page.getByText(`The park is told at ${office}.`)).toBeVisible();
  const { text: told } = await api.mailTo(office, /An investor asks for your park/);
  expect(told).not.toContain('Iris');
  expect(told).not.toContain('Motor plant');

  // Somebody of the park claims it.
  await page.goto('/en/parks/ningbo-htz');
  await page.getByRole('link', { name: 'This is our park: claim it' }).click();
  await expect(page.getByText('Sign in to claim it')).toBeVisible();
  await expectAccessible(page);
  const manager = await api.openAccount('Wang Lei');
  await page.reload();
  const form = new ClaimForm(page);
  await page.getByRole('button', { name: 'Send the claim' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
  await expectAccessible(page);
  await form.fill('Administration of the zone (journey)', manager.email);
  const claim = await form.send();
  expect(claim).toMatch(/^LS-/);
  await expectAccessible(page);
  await chooseFiles(page, 'Choose documents', { name: 'appointment.pdf', buffer: aPdf() });
  await expect(page.getByRole('link', { name: 'appointment.pdf' })).toBeVisible();
  await chooseFiles(page, 'Choose documents', { name: 'by mistake.pdf', buffer: aPdf() });
  await expect(page.getByRole('link', { name: 'by mistake.pdf' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Remove ?: by mistake\.pdf$/ }).click();
  await expect(page.getByRole('link', { name: 'by mistake.pdf' })).toHaveCount(0);

  // The officer asks, hears, and approves.
  await officer.page.goto('/en/desk/admin/claims');
  await officer.page.getByRole('link', { name: claim }).click();
  await expect(officer.page.getByText('they have shown that they read it')).toBeVisible();
  const letter = officer.page.waitForEvent('download');
  await officer.page.getByRole('link', { name: 'appointment.pdf' }).click();
  expect((await letter).suggestedFilename()).toBe('appointment.pdf');
  await expectAccessible(officer.page);
  await officer.page.getByRole('button', { name: 'Ask for more…' }).click();
  await officer.page.getByLabel('Your question').fill('Who signs for the zone?');
  await officer.page.getByRole('button', { name: 'Send the question' }).click();
  await expect(officer.page.getByText('The question is sent.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('note').filter({ hasText: 'Who signs for the zone?' })).toBeVisible();
  await page.getByRole('button', { name: 'Answer…' }).click();
  await page.getByLabel('Your answer').fill('The director, named on the same page.');
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(page.getByText('Your answer is sent.')).toBeVisible();
  await officer.page.reload();
  await expect(officer.page.getByText('The director, named on the same page.')).toBeVisible();
  await officer.page.getByRole('button', { name: 'Approve…' }).click();
  await expect(officer.page.getByText('with the promised dates as they are')).toBeVisible();
  await expectAccessible(officer.page);
  await officer.page.getByRole('button', { name: 'Approve the claim' }).click();
  await expect(officer.page.getByText('The claim is approved. The park has a team now.')).toBeVisible();

  // The desk is theirs at once, with what waited for them and the date the investor was promised.
  await page.reload();
  await expect(page.getByText('The park’s desk is yours')).toBeVisible();
  await expectAccessible(page);
  await api.mailTo(manager.email, new RegExp(`Enquiry ${enquiry.reference} is now in your inbox`));
  await page.getByRole('link', { name: 'Open the inbox' }).click();
  const inbox = new InboxScreen(page);
  await inbox.openEnquiry(enquiry.reference);
  const desk = new DeskEnquiryScreen(page);
  await expect(desk.history).toContainText('Handed over to the park’s own team');
  const due = enquiry.recipients[0]?.dueAt ?? '';
  const seen = await api.get<{ recipients: { clock: { dueAt: string } }[] }>(`enquiries/${enquiry.id}`);
  expect(seen.recipients[0]?.clock.dueAt).toBe(due);

  // The manager invites an editor, who joins without having had an account.
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  const team = new TeamScreen(page);
  await expect(team.member('Wang Lei')).toContainText('Leads alone');
  await expectAccessible(page);
  const editor = newPerson('Zhao Min');
  await team.invite(editor.email);
  const colleague = await elsewhere(null);
  const invitation = new InvitationScreen(colleague.page);
  await invitation.open(await api.linkTo(editor.email, 'invitation'));
  await expect(colleague.page.getByText('Wang Lei')).toBeVisible();
  await expect(colleague.page.getByRole('main')).toContainText(park);
  await expectAccessible(colleague.page);
  await invitation.register(editor);
  const theirs = new InboxScreen(colleague.page);
  await expect(theirs.row(enquiry.reference)).toBeVisible();
  await theirs.openEnquiry(enquiry.reference);
  await colleague.page.getByRole('button', { name: 'Take it' }).click();
  await expect(new DeskEnquiryScreen(colleague.page).promise).toContainText('Zhao Min');

  // Removed, they are out with the next request, and the answer is the whole team's again.
  await team.open('ningbo-htz');
  await team
    .member('Zhao Min')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(team.question).toContainText('Remove Zhao Min from the team?');
  await expectAccessible(page);
  await team.question.getByRole('button', { name: 'Remove from the team' }).click();
  await expect(page.getByText('Zhao Min no longer belongs to the team.')).toBeVisible();
  await expect(team.member('Zhao Min')).toHaveCount(0);
  await colleague.page.getByRole('link', { name: 'Inbox', exact: true }).first().click();
  await expect(colleague.page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
  await colleague.page.goto('/en/sign-in');
  await new SignInScreen(colleague.page).signIn(editor.email, editor.password);
  await expect(new OwnMenu(colleague.page).summary('Zhao Min')).toBeVisible();
  await colleague.page.goto('/en/desk/parks/ningbo-htz/inbox');
  await expect(colleague.page.getByText('There is nothing here that you can see')).toBeVisible();
  await inbox.open('parks/ningbo-htz/inbox');
  await expect(inbox.row(enquiry.reference)).toContainText('Park team, not taken yet');
});

test('An invitation that is too late says so, and the last manager stays', async ({
  page,
  api,
  elsewhere,
}) => {
  test.slow();
  const { email } = await api.openAccount('Nora Feld');
  const asked = await api.ask({ title: 'Team of a company' });
  expect(asked.reference).toMatch(/^LS-/);
  await page.goto('/en/desk');
  await page.getByRole('link', { name: /Journey Magnetics/ }).click();
  await page.getByRole('link', { name: 'Team: who works for this company here' }).click();
  const team = new TeamScreen(page);
  await expect(team.member('Nora Feld')).toContainText(email);
  await expect(team.member('Nora Feld')).toContainText('Leads alone');
  await expect(page.getByText('You are the only one who leads this team')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Leave/ })).toHaveCount(0);

  const late = newPerson('Late Guest');
  await page.getByLabel('E-mail of your colleague').fill(late.email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(team.invitation(late.email)).toContainText('Waiting');
  const link = await api.linkTo(late.email, 'invitation');
  await invitationExpires(late.email);
  const guest = await elsewhere(null);
  await guest.page.goto(link);
  await expect(guest.page.getByRole('alert')).toContainText('older than seven days');
  await expectAccessible(guest.page);

  await page.reload();
  await expect(team.invitation(late.email)).toContainText('Expired');
  await team
    .invitation(late.email)
    .getByRole('button', { name: /^Send again/ })
    .click();
  await team.question.getByRole('button', { name: 'Send it again' }).click();
  await expect(team.invitation(late.email)).toContainText('sent 2 times');
  await expectAccessible(page);
  await expect.poll(async () => api.linkTo(late.email, 'invitation'), { timeout: 15_000 }).not.toBe(link);
  const outdated = await elsewhere(null);
  await outdated.page.goto(link);
  await expect(outdated.page.getByRole('alert')).toContainText('A newer mail has replaced this link');
  await new InvitationScreen(guest.page).open(await api.linkTo(late.email, 'invitation'));
  await new InvitationScreen(guest.page).register(late);
  await expect(guest.page.getByRole('heading', { level: 1, name: /Journey Magnetics/ })).toBeVisible();

  // Two may lead; then the first one may go.
  await page.reload();
  await team
    .member('Late Guest')
    .getByRole('button', { name: /^Change to Owner/ })
    .click();
  await team.question.getByRole('button', { name: 'Change to Owner' }).click();
  await expect(page.getByText('Late Guest has the role Owner now.')).toBeVisible();
  await team
    .member('Nora Feld')
    .getByRole('button', { name: /^Leave/ })
    .click();
  await team.question.getByRole('button', { name: 'Leave the team' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your desks' })).toBeVisible();
  await expect(page.getByText('You have no desk yet')).toBeVisible();
  await expectAccessible(page);
});
