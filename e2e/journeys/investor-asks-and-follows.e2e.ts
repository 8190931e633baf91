import { expect, expectAccessible, test } from '../support/journey.js';
import { EnquiryForm, FollowScreen, SentScreen } from '../screens/enquiry.screen.js';
import { OwnMenu } from '../screens/people.screen.js';

const PARK = 'Baotou Rare Earth High-tech Industrial Development Zone';
const QUESTION = 'Which plots of about 12 ha with rail access are free from 2028?';

test.describe('An investor', () => {
  test('enters a company and a project, asks a park, and follows the enquiry until it is withdrawn', async ({
    page,
    api,
  }) => {
    test.slow();
    const { name } = await api.openAccount('Farid Azmi');
    const form = new EnquiryForm(page);
    await page.goto('/en/desk');
    await expect(page.getByRole('heading', { name: 'You have no desk yet' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Enter your company' }).click();
    await page.getByLabel('Name of the company').fill('Azmi Magnetics');
    await page.getByLabel('Country of the company').selectOption({ label: 'Malaysia' });
    await page.getByLabel('Website').fill('azmi.example');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create the company' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Azmi Magnetics' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Describe a project' }).click();
    await form.describeProject('Magnet plant at the coast');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save the project' }).click();
    await expect(page.getByRole('link', { name: 'Magnet plant at the coast' })).toBeVisible();

    await page.goto('/en/parks/baotou-rehtz');
    await page.getByRole('link', { name: 'Ask this park' }).click();
    await expect(page.getByLabel(/Magnet plant at the coast/), 'nothing is asked twice').toBeChecked();
    await expectAccessible(page);
    await form.proceed();
    await form.question.fill(QUESTION);
    await form.proceed();
    await expect(form.answers('Your project')).toContainText('Magnet plant at the coast');
    await expect(form.answers('Who you are')).toHaveCount(0);
    await expectAccessible(page);
    await form.send.click();

    const sent = new SentScreen(page);
    const reference = await sent.reference('Your enquiry is sent');
    await expect(sent.promises.getByRole('heading', { name: PARK })).toBeVisible();
    await expect(sent.promises).toContainText(`An invented team for ${PARK} (demo)`);
    await expect(sent.promises).toContainText(/First answer promised by \w+ \d+, \d{4}, 06:00 PM GMT\+8/);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Follow the enquiry' }).click();
    const follow = new FollowScreen(page);
    const recipient = follow.recipient(PARK);
    await expect(recipient.getByText('Submitted', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'What you asked' })).toContainText(QUESTION);
    await follow.write('Write a message', 'We would also share a substation.');
    await expect(recipient.getByRole('status').filter({ hasText: 'Sent.' })).toBeVisible();
    await expect(follow.messages).toContainText('We would also share a substation.');
    await expectAccessible(page);

    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your enquiries' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: reference })).toContainText('Submitted');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Magnet plant at the coast' }).click();
    await recipient.getByRole('button', { name: 'Withdraw' }).click();
    await expect(recipient).toContainText('it cannot be taken back');
    await recipient.getByRole('button', { name: 'Yes, withdraw' }).click();
    await expect(recipient.getByText('Withdrawn', { exact: true })).toBeVisible();
    await expect(recipient.getByRole('button')).toHaveCount(0);
    await expectAccessible(page);
    await expect(new OwnMenu(page).summary(name)).toBeVisible();
  });

  test('loses nothing by a reload, by the end of the session, or by pressing twice', async ({
    page,
    api,
  }) => {
    const { email, password } = await api.openAccount('Grete Holm');
    const form = new EnquiryForm(page);
    await page.goto('/en/enquire?park=baotou-rehtz');
    await page.getByLabel('Name of the company').fill('Holm Catalysts');
    await page.getByLabel('Country of the company').selectOption({ label: 'Denmark' });
    await form.describeProject('Catalyst line');
    await form.proceed();
    await form.question.fill(QUESTION);
    await page.reload();
    await expect(page.getByText('Your draft is back as you left it.')).toBeVisible();
    await expect(form.question).toHaveValue(QUESTION);
    await expect(page.getByRole('listitem').filter({ hasText: PARK })).toBeVisible();
    await expectAccessible(page);

    await form.proceed();
    await expect(form.answers('Your project')).toContainText('Holm Catalysts, Denmark');
    await api.endSession();
    await form.send.click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await expect(dialog.getByLabel('E-mail')).toHaveValue(email);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();

    const reference = await new SentScreen(page).reference('Your enquiry is sent');
    const { items } = await api.get<{ items: { reference: string }[] }>('enquiries');
    expect(items.map((enquiry) => enquiry.reference)).toEqual([reference]);
  });

  test('makes one enquiry by a double click, and finds an empty form afterwards', async ({ page, api }) => {
    await api.openAccount('Haruto Mori');
    await api.ask({ title: 'Recycling line' });
    const form = new EnquiryForm(page);
    await page.goto('/en/enquire?park=gebeng');
    await form.proceed();
    await form.question.fill(QUESTION);
    await form.proceed();
    await form.send.dblclick();
    const reference = await new SentScreen(page).reference('Your enquiry is sent');
    const { items } = await api.get<{ items: { reference: string }[] }>('enquiries');
    expect(items).toHaveLength(2);
    expect(items[0]?.reference).toBe(reference);
    await page.goto('/en/enquire?step=question');
    await expect(form.question).toHaveValue('');
  });

  test('says that an answer was none, and it is owed again', async ({ page, api, elsewhere }) => {
    await api.openAccount('Ines Duarte');
    const { id, reference } = await api.ask();
    const desk = await elsewhere('park-editor-1');
    await desk.api.write(id, 'answer', 'Please look at our website.');
    const follow = new FollowScreen(page);
    const recipient = follow.recipient(PARK);
    await follow.open(id);
    await expect(recipient.getByText('Answered', { exact: true })).toBeVisible();
    await expect(follow.messages).toContainText('Please look at our website.');
    await recipient.getByRole('button', { name: 'This was not answered' }).click();
    await expect(recipient).toContainText('counts as unanswered again');
    await expectAccessible(page);
    await recipient.getByRole('button', { name: 'Yes, it was not answered' }).click();
    await expect(recipient.getByText('Submitted', { exact: true })).toBeVisible();
    await expect(recipient).toContainText(/Due \w+ \d+/);
    await api.mailTo(
      'park-editor-1@demo.lodestone.example',
      new RegExp(`${reference} counts as not answered`),
    );
  });
});
