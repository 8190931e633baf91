import sharp from 'sharp';
import { expect, type Locator, type Page } from '@playwright/test';

type Colour = [number, number, number];

/** The map beside the list of parks, or on the page of one. */
export class MapScreen {
  readonly frame: Locator;
  readonly canvas: Locator;
  readonly marks: Locator;
  readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.frame = page.locator('app-map-frame');
    this.canvas = this.frame.locator('canvas');
    this.marks = this.frame.locator('.map-mark');
    this.panel = this.frame.locator('app-map-panel');
  }

  /** It is drawn when it comes into view, which on the page of a park is below its answers. */
  async expectDrawn(): Promise<void> {
    await this.frame.scrollIntoViewIfNeeded();
    await expect(this.frame.locator('[data-drawn="drawn"]')).toBeVisible({ timeout: 20_000 });
  }

  tool(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  /** A mark by a part of its name. */
  mark(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** How much of the picture has the colour of land, and how much that of water; both from 0 to 1. */
  async shares(): Promise<{ land: number; water: number }> {
    const [land, water] = await this.frame.evaluate((frame) =>
      ['--map-land', '--map-water'].map((token) => {
        const probe = document.createElement('span');
        probe.style.color = `var(${token})`;
        frame.append(probe);
        const colour = getComputedStyle(probe).color;
        probe.remove();
        return (colour.match(/\d+/g) ?? []).map(Number) as [number, number, number];
      }),
    );
    const picture = sharp(await this.canvas.screenshot()).removeAlpha();
    const { data } = await picture.raw().toBuffer({ resolveWithObject: true });
    return { land: share(data, land), water: share(data, water) };
  }
}

/** The part of RGB pixels that has a colour, but for what rounding changes. */
function share(pixels: Buffer, colour: Colour | undefined): number {
  if (!colour) return 0;
  let alike = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    if (colour.every((channel, i) => Math.abs((pixels[at + i] ?? 0) - channel) <= 3)) alike += 1;
  }
  return alike / (pixels.length / 3);
}
