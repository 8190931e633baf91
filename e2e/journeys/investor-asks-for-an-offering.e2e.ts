import { expect, expectAccessible, test } from '../support/journey.js';
import { DeskEnquiryScreen, InboxScreen } from '../screens/desk.screen.js';
import { EnquiryForm, FollowScreen, SentScreen } from '../screens/enquiry.screen.js';
import { ReviewsScreen } from '../screens/profile.screen.js';
import { RecordEditor, RecordsScreen } from '../screens/records.screen.js';

const PARK = { slug: 'demo-park', name: 'Demo Park (invented)' };

test('A park posts an offering, an investor asks for it, and the park answers in its inbox', async ({
  page,
  signInAs,
  elsewhere,
}) => {
  // From the posting to the answer, three people and a reviewer.
  test.setTimeout(240_000);
  const title = `(Demo) Pilot line ${Date.now().toString(36)}`;
  await signInAs('park-manager-1');
  const desk = new RecordsScreen(page, `parks/${PARK.slug}/offerings`);

  await test.step('the manager posts it, with what it asks and what is promised', async () => {
    await desk.open();
    await expectAccessible(page);
    await desk.begin('Title of the new offering', title, 'Begin an offering');
    const editor = new RecordEditor(page);
    await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption({ label: 'Pilot line' });
    await editor
      .section('What is offered')
      .getByLabel(/RE4a Permanent magnets/)
      .check();
    await page.getByRole('textbox', { name: 'Closes on' }).fill('2099-03');
    await page.getByRole('textbox', { name: 'Requirements' }).fill('(Demo) Own powder\n(Demo) Two operators');
    await page.getByRole('textbox', { name: 'Days to a decision' }).fill('30');
    await editor.expectSaved();
    const check = editor.section('Check and submit');
    await expect(check, 'a month is no day on which something ends').toContainText('Write a whole day');
    await page.getByRole('textbox', { name: 'Closes on' }).fill('2099-03-31');
    await expect(check).toContainText('Nothing keeps this from being reviewed.');
    await editor.expectSaved();
    await expectAccessible(page);
    await editor.submit();
    await expectAccessible(page);
  });

  await test.step('an officer approves it', async () => {
    const officer = await elsewhere('officer');
    await new ReviewsScreen(officer.page).open(title);
    await expect(officer.page.getByRole('main')).toContainText('(Demo) Two operators');
    await officer.page
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click();
    await expect(officer.page.getByRole('status').filter({ hasText: /Approved|Published/ })).toBeVisible();
  });

  const investor = await elsewhere(null);
  const asked = investor.page;
  await investor.api.openAccount('Mei Tan');
  let reference = '';
  await test.step('an investor finds it on the page of the park and asks for it', async () => {
    await expect(async () => {
      await asked.goto(`/en/parks/${PARK.slug}`);
      await expect(asked.getByRole('region', { name: 'Offerings' })).toContainText(title, { timeout: 1_000 });
    }).toPass();
    await asked.getByRole('link', { name: title }).click();
    await expect(asked.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(asked.getByRole('main')).toContainText('Open until Mar 31, 2099');
    await expect(asked.getByRole('main')).toContainText('within 30 calendar days');
    await expectAccessible(asked);
    await asked.getByRole('link', { name: 'Ask for this offering' }).click();
    const form = new EnquiryForm(asked);
    await form.describeProject('Pilot of sintered magnets');
    await asked.getByLabel('Name of the company').fill('Tan Magnetics');
    await asked.getByLabel('Country of the company').selectOption({ label: 'Malaysia' });
    await form.proceed();
    await expect(asked.getByRole('region', { name: 'About which offering?' })).toContainText(title);
    await form.question.fill('Could we run two tonnes in March?');
    await expectAccessible(asked);
    await form.proceed();
    await expect(form.answers('Your question')).toContainText(title);
    await form.send.click();
    reference = await new SentScreen(asked).reference('Your enquiry is sent');
  });

  await test.step('the park sees in its inbox what it is about, and answers', async () => {
    const inbox = new InboxScreen(page);
    await inbox.open(`parks/${PARK.slug}/inbox`);
    await expect(inbox.row(reference)).toContainText(`On the offering ${title}`);
    await expectAccessible(page);
    await inbox.openEnquiry(reference);
    await expect(
      page.getByRole('region', { name: 'Question' }).getByRole('link', { name: title }),
    ).toBeVisible();
    await new DeskEnquiryScreen(page).write('Answer', 'Two tonnes in March are possible.');
    await expect(page.getByText('Your answer is sent. The clock has stopped.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the investor reads the answer beside the offering it is about', async () => {
    await asked.getByRole('link', { name: 'Follow the enquiry' }).click();
    const follow = new FollowScreen(asked);
    await expect(follow.messages).toContainText('Two tonnes in March are possible.');
    await expect(asked.getByRole('region', { name: 'What you asked' })).toContainText(title);
    await expectAccessible(asked);
  });

  await test.step('once it is taken off, its page is gone and the enquiry still names it', async () => {
    await desk.look(title);
    await page.getByRole('button', { name: 'Take this offering off the public page…' }).click();
    await page.getByRole('button', { name: 'Yes, take it off' }).click();
    await expect(page.getByText('The public no longer sees it.')).toBeVisible();
    await expectAccessible(page);
    await asked.reload();
    await expect(asked.getByRole('region', { name: 'What you asked' })).toContainText(
      `${title}, which is no longer published`,
    );
  });
});

test('The offerings of all parks are searched and narrowed, and none is invented', async ({ page }) => {
  await page.goto('/en/offerings');
  await expect(page.getByRole('heading', { level: 1, name: 'Offerings' })).toBeVisible();
  await expect(page.getByRole('main'), 'the demonstration’s own stay with their park').not.toContainText(
    '(Demo)',
  );
  await expectAccessible(page);
  await page.getByLabel('Title, description or park').fill('furnace');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/q=furnace/);
  await expect(page.getByRole('heading', { name: 'No offering fits all of this' })).toBeVisible();
  await page.goto('/en/offerings/0193f0a0-0000-7000-8000-000000000001');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  // The browser asks once more what the server was refused, and shows no heading meanwhile.
  await expect(() => expectAccessible(page)).toPass();
});
