import { expect, type Locator, type Page } from '@playwright/test';

/** The check: one question at a time, the answers so far, and what they lead to. */
export class CheckScreen {
  readonly question: Locator;
  readonly answers: Locator;
  readonly results: Locator;
  readonly changes: Locator;
  readonly refusal: Locator;

  constructor(private readonly page: Page) {
    this.question = page.locator('#check-question');
    this.answers = page.getByRole('region', { name: 'Your answers' });
    this.results = page.locator('app-check-place');
    this.changes = page.locator('app-check-changes');
    this.refusal = page.locator('#check-error');
  }

  async choose(question: string | RegExp, answer: string): Promise<void> {
    await expect(this.question).toHaveText(question);
    await this.page.getByRole('radio', { name: answer, exact: true }).check();
    await this.go();
  }

  async write(question: string | RegExp, answer: string): Promise<void> {
    await expect(this.question).toHaveText(question);
    await this.page.getByRole('textbox', { name: question }).fill(answer);
    await this.go();
  }

  async standAt(place: string): Promise<void> {
    await expect(this.question).toHaveText('Where could the project stand?');
    await this.page
      .getByRole('combobox', { name: 'Where could the project stand?' })
      .selectOption({ label: place });
    await this.go();
  }

  async doNotKnow(): Promise<void> {
    await this.page.getByRole('button', { name: 'I do not know' }).click();
  }

  async change(fact: string): Promise<void> {
    await this.page.getByRole('button', { name: `Change: ${fact}`, exact: true }).click();
  }

  async askFor(day: string, other = ''): Promise<void> {
    await this.page.getByLabel('For the day').fill(day);
    await this.page.getByLabel('Compare with').fill(other);
    await this.page.getByRole('button', { name: 'Show this day' }).click();
  }

  /** Measures with an outcome. */
  group(outcome: string): Locator {
    return this.results
      .getByRole('region')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: new RegExp(`^${outcome} \\(`) }) });
  }

  measure(title: string): Locator {
    return this.results.getByRole('article', { name: title, exact: true });
  }

  /** From the sum of the best combination to a measure in it, and to all that it rests on. */
  async traceTotal(title: string): Promise<Locator> {
    await this.results.locator('.sums dd app-trace a').first().click();
    await this.results
      .locator('.combination')
      .getByRole('link', { name: title, exact: true })
      .first()
      .click();
    const measure = this.measure(title);
    await expect(measure.getByRole('heading', { name: title, exact: true })).toBeFocused();
    return measure;
  }

  private async go(): Promise<void> {
    await this.page.locator('.question').getByRole('button', { name: 'Continue' }).click();
  }
}
