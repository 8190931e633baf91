import { expect, expectAccessible, test } from '../support/journey.js';

const LANGUAGES = [
  { locale: 'en', browser: 'en-GB' },
  { locale: 'zh-CN', browser: 'zh-CN' },
  { locale: 'ja', browser: 'ja-JP' },
  { locale: 'de', browser: 'de-AT' },
];

for (const { locale, browser } of LANGUAGES) {
  test.describe(`A visitor whose browser speaks ${browser}`, () => {
    test.use({ locale: browser });

    test(`reads the portal in ${locale}`, async ({ page }) => {
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`/${locale}/?$`));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test.describe('A visitor opens the portal', () => {
  test('a second time, from the browser’s store, and nothing is forbidden by the policy', async ({
    page,
  }) => {
    await page.goto('/en');
    await page.goto('/en');
    const bytes = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return { sent: visit?.transferSize ?? 0, body: visit?.encodedBodySize ?? 0 };
    });
    expect(bytes.body).toBeGreaterThan(bytes.sent);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('and is told plainly when a page does not exist', async ({ page }) => {
    const answer = await page.goto('/en/no-such-page');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor reads the home page and searches', async ({ page }) => {
    await page.goto('/en');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('searchbox').first().fill('Baotou');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(/\/en\/parks\?.*q=Baotou/);
  });
});
