import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey.js';
import {
  AccountScreen,
  MailboxScreen,
  newPerson,
  OwnMenu,
  type Person,
  RegisterScreen,
  SignInScreen,
} from '../screens/people.screen.js';

/** Registers somebody and presses the button of the mailed link: signed in, on the link's page. */
async function openAccount(page: Page, name: string): Promise<Person> {
  const person = newPerson(name);
  await new RegisterScreen(page).register(person);
  const mailbox = new MailboxScreen(page);
  await mailbox.open();
  await (await mailbox.linksTo(person.email, 'confirm-email')).click();
  await page.getByRole('button', { name: 'Confirm my e-mail' }).click();
  await expect(page.getByText('Your account is open')).toBeVisible();
  return person;
}

/** The same person at another machine, signed in there. */
async function atAnotherMachine(browser: Browser, portal: string, person: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal, locale: 'en-GB' });
  const page = await context.newPage();
  const signIn = new SignInScreen(page);
  await signIn.open();
  await signIn.signIn(person.email, person.password);
  await expect(new OwnMenu(page).summary(person.name)).toBeVisible();
  return page;
}

test.describe('A person opens an account', () => {
  test('by the one button of the link that is mailed', async ({ page }) => {
    const person = newPerson('Ada Neumann');
    await new RegisterScreen(page).register(person);
    await expect(page.getByRole('main')).toContainText(person.email);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Open the local mailbox of this installation' }).click();
    const link = await new MailboxScreen(page).linksTo(person.email, 'confirm-email');
    await expectAccessible(page);
    const address = (await link.getAttribute('href')) ?? '';
    await link.click();

    await expect(page.getByRole('heading', { level: 1, name: 'Confirm your e-mail' })).toBeVisible();
    await expect(page, 'the token stays out of the address bar').toHaveURL(/\/en\/links\/confirm-email$/);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(1);
    await expect(new OwnMenu(page).signInLink, 'opening the page uses nothing up').toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Confirm my e-mail' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: `You are signed in as ${person.name}.` }),
    ).toBeVisible();
    await expect(new OwnMenu(page).summary(person.name)).toBeVisible();
    await expectAccessible(page);

    await page.goto('/en');
    await page.goto(address);
    await page.getByRole('button', { name: 'Confirm my e-mail' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'This link has been used already' }),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Get a new link' })).toBeVisible();
    await expectAccessible(page);
  });

  test('and is told above the form and at each field what is missing', async ({ page }) => {
    await page.goto('/en/register');
    await page.getByRole('button', { name: 'Open the account' }).click();
    const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await expect(problem).toBeFocused();
    await expect(problem.getByRole('link')).toHaveText([
      'Write your name.',
      'Write your e-mail address.',
      'Choose a password.',
    ]);
    await expectAccessible(page);
    await problem.getByRole('link', { name: 'Write your e-mail address.' }).click();
    await expect(page.getByLabel('E-mail')).toBeFocused();
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(
      /Error:\s*Write your e-mail address\./,
    );
  });

  test('and is helped when the link was lost before it was used', async ({ page }) => {
    const person = newPerson('Bo Lindqvist');
    const signIn = new SignInScreen(page);
    const mailbox = new MailboxScreen(page);
    await new RegisterScreen(page).register(person);
    await mailbox.open();
    const first = (await (await mailbox.linksTo(person.email, 'confirm-email')).getAttribute('href')) ?? '';
    await signIn.open();
    await signIn.signIn(person.email, person.password);
    await expect(page.getByRole('main')).toContainText('its e-mail has not been confirmed');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send me a new link' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'A new link is on its way' })).toBeVisible();
    await mailbox.open();
    const second = (await mailbox.linksTo(person.email, 'confirm-email', 2)).first();

    await page.goto(first);
    await page.getByRole('button', { name: 'Confirm my e-mail' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'a newer one has replaced it' })).toBeVisible();
    await expectAccessible(page);
    await mailbox.open();
    await mailbox.linksTo(person.email, 'confirm-email', 2);
    await second.click();
    await page.getByRole('button', { name: 'Confirm my e-mail' }).click();
    await expect(new OwnMenu(page).summary(person.name)).toBeVisible();
  });
});

