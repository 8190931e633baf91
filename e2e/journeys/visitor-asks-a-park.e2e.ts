import { expect, expectAccessible, test } from '../support/journey.js';
import { expectNoSidewaysScroll } from '../screens/catalogue.screen.js';
import { EnquiryForm, FollowScreen, SentScreen } from '../screens/enquiry.screen.js';
import { MailboxScreen, newPerson } from '../screens/people.screen.js';

const PARK = 'Gebeng Industrial Area (Estate)';
const QUESTION = 'Which plots of about 12 ha near the port are free from 2028?';
const ONE_STEP_LEFT = 'One step is left: confirm your e-mail';

const WIDTHS = { 'a desk': { width: 1280, height: 800 }, 'a telephone': { width: 390, height: 844 } };

for (const [place, viewport] of Object.entries(WIDTHS)) {
  test.describe(`A visitor at ${place}`, () => {
    test.use({ viewport });

    test('asks a park, confirms by the mailed link, and follows the enquiry to its answer', async ({
      page,
      elsewhere,
    }) => {
      test.slow();
      const visitor = newPerson('Ada Neumann');
      const form = new EnquiryForm(page);
      const readable = async () => {
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      };
      await page.goto('/en/parks/gebeng');
      await page.getByRole('link', { name: 'Ask this park' }).click();
      await expect(form.step('Your project')).toBeVisible();
      await expect(page.getByRole('main'), 'whom it goes to is said from the start').toContainText(PARK);
      await form.describeProject('Magnet plant for wind turbines');
      await readable();
      await form.proceed();
      await expect(form.step('Your question')).toBeFocused();
      await expect(page.getByRole('listitem').filter({ hasText: PARK })).toBeVisible();
      await form.question.fill(QUESTION);
      await readable();
      await form.proceed();
      await form.introduce(visitor.name, visitor.email);
      await readable();
      await form.proceed();
      await expect(form.answers('Your project')).toContainText('12 ha (180 mu)');
      await expect(form.answers('Your question')).toContainText(QUESTION);
      await expect(form.answers('Who you are')).toContainText(visitor.email);
      await readable();
      await form.send.click();

      const sent = new SentScreen(page);
      const reference = await sent.reference(ONE_STEP_LEFT);
      await expect(sent.promises).toContainText('2 working days after you confirm');
      await readable();
      const desk = await elsewhere('park-manager-2');
      await desk.page.goto('/en/desk/parks/gebeng/inbox?state=all');
      await expect(desk.page.getByRole('table')).toBeVisible();
      await expect(desk.page.getByRole('link', { name: reference })).toHaveCount(0);

      await page.getByRole('link', { name: 'Open the local mailbox' }).click();
      await (await new MailboxScreen(page).linksTo(visitor.email, 'confirm-enquiry')).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Confirm your enquiry' })).toBeVisible();
      await expect(page, 'the token stays out of the address bar').toHaveURL(/\/links\/confirm-enquiry$/);
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(1);
      await readable();
      await page.getByRole('button', { name: 'Confirm and send the enquiry' }).click();

      await expect(page).toHaveURL(/\/en\/desk\/enquiries\/[0-9a-f-]{36}$/);
      const recipient = new FollowScreen(page).recipient(PARK);
      await expect(page.getByRole('main')).toContainText(reference);
      await expect(recipient).toContainText('Submitted');
      await expect(recipient).toContainText('The answer is owed by: An invented team for Gebeng');
      await expect(recipient).toContainText(/Due \w+ \d+, \d{4}, 06:00 PM GMT\+8/);
      await readable();

      await desk.page.reload();
      await desk.page.getByRole('link', { name: reference }).click();
      await desk.page.getByLabel('Message', { exact: true }).fill('Plot 7 is free from 2027.');
      await desk.page.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(desk.page.getByText('Your answer is sent. The clock has stopped.')).toBeVisible();
      await page.reload();
      await expect(recipient).toContainText('Plot 7 is free from 2027.');
      await expect(recipient.getByText('Answered', { exact: true })).toBeVisible();
      await expect(recipient).not.toContainText('Due ');
      await readable();
    });
  });
}

test.describe('A visitor whose enquiry waits for its confirmation', () => {
  test('gets a new link on the page after sending; with either the enquiry goes out once', async ({
    page,
    api,
  }) => {
    const visitor = newPerson('Bo Lindqvist');
    const form = new EnquiryForm(page);
    await page.goto('/en/enquire?park=gebeng');
    await form.describeProject('Polishing line');
    await form.proceed();
    await form.question.fill(QUESTION);
    await form.proceed();
    await form.introduce(visitor.name, visitor.email);
    await form.proceed();
    await form.send.click();
    const reference = await new SentScreen(page).reference(ONE_STEP_LEFT);
    const first = await api.linkTo(visitor.email, 'confirm-enquiry');
    await page.getByRole('button', { name: 'Send me a new link' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'A new link is on its way' })).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    expect(await new SentScreen(page).reference(ONE_STEP_LEFT), 'a reload keeps it').toBe(reference);
    await expect(async () => {
      expect(await api.linkTo(visitor.email, 'confirm-enquiry')).not.toBe(first);
    }).toPass();

    const second = await api.linkTo(visitor.email, 'confirm-enquiry');

    for (const link of [first, second]) {
      await page.goto(link);
      await page.getByRole('button', { name: 'Confirm and send the enquiry' }).click();
      await expect(page.getByRole('main')).toContainText(reference);
      await expect(page.getByRole('list').getByText('Enquiry sent')).toHaveCount(1);
      await page.goto('/en');
    }
  });

  test('is told that a link has been used, and follows by a new one asked for with the reference', async ({
    page,
    api,
    elsewhere,
  }) => {
    test.slow();
    const visitor = newPerson('Chen Wei');
    const { reference } = await api.ask({ contact: { name: visitor.name, email: visitor.email } });
    const link = await api.linkTo(visitor.email, 'confirm-enquiry');
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm and send the enquiry' }).click();
    await expect(page.getByRole('main')).toContainText(reference);

    const { page: other, api: otherApi } = await elsewhere(null);
    await other.goto(link);
    await other.getByRole('button', { name: 'Confirm and send the enquiry' }).click();
    const told = other.getByRole('alert').filter({ hasText: 'This link has been used already' });
    await expect(told).toBeVisible();
    await expectAccessible(other);
    await other.getByLabel('Reference of the enquiry').fill(reference.toLowerCase());
    await other.getByLabel('E-mail').fill(visitor.email);
    await other.getByRole('button', { name: 'Send me a new link' }).click();
    await expect(other.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    await expectAccessible(other);

    await other.goto(await otherApi.linkTo(visitor.email, 'follow-enquiry'));
    await expect(other.getByRole('main').getByRole('button')).toHaveCount(1);
    await expectAccessible(other);
    await other.getByRole('button', { name: 'Open my enquiry' }).click();
    await expect(other.getByRole('main')).toContainText(reference);
    const address = other.url();
    const third = await elsewhere(null);
    await third.page.goto(address);
    await expect(
      third.page.getByRole('heading', { name: 'This enquiry is not open in this browser' }),
      'the address alone opens nothing',
    ).toBeVisible();
    await expectAccessible(third.page);
  });
});
