import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './people.screen.js';

/** Who works for a park. */
export class TeamScreen {
  readonly members: Locator;
  readonly invitations: Locator;
  readonly question: Locator;

  constructor(private readonly page: Page) {
    this.members = page.getByRole('table', { name: 'Members of the team' });
    this.invitations = page.getByRole('table', { name: 'Invitations to the team' });
    this.question = page.getByRole('dialog');
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/en/desk/parks/${slug}/team`);
    await expect(this.members).toBeVisible();
  }

  member(name: string): Locator {
    return this.members.getByRole('row').filter({ hasText: name });
  }

  invitation(email: string): Locator {
    return this.invitations.getByRole('row').filter({ hasText: email });
  }

  async invite(email: string, role: 'Editor' | 'Manager' = 'Editor'): Promise<void> {
    await this.page.getByLabel('E-mail of your colleague').fill(email);
    await this.page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
    await this.page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(this.page.getByText(`The invitation to ${email} is on its way.`)).toBeVisible();
    await expect(this.invitation(email)).toBeVisible();
  }
}

/** The page behind an invitation's link. */
export class InvitationScreen {
  constructor(private readonly page: Page) {}

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Join a team' })).toBeVisible();
  }

  async register({ name, password }: Person): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('Choose a password').fill(password);
    await this.page.getByRole('button', { name: 'Open the account and join' }).click();
  }
}

/** "This is our park". */
export class ClaimForm {
  constructor(private readonly page: Page) {}

  async fill(organisation: string, email: string): Promise<void> {
    await this.page.getByLabel('Your organisation').fill(organisation);
    await this.page.getByLabel('What you do there').fill('Head of investment promotion');
    await this.page.getByLabel('Official e-mail address').fill(email);
    await this.page
      .getByLabel('How can we see that you speak for the park?')
      .fill('Our contact page names me; please call the switchboard and ask.');
    await this.page.getByLabel('Address 1').fill('example.org/contact');
  }

  async send(): Promise<string> {
    await this.page.getByRole('button', { name: 'Send the claim' }).click();
    await expect(this.page.getByText('Your claim has been received')).toBeVisible();
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }
}
