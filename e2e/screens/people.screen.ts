import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who exists in one journey only. */
export interface Person {
  name: string;
  email: string;
  password: string;
}

export function newPerson(name: string): Person {
  const mark = randomUUID();
  return { name, email: `${mark}@example.org`, password: `quiet lanthanum ${mark.slice(0, 8)}` };
}

/** The form that opens an account. */
export class RegisterScreen {
  constructor(private readonly page: Page) {}

  async register({ name, email, password }: Person): Promise<void> {
    await this.page.goto('/en/register');
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Choose a password').fill(password);
    await this.page.getByRole('button', { name: 'Open the account' }).click();
    await expect(this.page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  }
}

/** E-mail and password. */
export class SignInScreen {
  readonly problem: Locator;

  constructor(private readonly page: Page) {
    this.problem = page.getByRole('main').getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  async open(): Promise<void> {
    await this.page.goto('/en/sign-in');
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  }
}

/** Where mail ends while no server for it is configured. */
export class MailboxScreen {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/en/mailbox');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Local mailbox' })).toBeVisible();
  }

  /** The links of the mails to an address that lead to a page for links, newest first; waits until there are so many. */
  async linksTo(email: string, purpose: string, count = 1): Promise<Locator> {
    const links = this.page
      .getByRole('article')
      .filter({ hasText: `To ${email}` })
      .getByRole('link', { name: `/links/${purpose}` });
    await expect(async () => {
      await this.page.getByRole('button', { name: 'Look for new mail' }).click();
      await expect(links).toHaveCount(count, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    return links;
  }
}

/** The menu in the header of who is signed in. */
export class OwnMenu {
  readonly signInLink: Locator;
  private readonly banner: Locator;

  constructor(page: Page) {
    this.banner = page.getByRole('banner');
    this.signInLink = this.banner.getByRole('link', { name: 'Sign in', exact: true });
  }

  /** What opens the menu; it names the person. */
  summary(name: string): Locator {
    return this.banner.locator('summary').filter({ hasText: `Signed in as ${name}` });
  }

  async signOut(name: string): Promise<void> {
    await this.summary(name).click();
    await this.banner.getByRole('button', { name: 'Sign out' }).click();
  }
}

/** Where a person is signed in. */
export class AccountScreen {
  readonly sessions: Locator;

  constructor(private readonly page: Page) {
    this.sessions = page.getByRole('region', { name: 'Where you are signed in' });
  }

  async open(): Promise<void> {
    await this.page.goto('/en/account');
    await expect(this.sessions.getByText('This browser')).toBeVisible();
  }
}
