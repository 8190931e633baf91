import { Keyboard } from '../screens/keyboard.js';
import { expectNoSidewaysScroll } from '../screens/catalogue.screen.js';
import { RulesScreen } from '../screens/rules.screen.js';
import { expect, expectAccessible, test } from '../support/journey.js';

const OXIDE = 'Neodymium oxide (28469013)';

test.describe('A visitor reads the rules', () => {
  test('and asks for the duty on neodymium oxide in three years', async ({ page }) => {
    const rules = new RulesScreen(page);
    await page.goto('/en');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Rules' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Rules on trade and investment' }),
    ).toBeVisible();
    await expectAccessible(page);
    for (const [year, sentence] of [
      ['2007', '10 % of the value.'],
      ['2012', '15 % of the value.'],
      ['2016', 'No export duty.'],
      ['2013', 'Not read for this time. That does not mean there was no duty.'],
    ] as const) {
      await rules.ask({ product: 'Neodymium oxide', when: year });
      await expect(page).toHaveURL(new RegExp(`/en/regimes\\?hs=Neodymium(%20|\\+)oxide&asOf=${year}$`));
      await expect(rules.heldHeading).toHaveText(`What held in ${year} as a whole`);
      await expect(rules.answer('Export duty')).toContainText(OXIDE);
      await expect(rules.answer('Export duty')).toContainText(sentence);
    }
    await page.goBack();
    await expect(rules.answer('Export duty')).toContainText('No export duty.');
  });

  test('compares two years, and sees what changed in the answers, the drawing and the list', async ({
    page,
  }) => {
    const rules = new RulesScreen(page);
    await page.goto('/en/regimes?hs=28469013&asOf=2012&compareTo=2016');
    await expect(rules.answer('Export duty')).toContainText('Changed');
    await expect(rules.answer('Export duty')).toContainText('15 % of the value.');
    await expect(rules.answer('Export duty')).toContainText('No export duty.');
    await expect(rules.answer('Export of technology')).not.toContainText('Changed');
    await expect(rules.line('Neodymium oxide')).toContainText('Changed');
    await expect(
      page.getByRole('img', { name: /Jan 1, 2013 to Apr 30, 2015: not read: neither a duty nor none/ }),
    ).toBeVisible();
    await expect(page.locator('[style]')).toHaveCount(0);
    await expectAccessible(page);
    await page.getByText('Download this list').click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^lodestone-rules-.*\.csv$/);
  });

  test('finds the announcements suspended to their last day, and to be verified from the next', async ({
    page,
  }) => {
    const rules = new RulesScreen(page);
    await page.goto('/en/regimes?asOf=2026-11-10');
    await expect(rules.answer('Export licence')).toContainText(
      'The licence requirement for Ho, Er, Tm, Eu, and Yb is suspended.',
    );
    await rules.ask({ when: '2026-11-11' });
    await expect(rules.answer('Export licence')).toContainText(
      'For Ho, Er, Tm, Eu, and Yb it must be verified whether a licence is required',
    );
    await rules
      .answer('Export licence')
      .getByRole('link', { name: 'Announcements 55–58, 61 and 62 (October 2025)' })
      .click();
    const rule = page.locator('article#cn-ann-55-62');
    await expect(rule.getByText('Lapsed – verify')).toBeVisible();
    await expect(rule.getByText('Nov 7, 2025 to Nov 10, 2026')).toBeVisible();
    await expect(
      rule.getByRole('link', { name: /chemradar|pillsburylaw/ }).or(rule.getByText(/chemradar/)),
    ).not.toHaveCount(0);
    await expectAccessible(page);
  });

  test('by the keyboard alone', async ({ page }) => {
    const rules = new RulesScreen(page);
    const keyboard = new Keyboard(page);
    await page.goto('/en/regimes?segment=RE2');
    await page.waitForLoadState('networkidle');
    await keyboard.tabTo(rules.day);
    await keyboard.type('2017');
    await keyboard.press('Enter');
    await expect(rules.answer('Foreign investment')).toContainText(
      'Foreign investment only in a joint venture',
    );
    await keyboard.expectFocusKept();
  });

  test('on a telephone, in every language, light and dark', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [locale, scheme] of [
      ['en', 'dark'],
      ['zh-CN', 'light'],
      ['ja', 'dark'],
      ['de', 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`/${locale}/regimes?hs=28053011&asOf=2009&compareTo=2011`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });

  test('and comes from a park to the rules on its segment', async ({ page }) => {
    await page.goto('/en/parks/baotou-rehtz');
    await page.getByRole('link', { name: /^Trade and investment rules ?: Permanent magnets/ }).click();
    await expect(page).toHaveURL(/\/en\/regimes\?segment=RE4a$/);
    await expect(new RulesScreen(page).answer('Foreign investment')).toContainText('To be verified');
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the rules can be asked, and read', async ({ page }) => {
    const rules = new RulesScreen(page);
    await page.goto('/en/regimes');
    await rules.ask({ product: '28469013', when: '2007' });
    await expect(page).toHaveURL(/hs=28469013.*asOf=2007/);
    await expect(rules.answer('Export duty')).toContainText('10 % of the value.');
    await expect(page.getByRole('img', { name: /15%, in force/ })).toBeVisible();
  });
});
