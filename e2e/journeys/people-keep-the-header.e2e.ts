import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { expectNoSidewaysScroll } from '../screens/catalogue.screen.js';

test.use({ viewport: { width: 390, height: 844 } });

/** Pairs of things in the header that lie over each other. */
const overlapping = (page: Page) =>
  page.locator('app-site-header').evaluate((header) => {
    const things = [...header.querySelectorAll<HTMLElement>('a, summary, button')]
      .filter((thing) => thing.checkVisibility())
      .map((thing) => ({ words: thing.textContent.trim(), box: thing.getBoundingClientRect() }));
    const over = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return things.flatMap((a, i) =>
      things.slice(i + 1).flatMap((b) => (over(a.box, b.box) ? [`${a.words} / ${b.words}`] : [])),
    );
  });

test('On a telephone, who is signed in finds name, sections and language side by side, and no desk too wide', async ({
  elsewhere,
}) => {
  const { page } = await elsewhere('park-manager-1');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of ['en', 'zh-CN', 'ja', 'de']) {
    await page.goto(`/${locale}/parks`);
    await expect(page.getByRole('banner').getByText('Demo Park Manager 1').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    expect(await overlapping(page), locale).toEqual([]);
    await page.goto(`/${locale}/desk/parks/demo-park/imports`);
    await expect(page.locator('app-upload')).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});
