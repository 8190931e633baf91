import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page of the portal has before what a journey looks for. */
const MOST_STOPS = 80;

/** Moves through pages as somebody without a pointer does, and fails where the focus is lost or cannot be seen. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /**
   * Presses Tab until the target has the focus; every stop on the way must be seen. Behind the last stop of a page the
   * browser's own come, and then the first again: so far the way may lead once.
   */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toHaveCount(1);
    let ends = 0;
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.page.keyboard.press(key);
      if ((await this.isBehindTheEnd()) && ends++ === 0) continue;
      await this.expectFocusSeen();
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${String(target)} is not among the first ${MOST_STOPS} stops of ${this.page.url()}`);
  }

  async press(key: 'Enter' | 'Space' | 'Escape' | 'ArrowDown' | '/'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** After a page or a part of it has changed, the focus must be on something that is still there. */
  async expectFocusKept(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? 'nothing'), {
        message: `the focus is lost on ${this.page.url()}`,
      })
      .not.toMatch(/^(BODY|HTML|nothing)$/);
  }

  private isBehindTheEnd(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement === null || document.activeElement === document.body,
    );
  }

  private async expectFocusSeen(): Promise<void> {
    const seen = await this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { what: 'nothing', ring: false, inView: false };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        what: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) ?? ''}`,
        ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        inView:
          box.width > 0 &&
          box.height > 0 &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          box.right > 0 &&
          box.left < innerWidth,
      };
    });
    expect(seen, `the focus on ${this.page.url()}`).toEqual({ what: seen.what, ring: true, inView: true });
    expect(seen.what, `the focus on ${this.page.url()}`).not.toBe('nothing');
  }
}
