import { expect, expectAccessible, test } from '../support/journey.js';
import { DeskEnquiryScreen, InboxScreen } from '../screens/desk.screen.js';
import { EnquiryForm, FollowScreen, SentScreen } from '../screens/enquiry.screen.js';

const UNCLAIMED = 'Ganzhou High-tech Industrial Development Zone';

test('An enquiry to a park that nobody has claimed is answered by the administrators', async ({
  page,
  api,
  elsewhere,
}) => {
  test.slow();
  const { email } = await api.openAccount('Mei Tanaka');
  await api.ask({ title: 'Polishing paste line' });
  await page.goto('/en/parks/ganzhou-htz');
  const compiled = page.getByRole('note').filter({ hasText: 'Compiled from public sources' });
  await expect(compiled).toContainText('Nobody from this park has claimed its page');
  await expect(compiled).toContainText('Questions go to the administrators');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ask this park' }).click();
  const form = new EnquiryForm(page);
  await form.proceed();
  await form.question.fill('Is there a supplier of cerium carbonate inside the park?');
  await form.proceed();
  await form.send.click();
  const sent = new SentScreen(page);
  const reference = await sent.reference('Your enquiry is sent');
  await expect(sent.promises.getByRole('heading', { name: UNCLAIMED })).toBeVisible();
  await expect(sent.promises).toContainText('owed by: The administrators of this portal');
  await expect(sent.promises).toContainText(/First answer promised by .* GMT\+8/);

  const officer = await elsewhere('officer');
  const inbox = new InboxScreen(officer.page);
  const desk = new DeskEnquiryScreen(officer.page);
  await inbox.open('admin/triage');
  await expect(inbox.row(reference)).toContainText(UNCLAIMED);
  await expect(inbox.row(reference)).toContainText('Administrators, not taken yet');
  await expectAccessible(officer.page);
  await inbox.openEnquiry(reference);
  await officer.page.getByRole('button', { name: 'Take it' }).click();
  await expect(desk.promise).toContainText('Demo Officer');
  await desk.write('Answer', 'Two tenants produce it; we introduce you to both.');
  await expect(officer.page.getByText('Your answer is sent. The clock has stopped.')).toBeVisible();
  await expectAccessible(officer.page);

  await api.mailTo(email, new RegExp(`${reference} has been answered`));
  await page.getByRole('link', { name: 'Follow the enquiry' }).click();
  const recipient = new FollowScreen(page).recipient(UNCLAIMED);
  await expect(recipient).toContainText('Two tenants produce it');
  await expect(recipient.getByText('Answered', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
