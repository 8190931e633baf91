import { expect, type Locator, type Page } from '@playwright/test';

/** The inbox of a park, or the administrators' triage. */
export class InboxScreen {
  constructor(private readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(`/en/desk/${address}`);
    await expect(this.page.getByRole('table')).toBeVisible();
  }

  row(reference: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: reference }) });
  }

  async openEnquiry(reference: string): Promise<void> {
    await this.row(reference).getByRole('link', { name: reference }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
  }

  /** The promised moments of the rows that owe an answer, from the top. */
  async promises(): Promise<string[]> {
    const moments = this.page.getByRole('cell').filter({ hasText: /due/i }).locator('time');
    return moments.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  }
}

/** One enquiry as who answers it sees it. */
export class DeskEnquiryScreen {
  readonly promise: Locator;
  readonly messages: Locator;
  readonly history: Locator;
  readonly announcement: Locator;

  constructor(private readonly page: Page) {
    this.promise = page.getByRole('region', { name: 'The promise' });
    this.messages = page.getByRole('list', { name: 'Messages' });
    this.history = page.getByRole('region', { name: 'History' });
    this.announcement = page.getByRole('main').getByRole('status');
  }

  async write(kind: string, text: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
    await this.page.getByLabel('Message', { exact: true }).fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }
}

/** The list of the administrators' cases. */
export class LeadsScreen {
  readonly found: Locator;
  readonly filters: Locator;

  constructor(private readonly page: Page) {
    this.filters = page.getByRole('search', { name: 'Leads' });
    this.found = page.getByRole('main').getByRole('status').filter({ hasText: 'shown' });
  }

  async open(): Promise<void> {
    await this.page.goto('/en/desk/admin/leads');
    await expect(this.page.getByRole('table')).toBeVisible();
  }

  row(company: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('link', { name: company, exact: true }) });
  }

  async narrow(choices: Record<string, string>): Promise<void> {
    for (const [label, choice] of Object.entries(choices)) {
      const control = this.filters.getByLabel(label);
      if ((await control.getAttribute('type')) === 'search') await control.fill(choice);
      else await control.selectOption({ label: choice });
    }
    await this.filters.getByRole('button', { name: 'Filter' }).click();
  }
}

/** One lead: where it stands, whose it is, what happened to it. */
export class LeadScreen {
  readonly nextStep: Locator;
  readonly assignment: Locator;
  readonly history: Locator;
  readonly stages: Locator;

  constructor(private readonly page: Page) {
    this.nextStep = page.getByRole('region', { name: 'Next step' });
    this.assignment = page.getByRole('region', { name: 'Assignment' });
    this.history = page.getByRole('region', { name: 'History' });
    this.stages = page.getByRole('list', { name: 'Stages' });
  }

  async choose(move: string): Promise<void> {
    await this.nextStep.getByLabel('Move to…').selectOption({ label: move });
  }

  async move(move: string): Promise<void> {
    await this.choose(move);
    await this.nextStep.getByRole('button', { name: 'Move the lead' }).click();
  }

  async assign(choices: Record<string, string>): Promise<void> {
    for (const [label, choice] of Object.entries(choices))
      await this.assignment.getByLabel(label).selectOption({ label: choice });
  }

  async save(): Promise<void> {
    await this.assignment.getByRole('button', { name: 'Save' }).click();
  }

  async note(text: string): Promise<void> {
    await this.history.getByLabel('Note').fill(text);
    await this.history.getByRole('button', { name: 'Add the note' }).click();
  }
}
