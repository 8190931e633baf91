import { CheckScreen } from '../screens/check.screen.js';
import { expectNoSidewaysScroll } from '../screens/catalogue.screen.js';
import { Keyboard } from '../screens/keyboard.js';
import { expect, expectAccessible, test } from '../support/journey.js';

const WEST = '15 % corporate income tax for encouraged industries in western China';
const SEGMENT = 'At which stage of the rare-earth value chain does the project stand?';
const OWNER = 'Who will own the company that runs the project?';
const BAOTOU = 'Baotou Rare Earth High-tech Industrial Development Zone';
/** What a magnet maker has stated; the address is what is shared. */
const MAGNETS =
  'segment:RE4a,ownership:foreign,west-catalogue-listed:yes,main-business-share:60:percent,' +
  'taxable-profit:20000000:CNY,buys-land-and-builds:yes,floor-area:10000:m2,fixed-investment:500000000:CNY';

test.describe('A foreign magnet maker', () => {
  test('finds from the park what it would get there, question by question', async ({ page }) => {
    const check = new CheckScreen(page);
    await page.goto('/en/parks/baotou-rehtz');
    await page.getByRole('link', { name: 'What would I get here?' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What applies to my project?' })).toBeVisible();
    await check.choose(SEGMENT, 'Permanent magnets (NdFeB, SmCo)');
    await check.choose(OWNER, 'Wholly foreign-owned');
    // The place is known already; what is asked next is what settles most.
    await expect(check.question).not.toHaveText(/Where|Looking/);
    await expect(check.question).toBeFocused();
    await expect(page).toHaveURL(/facts=segment:RE4a,ownership:foreign&park=baotou-rehtz$/);
    await expect(page.getByRole('status').filter({ hasText: 'Still open:' })).toBeVisible();
    const asked = await check.question.textContent();
    await check.doNotKnow();
    await expect(check.question).not.toHaveText(asked ?? '');
    await expect(check.answers).toContainText('Not known');
    await page.goBack();
    await expect(check.question).toHaveText(asked ?? '');
    await expectAccessible(page);
  });

  test('in Baotou in 2026 is eligible for the 15 % rate, with the local measures to be verified', async ({
    page,
  }) => {
    const check = new CheckScreen(page);
    await page.goto(`/en/check?park=baotou-rehtz&asOf=2026-06-01&facts=${MAGNETS}`);
    await expect(page.getByRole('heading', { level: 2, name: `${BAOTOU}, on Jun 1, 2026` })).toBeVisible();
    await expect(check.group('Eligible')).toContainText(WEST);
    await expect(check.group('To be verified')).toContainText(
      'Baotou: subsidy for plant buildings by investment',
    );
    const plant = check.measure('Baotou: subsidy for plant buildings by investment');
    await expect(plant).toContainText('the rule has lapsed or nobody has confirmed that it still holds');
    await expect(plant).toContainText('CN¥3,000,000');
    // Nobody had to state what the segment says.
    await plant.locator('summary').click();
    await expect(plant).toContainText(
      'New rare-earth materials: Yes (follows from Segment: Permanent magnets (NdFeB, SmCo))',
    );
    await expect(check.results).toContainText('An estimate, not an offer');
    // Every number leads by one click to the condition, the fact and the source it rests on.
    const west = await check.traceTotal(WEST);
    await expect(west).toContainText('Share of the main business: 60 % (as you stated)');
    await expect(west.getByRole('row', { name: '2030 CN¥2,000,000' })).toBeVisible();
    await expect(west).toContainText('later years count nothing');
    await expect(west).toContainText(/Last checked/);
    await expect(west.locator('a[rel~=external]').first()).toBeVisible();
    await expectAccessible(page);
    await west.locator('a[href*="/policies/"]').click();
    await expect(page).toHaveURL(/\/en\/policies\/cn-west-cit\?asOf=2026-06-01#/);
    await expect(page.getByRole('heading', { name: 'What you get' })).toBeInViewport();
  });

  test('sees that who signs in 2031 has lost the 15 % rate, and how much that is', async ({ page }) => {
    const check = new CheckScreen(page);
    await page.goto(`/en/check?park=baotou-rehtz&facts=${MAGNETS}`);
    await check.askFor('2026-06-01', '2031-01-01');
    await expect(page).toHaveURL(/asOf=2026-06-01&compareTo=2031-01-01$/);
    await expect(check.changes).toContainText('If you sign on Jan 1, 2031 instead of Jun 1, 2026');
    const change = check.changes.getByRole('listitem').filter({ hasText: WEST });
    await expect(change).toContainText('−CN¥10,000,000 over 10 years');
    await expect(check.measure(WEST)).toContainText(
      'On Jan 1, 2031: Not eligible. It has ended by this day.',
    );
    await expectAccessible(page);
    await check.askFor('2031-01-01');
    await expect(check.measure(WEST)).toContainText(
      'It ended on Dec 31, 2030, before the day you ask about.',
    );
    await expect(check.group('Not eligible')).toContainText(WEST);
    // Reloaded or shared, it is the same.
    await page.reload();
    await expect(check.group('Not eligible')).toContainText(WEST);
  });

  test('is told beside the field what cannot be, and loses nothing', async ({ page }) => {
    const check = new CheckScreen(page);
    await page.goto(`/en/check?park=baotou-rehtz&facts=${MAGNETS},equipment-purchase:1:CNY`);
    await check.change('New equipment');
    await check.write('How much will new equipment cost?', '６億');
    await expect(check.refusal).toContainText('a part cannot be more than its whole');
    await expect(page.getByRole('textbox', { name: 'How much will new equipment cost?' })).toHaveValue(
      '600000000',
    );
    await expect(check.group('Eligible')).toContainText(WEST);
    await expectAccessible(page);
    await check.write('How much will new equipment cost?', '1.2 億');
    await expect(check.answers).toContainText('CN¥120,000,000');
    await expect(check.refusal).toHaveCount(0);
  });

  test('compares all parks, and goes into one and back', async ({ page }) => {
    const check = new CheckScreen(page);
    await page.goto(`/en/check?where=all&asOf=2026-06-01&compareTo=2031-01-01&facts=${MAGNETS}`);
    const baotou = page.getByRole('article', { name: BAOTOU, exact: true });
    await expect(baotou).toContainText('CN¥10,000,000');
    await expect(baotou).toContainText('On Jan 1, 2031:');
    await expectAccessible(page);
    // The sum leads to what it is added up from, opened, at the park.
    await baotou.getByRole('link', { name: /^CN¥10,000,000 ?:/ }).click();
    await expect(page.locator('#check-combination')).toBeFocused();
    await expect(
      page.locator('.combination').getByRole('link', { name: WEST, exact: true }).first(),
    ).toBeVisible();
    await page.goBack();
    await baotou.getByRole('link', { name: BAOTOU, exact: true }).click();
    await expect(check.changes).toContainText(WEST);
    await page.getByRole('link', { name: 'All parks beside each other' }).click();
    await expect(baotou).toBeVisible();
    await expect(check.answers).toContainText('All parks');
  });
});

test('A domestic separation plant, by the keyboard alone', async ({ page }) => {
  const check = new CheckScreen(page);
  const keyboard = new Keyboard(page);
  await page.goto('/en/check?park=baotou-rehtz');
  await page.waitForLoadState('networkidle');
  await keyboard.tabTo(page.getByRole('radio').first());
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Smelting & separation' })).toBeChecked();
  await keyboard.press('Enter');
  await expect(check.question).toHaveText(OWNER);
  await expect(check.question).toBeFocused();
  await keyboard.tabTo(page.getByRole('radio').first());
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(check.answers).toContainText('Domestic');
  await expect(check.question).toBeFocused();
  await expect(check.group('Facts missing')).toContainText('It depends on what you have not stated');
  // Nothing is eligible before its conditions are stated.
  await expect(check.group('Eligible')).toHaveCount(0);
  await expect(page.locator('app-check-rules')).toContainText(
    'Mining and separation stand under total control',
  );
  const summary = check.measure(WEST).locator('summary');
  await summary.focus();
  await keyboard.press('Enter');
  await expect(check.measure(WEST)).toContainText('not stated');
  await keyboard.expectFocusKept();
  await expectAccessible(page);
});

test.describe('A project with three facts only', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('learns on a telephone what is open, and is told no where nothing says no', async ({ page }) => {
    const check = new CheckScreen(page);
    await page.goto('/en');
    await page.getByRole('link', { name: 'Check what applies' }).click();
    await check.choose(SEGMENT, 'Hydrogen storage alloys');
    await check.choose(OWNER, 'Joint venture of domestic and foreign owners');
    await check.standAt('Ganzhou Economic and Technological Development Zone');
    await expect(check.group('Facts missing')).toContainText(WEST);
    await expect(check.measure(WEST)).toContainText(
      'It depends on what you have not stated: In the western catalogue and Share of the main business.',
    );
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  for (const [locale, scheme, west] of [
    ['en', 'dark', WEST],
    ['zh-CN', 'light', '西部地区鼓励类产业企业减按15%税率征收企业所得税'],
    ['ja', 'dark', '中国西部の奨励産業に対する法人所得税15％'],
    ['de', 'light', '15 % Körperschaftsteuer für geförderte Branchen in Westchina'],
  ] as const) {
    test(`can be read in ${locale}, ${scheme}, on a telephone`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(
        `/${locale}/check?park=baotou-rehtz&asOf=2026-06-01&compareTo=2031-01-01&facts=${MAGNETS}`,
      );
      // What stands further down comes when its reader does anything.
      await expect(page.locator('app-check-answers')).toBeVisible();
      await page.mouse.move(5, 5);
      // The answer is asked for by a browser set to English: it comes in the language of the page.
      await expect(page.locator('app-check-measure').filter({ hasText: west })).toBeVisible();
      for (const summary of await page.locator('app-check-measure summary').all()) await summary.click();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await expect(page.locator('[style]')).toHaveCount(0);
    });
  }
});

test('On paper it holds answers, day, assumptions and sources, whatever was open', async ({ page }) => {
  await page.goto(`/en/check?park=baotou-rehtz&asOf=2026-06-01&facts=${MAGNETS}`);
  await expect(page.locator('app-check-measure').first()).toBeVisible();
  // The first key of the shortcut brings what was folded away.
  await page.keyboard.press('Control');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('CN¥20,000,000').first()).toBeVisible();
  await expect(page.getByText('Assumed: the project starts in 2026')).toBeVisible();
  const first = page.locator('app-check-measure').first();
  await expect(first.getByText('What it grants')).toBeVisible();
  await expect(first.locator('app-source-note')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeHidden();
  // No triangle says that what stands there unfolded is closed.
  const markers = await page
    .locator('main summary')
    .evaluateAll((all) => all.map((summary) => getComputedStyle(summary).listStyleType));
  expect(new Set(markers)).toEqual(new Set(['none']));
});

test('A member of a company keeps the answer with a project', async ({ page, signInAs, account }) => {
  await signInAs('investor-a');
  await page.goto(`/en/check?park=baotou-rehtz&facts=${MAGNETS}`);
  const keep = page.locator('app-check-keep');
  await keep.getByRole('button', { name: 'Keep this answer' }).click();
  await expect(keep.getByRole('status').filter({ hasText: 'Kept with' })).toBeVisible();
  await expectAccessible(page);
  const [companyId] = account('investor-a').companyIds;
  await keep.getByRole('link', { name: 'Open the project' }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/companies/${companyId}/projects/`));
  const projectId = page.url().split('/').at(-1);
  const kept = await page.request.get(`/api/v1/eligibility-results?projectId=${projectId}`);
  const { items } = (await kept.json()) as { items: { question: { facts: object } }[] };
  expect(items[0]?.question.facts).toMatchObject({ segment: 'RE4a', 'west-catalogue-listed': true });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and where the policies can be read', async ({ page }) => {
    await page.goto('/en/check');
    await expect(page.getByText('needs JavaScript for it')).toBeVisible();
    await expect(page.getByRole('heading', { name: SEGMENT })).toBeVisible();
  });
});
