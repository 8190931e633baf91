import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, test } from '../support/journey.js';
import { OwnMenu, SignInScreen } from '../screens/people.screen.js';

test.describe('Who runs a demonstration', () => {
  test.slow();
  test('prints a link that signs in once as one of its people', async ({ page, cli, elsewhere }) => {
    const printed = await cli('sign-in-link', 'officer@demo.lodestone.example');
    const link = /^https?:\S+\/links\/sign-in#\S+$/m.exec(printed)?.[0] ?? '';
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in by link' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(new OwnMenu(page).summary('Demo Officer')).toBeVisible();
    await expect(page).toHaveURL(/\/en\/desk\/admin/);
    await expectAccessible(page);

    const { page: other } = await elsewhere(null);
    await other.goto(link);
    await other.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(
      other.getByRole('alert').filter({ hasText: 'This link has been used already' }),
    ).toBeVisible();
    await expect(other.getByRole('main')).toContainText('npm run cli -- sign-in-link EMAIL');
    await expect(new OwnMenu(other).signInLink).toBeVisible();
    await expectAccessible(other);
  });

  test('makes the first administrator, who opens the account by a link that works once', async ({
    page,
    cli,
  }) => {
    const email = `${randomUUID()}@example.org`;
    const printed = await cli('create-admin', email, '--name', 'Olga Petrova');
    expect(printed).toContain(`${email} is an administrator.`);
    const link = /^https?:\S+\/links\/reset-password#\S+$/m.exec(printed)?.[0] ?? '';
    const password = `quiet cerium ${randomUUID().slice(0, 8)}`;
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: 'Set a new password' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Choose a password').fill(password);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page.getByText('Your new password is set')).toBeVisible();
    await page.getByRole('link', { name: 'Go on' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Triage' })).toBeVisible();
    await page.getByRole('link', { name: 'Leads', exact: true }).click();
    await expect(page.getByRole('table')).toBeVisible();

    await new OwnMenu(page).signOut('Olga Petrova');
    await page.goto(link);
    await page.getByLabel('Choose a password').fill(`${password} again`);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'This link has been used already' }),
    ).toBeVisible();
    const signIn = new SignInScreen(page);
    await signIn.open();
    await signIn.signIn(email, password);
    await expect(new OwnMenu(page).summary('Olga Petrova')).toBeVisible();
  });
});
