import { expect, type Locator, type Page } from '@playwright/test';

/** Two-byte characters of GB18030, by the decoder's own table: nothing else writes this encoding here. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((sign) => bytes.get(sign) ?? [sign.charCodeAt(0)]));
}

/** The imports of a desk, and one of them. */
export class ImportsScreen {
  readonly grid: Locator;
  readonly told: Locator;

  constructor(
    private readonly page: Page,
    private readonly base: string,
  ) {
    this.grid = page.getByRole('grid', { name: 'Rows of the file' });
    this.told = page.getByRole('status').filter({ hasText: /^\s*Saved\.|is left out/ });
  }

  async open(): Promise<void> {
    await this.page.goto(`/en/desk/${this.base}/imports`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();
  }

  /** Sends a table written in GB18030, and waits until its columns are proposed. */
  async send(name: string, table: string): Promise<void> {
    await this.page
      .getByLabel('Choose a file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: gb18030(table) });
    await expect(this.page.getByRole('heading', { name: 'What the columns bring' })).toBeVisible();
  }

  column(header: string): Locator {
    return this.page.getByRole('row').filter({ hasText: header });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check the rows' }).click();
    await expect(this.page.getByRole('heading', { name: 'What would happen' })).toBeVisible();
  }

  async apply(rows: number): Promise<void> {
    await this.page.getByRole('button', { name: `Make drafts of these rows: ${rows}` }).click();
    await expect(this.page.getByRole('heading', { name: 'What became of the rows' })).toBeVisible();
  }

  row(n: number): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: String(n), exact: true }) });
  }

  /** Writes into a cell that was refused, and waits until its row can be imported. */
  async correct(row: number, cell: RegExp, text: string): Promise<void> {
    await this.row(row).getByRole('gridcell', { name: cell }).click();
    await expect(this.page.getByRole('grid').getByRole('textbox')).toBeFocused();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await expect(this.told).toHaveText(`Saved. Row ${row} can be imported.`);
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo the whole import…' }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toContainText('stays');
    await dialog.getByRole('button', { name: 'Undo it' }).click();
    await expect(this.page.getByRole('heading', { name: 'The import was undone' })).toBeVisible();
  }
}
