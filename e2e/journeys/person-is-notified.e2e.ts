import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey.js';
import { MailboxScreen } from '../screens/people.screen.js';

const PARK = 'gebeng';
const DESK = '/en/desk/parks/gebeng';

/** Asks the park as who is signed in. @returns the reference of the enquiry. */
async function ask(page: Page, companyId: string): Promise<string> {
  const answer = await page.request.post('/api/v1/enquiries', {
    headers: {
      'x-lodestone-request': '1',
      'sec-fetch-site': 'same-origin',
      'idempotency-key': randomUUID(),
    },
    data: {
      parks: [PARK],
      question: '(Demo) Which plots with rail access could you offer from 2028?',
      locale: 'en',
      project: { companyId, title: 'Demo journey', segment: 'RE4a', product: 'Sintered NdFeB' },
    },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { reference: string }).reference;
}

test.describe('A person is notified', () => {
  test('by the bell, the list and a mail that can be declined with one button', async ({
    page,
    browser,
    portal,
    account,
    signInAs,
  }) => {
    await signInAs('investor-a');
    const reference = await ask(page, account('investor-a').companyIds[0] ?? '');

    await page.context().clearCookies();
    await signInAs('park-manager-2');
    await page.goto(DESK);
    const bell = page.getByRole('link', { name: /^Notifications, unread: \d+/ });
    await expect(bell).toBeVisible();
    await bell.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
    const entry = page.getByRole('listitem').filter({ hasText: reference });
    await expect(entry.getByText('New', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await entry.getByRole('link', { name: new RegExp(reference) }).click();
    await expect(page).toHaveURL(new RegExp(`${DESK}/enquiries/`));
    await expect(page.getByRole('main')).toContainText(reference);
    await page.goBack();
    await expect(entry.getByText('New', { exact: true })).toHaveCount(0);
    const markAll = page.getByRole('button', { name: 'Mark all as read' });
    // Other journeys go on telling this person things: what comes after the press stays unread.
    await expect(async () => {
      await markAll.click({ timeout: 2_000 });
      await expect(page.getByRole('link', { name: 'Notifications, none unread' })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass();
    await expect(markAll).toHaveCount(0);

    // Somebody else's browser, signed out: the mail is enough.
    const reader = await (await browser.newContext({ baseURL: portal, locale: 'en-GB' })).newPage();
    const mailbox = new MailboxScreen(reader);
    await mailbox.open();
    const link = reader
      .getByRole('article')
      .filter({ hasText: `To ${account('park-manager-2').email}` })
      .filter({ hasText: reference })
      .getByRole('link', { name: '/links/unsubscribe' });
    await expect(async () => {
      await reader.getByRole('button', { name: 'Look for new mail' }).click();
      await expect(link).toHaveCount(1, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await link.click();
    await expect(reader.getByRole('heading', { level: 1, name: 'Stop mails of one kind' })).toBeVisible();
    await expect(reader, 'the token stays out of the address bar').toHaveURL(/\/en\/links\/unsubscribe$/);
    await expect(reader.getByRole('main').getByRole('button')).toHaveCount(1);
    await expectAccessible(reader);
    await reader.getByRole('button', { name: 'Stop these mails' }).click();
    await expect(reader.getByText('No more mails: New enquiries')).toBeVisible();
    await expectAccessible(reader);

    await page.goto('/en/account/notifications');
    const kind = page.getByRole('group', { name: 'New enquiries' });
    await expect(kind.getByRole('radio', { name: 'No mail' })).toBeChecked();
    await expectAccessible(page);
    await kind.getByRole('radio', { name: 'Once a day' }).check();
    await page.getByLabel('Time zone of the daily mail').selectOption('Europe/Berlin');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
    await page.reload();
    await expect(kind.getByRole('radio', { name: 'Once a day' })).toBeChecked();
    await expect(page.getByLabel('Time zone of the daily mail')).toHaveValue('Europe/Berlin');
    // As it was: other journeys know this person too.
    await kind.getByRole('radio', { name: 'At once' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  });

  test('of facts that wait at the desk of the park, where an invented team looks and cannot vouch', async ({
    page,
    signInAs,
  }) => {
    await signInAs('park-manager-2');
    await page.goto(DESK);
    await page.getByRole('link', { name: 'To confirm' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Facts to confirm' })).toBeVisible();
    await expect(page.getByText('An invented team cannot confirm')).toBeVisible();
    await expect(page.getByText(/^To confirm: \d+$/)).toBeVisible();
    await expect(page.getByRole('button', { name: /Still true today/ })).toHaveCount(0);
    await expectAccessible(page);
  });
});
