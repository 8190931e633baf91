import { expect, type Locator, type Page } from '@playwright/test';

/** How a park's profile stands: what is public, what is being worked on. */
export class ProfileScreen {
  readonly open: Locator;
  readonly changes: Locator;
  readonly versions: Locator;

  constructor(private readonly page: Page) {
    this.open = page.getByRole('region', { name: 'What is being worked on' });
    this.changes = page.getByRole('region', { name: 'What this version changes' });
    this.versions = page.getByRole('region', { name: 'Versions' });
  }

  async goTo(slug: string): Promise<void> {
    await this.page.goto(`/en/desk/parks/${slug}/profile`);
    await expect(this.open).toBeVisible();
  }

  async edit(): Promise<void> {
    await this.open.getByRole('link', { name: 'Go on editing' }).click();
    await expect(this.page.getByRole('navigation', { name: 'Parts of the profile' })).toBeVisible();
  }
}

/** The editor of a profile: its parts, one at a time. */
export class ProfileEditor {
  readonly parts: Locator;

  constructor(private readonly page: Page) {
    this.parts = page.getByRole('navigation', { name: 'Parts of the profile' });
  }

  async goTo(slug: string, part: string): Promise<void> {
    await this.page.goto(`/en/desk/parks/${slug}/profile/edit?part=${part}`);
    await expect(this.parts).toBeVisible();
  }

  /** Begins a draft of a profile that has none. */
  async begin(slug: string): Promise<void> {
    await this.page.goto(`/en/desk/parks/${slug}/profile`);
    await this.page.getByRole('button', { name: 'Edit the profile' }).click();
    await expect(this.parts).toBeVisible();
  }

  part(name: string): Locator {
    return this.parts.getByRole('link', { name: new RegExp(`^${name}`) });
  }

  async turnTo(name: string): Promise<void> {
    await this.part(name).click();
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  fact(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true });
  }

  async state(label: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `State: ${label}` }).click();
    await expect(this.fact(label).getByLabel('Value')).toBeFocused();
    return this.fact(label);
  }

  /** Waits until the portal has what was typed. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  }

  /** Stands by everything that is questioned, and submits. */
  async submit(): Promise<void> {
    await this.turnTo('Check and submit');
    for (const question of await this.page.getByRole('checkbox').all()) await question.check();
    await this.page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(this.page.getByRole('status').filter({ hasText: 'Submitted.' })).toBeVisible();
  }
}

/** What waits for an administrator to vouch for it. */
export class ReviewsScreen {
  constructor(private readonly page: Page) {}

  /** @param record its whole name, or what stands in it */
  async open(record: string | RegExp): Promise<void> {
    await this.page.goto('/en/desk/admin/reviews');
    await this.page.getByRole('table').getByRole('link', { name: record, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: record })).toBeVisible();
  }

  async comment(field: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^Comment ?: ${field}$`) }).click();
    await this.page.getByLabel(`Comment on “${field}”`).fill(text);
  }
}