test.describe('A person signs in', () => {
  test('after a wrong password, out again, and back to the page that was asked for', async ({ page }) => {
    const person = await openAccount(page, 'Chen Wei');
    const menu = new OwnMenu(page);
    const signIn = new SignInScreen(page);
    await menu.signOut(person.name);
    await expect(page).toHaveURL(/\/en\/?$/);
    await expect(menu.signInLink).toBeVisible();

    await page.goto('/en/account');
    await expect(page).toHaveURL(/\/en\/sign-in\?returnTo=/);
    await expectAccessible(page);
    await signIn.signIn(person.email, 'not the password');
    await expect(signIn.problem).toBeFocused();
    await expect(signIn.problem).toContainText('The e-mail or the password is wrong.');
    await expect(page.getByLabel('E-mail'), 'what was typed is kept').toHaveValue(person.email);
    await expectAccessible(page);
    await signIn.signIn(person.email, person.password);
    await expect(page).toHaveURL(/\/en\/account$/);
    await expect(menu.summary(person.name)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
    await expectAccessible(page);
  });

  test('with a new password after the old one was forgotten, from a link that works once', async ({
    page,
  }) => {
    const person = await openAccount(page, 'Dagmar Roth');
    const menu = new OwnMenu(page);
    const mailbox = new MailboxScreen(page);
    await menu.signOut(person.name);
    await menu.signInLink.click();
    await page.getByRole('link', { name: 'I have forgotten my password' }).click();
    // Signing in has a field of the same name: the page must have changed first.
    await expect(page.getByRole('heading', { level: 1, name: 'Forgotten password' })).toBeVisible();
    await page.getByLabel('E-mail').fill(person.email);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    await mailbox.open();
    const link = await mailbox.linksTo(person.email, 'reset-password');
    const address = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page).toHaveURL(/\/en\/links\/reset-password$/);
    await expectAccessible(page);
    await page.getByLabel('Choose a password').fill('short');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'at least 8 characters' })).toBeFocused();
    const fresh = `${person.password} anew`;
    await page.getByLabel('Choose a password').fill(fresh);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(page.getByText('Your new password is set')).toBeVisible();
    await expect(menu.summary(person.name)).toBeVisible();

    await menu.signOut(person.name);
    await expect(menu.signInLink).toBeVisible();
    await page.goto(address);
    await page.getByLabel('Choose a password').fill(`${fresh} again`);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'This link has been used already' }),
    ).toBeVisible();
    await expectAccessible(page);

    const signIn = new SignInScreen(page);
    await signIn.open();
    await signIn.signIn(person.email, person.password);
    await expect(signIn.problem).toContainText('The e-mail or the password is wrong.');
    await signIn.signIn(person.email, fresh);
    await expect(menu.summary(person.name)).toBeVisible();
  });

  test('and is told plainly when a link has lost its last part or was invented', async ({ page }) => {
    await page.goto('/en/links/confirm-email');
    await expect(page.getByRole('alert')).toContainText('The last part of the link is missing.');
    await expectAccessible(page);
    await page.goto('/en');
    await page.goto('/en/links/confirm-email#invented');
    await page.getByRole('button', { name: 'Confirm my e-mail' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'not one of ours' })).toBeVisible();
    await page.goto('/en/links/sign-in');
    await expect(page.getByRole('main')).toContainText('npm run cli -- sign-in-link EMAIL');
    await expectAccessible(page);
  });
});

test.describe('A person looks where they are signed in', () => {
  test('and ends one other session, then all others', async ({ page, browser, portal }) => {
    test.slow();
    const person = await openAccount(page, 'Emi Tanaka');
    const account = new AccountScreen(page);
    await account.open();
    await expect(account.sessions).toContainText('You are signed in nowhere else.');
    const second = await atAnotherMachine(browser, portal, person);
    await account.open();
    await expect(account.sessions.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page);
    await account.sessions.getByRole('button', { name: 'Sign out there' }).click();
    await expect(account.sessions.getByRole('status')).toHaveText('Signed out there.');
    await expect(account.sessions.getByRole('listitem')).toHaveCount(1);
    await second.goto('/en');
    await expect(new OwnMenu(second).signInLink).toBeVisible();

    const third = await atAnotherMachine(browser, portal, person);
    const fourth = await atAnotherMachine(browser, portal, person);
    await account.open();
    await account.sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(account.sessions.getByRole('status')).toHaveText('Signed out everywhere else.');
    await expect(account.sessions).toContainText('You are signed in nowhere else.');
    for (const other of [third, fourth]) {
      await other.goto('/en/account');
      await expect(other).toHaveURL(/\/en\/sign-in/);
    }
    await page.reload();
    await expect(new OwnMenu(page).summary(person.name), 'this browser stays signed in').toBeVisible();
    for (const other of [second, third, fourth]) await other.context().close();
  });

  test('and changes the password there, staying signed in here only', async ({ page, browser, portal }) => {
    const person = await openAccount(page, 'Farid Azmi');
    const other = await atAnotherMachine(browser, portal, person);
    await new AccountScreen(page).open();
    const form = page.getByRole('region', { name: 'Change the password' });
    await form.getByLabel('Current password').fill(person.password);
    await form.getByLabel('Choose a password').fill(`${person.password} anew`);
    await form.getByRole('button', { name: 'Change the password' }).click();
    await expect(form.getByRole('status').filter({ hasText: 'Your new password is set.' })).toBeVisible();
    await other.goto('/en');
    await expect(new OwnMenu(other).signInLink).toBeVisible();
    await other.context().close();
  });
});
