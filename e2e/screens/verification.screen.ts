import { expect, type Locator, type Page } from '@playwright/test';

/** The queue of rules to verify. */
export class VerificationScreen {
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.rows = page.getByRole('table').getByRole('row');
  }

  /** By the way through the administrators' desk. */
  async open(): Promise<void> {
    await this.page.goto('/en/desk/admin/leads');
    await this.page
      .getByRole('navigation', { name: 'Administrators’ desk' })
      .getByRole('link', { name: /^To verify/ })
      .click();
    await expect(this.page.getByRole('table')).toBeVisible();
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  /** Also what stands on a later page. */
  async find(title: string): Promise<void> {
    while ((await this.row(title).count()) === 0) {
      const first = await this.rows.nth(1).textContent();
      await this.page.getByRole('link', { name: 'Next' }).click();
      await expect(this.rows.nth(1)).not.toHaveText(first ?? '');
    }
  }

  filter(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Whose rules' })
      .getByRole('link', { name: new RegExp(`^${name}`) });
  }
}

/** One rule to verify: whose it is, and the form that says what holds. */
export class RuleScreen {
  readonly form: Locator;
  readonly owner: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    this.form = page.getByRole('region', { name: 'Say what holds' });
    this.owner = page.getByRole('region', { name: 'Looked after by' });
    this.history = page.getByRole('region', { name: 'What was found so far' });
  }

  async fill(entries: Record<string, string>): Promise<void> {
    for (const [label, text] of Object.entries(entries)) await this.form.getByLabel(label).fill(text);
  }

  async confirm(): Promise<void> {
    await this.form.getByRole('button', { name: 'Confirm', exact: true }).click();
  }
}
