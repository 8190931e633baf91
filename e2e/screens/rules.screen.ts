import type { Locator, Page } from '@playwright/test';

/** The page of rules: what is asked, what is answered, the years and the list. */
export class RulesScreen {
  readonly day: Locator;
  readonly heldHeading: Locator;
  private readonly form: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('main').getByRole('search');
    this.day = this.form.getByLabel('Day or year');
    this.heldHeading = page.locator('#held-heading');
  }

  async ask({ product, when }: { product?: string; when: string }): Promise<void> {
    if (product !== undefined) await this.form.getByLabel('Product or HS code').fill(product);
    await this.day.fill(when);
    await this.form.getByRole('button', { name: 'Show' }).click();
  }

  /** The answers of a kind; its heading also says that it changed. */
  answer(kind: string): Locator {
    return this.page
      .locator('app-regime-answers')
      .getByRole('group')
      .filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${kind}`) }) });
  }

  line(name: string): Locator {
    return this.page
      .locator('app-regime-timeline')
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }
}
