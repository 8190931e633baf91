import { expect, type Locator, type Page } from '@playwright/test';

/** An enquiry as somebody would type it. */
export interface EnquiryWords {
  title: string;
  question: string;
}

/** The form of an enquiry, step by step. */
export class EnquiryForm {
  readonly problem: Locator;
  readonly question: Locator;
  readonly title: Locator;

  constructor(private readonly page: Page) {
    this.problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.title = page.getByLabel('What do you plan?');
    this.question = page.getByLabel('What do you want to know?');
  }

  /** The heading of a step that is shown. */
  step(heading: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: heading });
  }

  async proceed(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  /** The first step, for a project that is described here. */
  async describeProject(title: string): Promise<void> {
    await this.title.fill(title);
    await this.page.getByLabel('Permanent magnets (NdFeB, SmCo)').check();
    await this.page.getByRole('textbox', { name: 'Capital expenditure' }).fill('460,000,000');
    await this.page.getByRole('textbox', { name: 'Land needed' }).fill('12');
  }

  /** Somebody who has not signed in says who they are. */
  async introduce(name: string, email: string): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('E-mail').fill(email);
  }

  /** A part of the answers that are shown together before sending. */
  answers(heading: string): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  get send(): Locator {
    return this.page.getByRole('button', { name: 'Send the enquiry' });
  }
}

/** What the sender gets at once. */
export class SentScreen {
  readonly promises: Locator;

  constructor(private readonly page: Page) {
    this.promises = page.getByRole('region', { name: 'Who answers, and by when' });
  }

  /** The reference, once the page shows it. */
  async reference(heading: string): Promise<string> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    const reference = this.page.getByText(/^LS-[2-9A-HJKMNP-TV-Z]{8}$/);
    await expect(reference).toBeVisible();
    return (await reference.textContent())?.trim() ?? '';
  }
}

/** The page on which the sender follows one enquiry. */
export class FollowScreen {
  constructor(private readonly page: Page) {}

  async open(id: string): Promise<void> {
    await this.page.goto(`/en/desk/enquiries/${id}`);
  }

  /** What stands between the sender and one recipient. */
  recipient(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  get messages(): Locator {
    return this.page.getByRole('list', { name: 'Messages' });
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }
}
