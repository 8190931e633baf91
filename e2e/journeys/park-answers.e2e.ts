import { expect, expectAccessible, test } from '../support/journey.js';
import { DeskEnquiryScreen, InboxScreen } from '../screens/desk.screen.js';
import { FollowScreen } from '../screens/enquiry.screen.js';
import { MailboxScreen } from '../screens/people.screen.js';

const PARK = 'Baotou Rare Earth High-tech Industrial Development Zone';

test.describe('A park answers', () => {
  test('after asking for more information, and closes with what came of it', async ({
    page,
    signInAs,
    elsewhere,
  }) => {
    test.slow();
    const investor = await elsewhere(null);
    const { email } = await investor.api.openAccount('Jonas Weber');
    const { id, reference } = await investor.api.ask({ company: 'Weber Alloys' });
    await signInAs('park-editor-1');
    const inbox = new InboxScreen(page);
    const desk = new DeskEnquiryScreen(page);
    await inbox.open('parks/baotou-rehtz/inbox');
    await expect(inbox.row(reference)).toContainText('Weber Alloys');
    await expect(inbox.row(reference)).toContainText('Park team, not taken yet');
    const promises = await inbox.promises();
    expect(promises.length).toBeGreaterThan(2);
    expect(promises, 'what is due first stands first').toEqual([...promises].sort());
    await expectAccessible(page);

    await inbox.openEnquiry(reference);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Take it' }).click();
    await expect(desk.promise).toContainText('Demo Park Editor 1');
    await desk.write('Ask for information', 'How much power does the plant need?');
    await expect(desk.promise).toContainText('Waiting for the investor');
    await expectAccessible(page);

    await new MailboxScreen(investor.page).open();
    await investor.api.mailTo(email, new RegExp(`A question about your enquiry ${reference}`));
    const follow = new FollowScreen(investor.page);
    await follow.open(id);
    const recipient = follow.recipient(PARK);
    await expect(recipient).toContainText('The answer is owed by: Demo Park Editor 1');
    await expect(recipient).toContainText('The clock waits until you send it.');
    await expectAccessible(investor.page);
    await follow.write('Send the information asked for', '18 MW from the second year on.');
    await expect(recipient.getByText('Submitted', { exact: true })).toBeVisible();

    await page.reload();
    await expect(desk.messages).toContainText('18 MW from the second year on.');
    await expect(desk.promise).toContainText(/Due in/);
    await desk.write('Answer', 'Plot 12 has 20 MW at its border and is free from 2027.');
    await expect(page.getByText('Your answer is sent. The clock has stopped.')).toBeVisible();
    await expect(desk.promise).toContainText('No answer owed');
    await expectAccessible(page);

    const mail = await investor.api.mailTo(email, new RegExp(`${reference} has been answered`));
    expect(mail.text, 'no real park has answered').toContain(`${PARK} (demo: invented team)`);
    await investor.page.goto(/https?:\S+/.exec(mail.text)?.[0] ?? '');
    await expect(follow.messages).toContainText('Plot 12 has 20 MW');
    await expect(recipient.getByText('Answered', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Close…' }).click();
    await page.getByRole('button', { name: 'Close the enquiry' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Say what came of it.' })).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel('What came of it').fill('Visit agreed for March.');
    await page.getByRole('button', { name: 'Close the enquiry' }).click();
    await expect(desk.promise).toContainText('Visit agreed for March.');
    await expect(desk.history).toContainText('Closed');
    await expectAccessible(page);
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Inbox' }).click();
    await expect(inbox.row(reference), 'what is closed is open no more').toHaveCount(0);
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await expect(inbox.row(reference)).toContainText('Closed');
    await investor.page.reload();
    await expect(recipient).toContainText('Outcome: Visit agreed for March.');
  });

  test('and nobody of another park sees what was asked', async ({ page, api, signInAs, elsewhere }) => {
    const investor = await elsewhere(null);
    await investor.api.openAccount('Kaia Tamm');
    const { id, reference } = await investor.api.ask();
    await signInAs('park-manager-2');
    for (const address of [`parks/gebeng/enquiries/${id}`, `parks/baotou-rehtz/enquiries/${id}`]) {
      await page.goto(`/en/desk/${address}`);
      await expect(
        page.getByRole('heading', { name: 'There is nothing here that you can see' }),
      ).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText(reference);
      await expectAccessible(page);
    }
    await page.goto('/en/desk/parks/baotou-rehtz/inbox');
    await expect(page.getByRole('heading', { name: 'There is nothing here that you can see' })).toBeVisible();
    const answer = await page.request.get(`/api/v1/enquiries/${id}`);
    expect(answer.status()).toBe(404);
    const { items } = await api.get<{ items: { reference: string }[] }>(
      'enquiries/inbox?park=gebeng&state=all',
    );
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => item.reference === reference)).toEqual([]);
  });

  test('and what was typed is kept when a colleague was faster', async ({ page, signInAs, elsewhere }) => {
    const investor = await elsewhere(null);
    await investor.api.openAccount('Lars Berg');
    const { id, reference } = await investor.api.ask();
    await signInAs('park-manager-1');
    const desk = new DeskEnquiryScreen(page);
    const told = await investor.api.mailTo(
      'park-manager-1@demo.lodestone.example',
      new RegExp(`New enquiry ${reference}`),
    );
    await page.goto(/https?:\S+/.exec(told.text)?.[0] ?? '');
    await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
    const colleague = await elsewhere('park-editor-1');
    await colleague.api.move(id, 'take');
    await page.getByRole('button', { name: 'Take it' }).click();
    const changed = page.getByRole('note').filter({ hasText: 'Somebody else has changed this meanwhile' });
    await expect(changed).toContainText('Owner: was “Park team, not taken yet”, is “Demo Park Editor 1”.');
    await expectAccessible(page);

    await page.getByRole('radio', { name: 'Holding reply' }).check();
    await page.getByLabel('Message', { exact: true }).fill('We answer by Friday.');
    await colleague.api.write(id, 'answer', 'Plot 3 is free.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByText('“Holding reply” is no longer possible here.')).toBeVisible();
    await expect(desk.messages).toContainText('Plot 3 is free.');
    await expect(page.getByLabel('Message', { exact: true })).toHaveValue('We answer by Friday.');
    await page.reload();
    await expect(page.getByLabel('Message', { exact: true }), 'also over a reload').toHaveValue(
      'We answer by Friday.',
    );
    await expectAccessible(page);
  });
});
