import { expect, type Locator, type Page } from '@playwright/test';

/** A policy while it is written: the document, its measures, the check. */
export class PolicyEditor {
  readonly parts: Locator;

  constructor(private readonly page: Page) {
    this.parts = page.getByRole('navigation', { name: 'Parts of the policy' });
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async turnTo(part: string | RegExp): Promise<void> {
    await this.parts.getByRole('link', { name: part }).click();
    await expect(this.parts.getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page');
  }

  condition(number: number): Locator {
    return this.page.getByRole('group', { name: `Condition ${number}`, exact: true });
  }

  /** Adds a condition: its words, and by which fact it is judged. */
  async addCondition(number: number, words: string, fact: string): Promise<Locator> {
    await this.section('Who qualifies').getByRole('button', { name: 'Add a condition' }).click();
    const condition = this.condition(number);
    await condition.getByRole('textbox', { name: 'In words' }).fill(words);
    await condition.getByLabel('Fact', { exact: true }).selectOption({ label: fact });
    return condition;
  }

  /** One part of the sum, by its place in the tree of the formula. */
  async amount(part: Locator, value: string): Promise<void> {
    await part.getByRole('textbox', { name: 'Amount' }).fill(value);
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  }

  /** Stands by everything that is questioned, and submits. */
  async submit(): Promise<void> {
    const check = this.section('Check and submit');
    for (const question of await check.getByRole('checkbox').all()) await question.check();
    await check.getByRole('button', { name: 'Submit for review' }).click();
    await expect(this.page.getByRole('status').filter({ hasText: 'Submitted.' })).toBeVisible();
  }
}
