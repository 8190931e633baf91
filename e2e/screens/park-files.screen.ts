import { crc32, deflateSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';

/** A picture of two colours, as bytes. */
export function aPicture(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const row = (y: number) =>
    Buffer.concat([
      Buffer.from([0]),
      Buffer.from(
        Array.from({ length: width }, (_, x) =>
          y < height / 2 ? [160, 190, 220] : [90, x % 120, 60],
        ).flat(),
      ),
    ]);
  const pixels = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const aPdf = (trailer = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R${trailer}>>\n%%EOF\n`,
    'latin1',
  );

export interface ChosenFile {
  name: string;
  buffer: Buffer;
}

/** Opens the chooser with this label by the keyboard, and chooses. */
export async function chooseFiles(page: Page, label: string, ...files: ChosenFile[]): Promise<void> {
  // A page that has just opened may still put the focus on its heading, and the key would go there.
  await expect(async () => {
    await page.getByLabel(label).focus();
    const chooser = page.waitForEvent('filechooser', { timeout: 2_000 });
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
  }).toPass({ timeout: 20_000 });
}

/** Where a park's team keeps its pictures and documents. */
export class ParkFilesScreen {
  readonly uploads: Locator;

  constructor(private readonly page: Page) {
    this.uploads = page.getByRole('list', { name: 'Uploads' }).getByRole('listitem');
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/en/desk/parks/${slug}/files`);
    await expect(this.page.getByText('Pictures and files of the park')).toBeVisible();
  }

  async choose(...files: ChosenFile[]): Promise<void> {
    await chooseFiles(this.page, 'Choose files', ...files);
  }

  card(name: string): Locator {
    return this.page.getByRole('article', { name });
  }
}
