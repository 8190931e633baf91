import { expect, type Locator, type Page } from '@playwright/test';

/** Plots, buildings and offerings on a park's desk. */
export class RecordsScreen {
  constructor(
    private readonly page: Page,
    private readonly base: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`/en/desk/${this.base}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** @param name of the record, or what stands in it */
  row(name: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** @param label of the field that names it, and the words of the button */
  async begin(label: string, called: string, button: string): Promise<RecordEditor> {
    await this.page.getByLabel(label).fill(called);
    await this.page.getByRole('button', { name: button }).click();
    const editor = new RecordEditor(this.page);
    await expect(editor.section('Check and submit')).toBeVisible();
    return editor;
  }

  async look(name: string | RegExp): Promise<void> {
    await this.open();
    await this.row(name).getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
}

/** The form of a plot, a building or an offering. */
export class RecordEditor {
  readonly board: Locator;
  readonly corners: Locator;

  constructor(private readonly page: Page) {
    this.board = page.getByRole('application', { name: 'Plan to draw on' });
    this.corners = page.getByRole('region', { name: 'Corners of the shape' });
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  }

  /** Presses on the plan, by shares of its width and height. */
  async press(x: number, y: number): Promise<void> {
    const box = await this.board.boundingBox();
    if (!box) throw new Error('The plan has no place on the page');
    await this.board.click({ position: { x: x * box.width, y: y * box.height } });
  }

  /** Stands by everything that is questioned, and submits. */
  async submit(): Promise<void> {
    const check = this.section('Check and submit');
    for (const question of await check.getByRole('checkbox').all()) await question.check();
    await check.getByRole('button', { name: 'Submit for review' }).click();
    await expect(this.page.getByRole('status').filter({ hasText: 'Submitted.' })).toBeVisible();
  }
}
