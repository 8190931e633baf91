import { expect, expectAccessible, test } from '../support/journey.js';
import { CATALOGUE_WORDS, ParksScreen } from '../screens/catalogue.screen.js';
import { Keyboard } from '../screens/keyboard.js';
import { MapScreen } from '../screens/map.screen.js';

const ZONE = 'Baotou Rare Earth High-tech Industrial Development Zone';
const APPLICATIONS = 'Baotou Rare Earth Application Industrial Park';
const RECYCLING = '/en/parks?segment=RE6';
const LACQ = 'Induslacq platform, Lacq';

test.describe('A visitor sees the parks on a map', () => {
  test('of land and water, in the colours of the theme, also when it changes', async ({ page }) => {
    const map = new MapScreen(page);
    await page.goto('/en/parks');
    await map.expectDrawn();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(async () => {
        const { land, water } = await map.shares();
        expect(land, `land, ${theme}`).toBeGreaterThan(0.2);
        expect(water, `water, ${theme}`).toBeGreaterThan(0.2);
      }).toPass();
    }
    await page.getByRole('radio', { name: 'Light' }).check();
    await expect(async () => expect((await map.shares()).water).toBeGreaterThan(0.2)).toPass();
    await expectAccessible(page);
  });

  for (const locale of ['zh-CN', 'ja', 'de']) {
    test(`also in ${locale}`, async ({ page }) => {
      const map = new MapScreen(page);
      const [worker] = await Promise.all([
        page.waitForRequest(/maplibre-gl-worker\.mjs$/),
        page.goto(`/${locale}/parks?segment=RE4a`),
      ]);
      expect(new URL(worker.url()).pathname).toBe(`/${locale}/maplibre/maplibre-gl-worker.mjs`);
      await map.expectDrawn();
      expect((await map.shares()).land).toBeGreaterThan(0.2);
      await expectAccessible(page);
    });
  }

  test('and is told how exactly a position is known, and led to the park', async ({ page }) => {
    const map = new MapScreen(page);
    await page.goto(RECYCLING);
    await map.expectDrawn();
    await map.mark(LACQ).click();
    await expect(map.panel).toBeFocused();
    await expect(map.panel).toContainText('Its town; the exact position is not known');
    await expectAccessible(page);
    await map.panel.getByRole('link', { name: `In the list: ${LACQ}` }).click();
    await expect(page).toHaveURL(/segment=RE6#park-induslacq$/);
    await expect(page.locator('#park-induslacq')).toBeFocused();
    await map.panel.getByRole('link', { name: LACQ, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: LACQ })).toBeVisible();
  });

  test('and on its own page where a park lies', async ({ page }) => {
    const map = new MapScreen(page);
    await page.goto('/en/parks/induslacq');
    await map.expectDrawn();
    await expect(map.frame.getByRole('img', { name: `${LACQ}: Its town` })).toBeVisible();
    await expectAccessible(page);
  });

  test('that lie at one point or too close, counted and named, and apart from closer', async ({ page }) => {
    const map = new MapScreen(page);
    await page.goto('/en/parks?q=Baotou');
    await map.expectDrawn();
    await expect(map.marks).toHaveText(/^4/);
    await map.marks.click();
    await expect(map.panel.getByRole('listitem')).toHaveCount(4);
    await map.panel.getByRole('button', { name: 'Show them apart' }).click();
    await expect(map.marks).toHaveCount(2);
    await expectAccessible(page);
    await map.mark(ZONE).click();
    await expect(map.panel).toContainText('3 parks and sites');
    await map.panel.getByRole('link', { name: APPLICATIONS, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: APPLICATIONS })).toBeVisible();
  });

  test('and finds the mark of an entry in the list, and the parks that have none', async ({ page }) => {
    const map = new MapScreen(page);
    const parks = new ParksScreen(page);
    await page.goto(RECYCLING);
    await map.expectDrawn();
    await parks.card(LACQ).hover();
    await expect(map.mark(LACQ)).toHaveClass(/\blit\b/);
    await page.goto('/en/parks?q=Eneabba');
    await expect(
      page.getByRole('complementary', { name: 'Map' }).getByRole('link', { name: /^Eneabba/ }),
    ).toHaveAttribute('href', '/en/parks/eneabba-refinery');
    await expect(map.canvas).toHaveCount(0);
  });

  test('that follows the filters', async ({ page }) => {
    const map = new MapScreen(page);
    const parks = new ParksScreen(page);
    await page.goto('/en/parks?q=Baotou');
    await map.expectDrawn();
    await parks.removal('“Baotou”').click();
    await expect(parks.found).toHaveText(CATALOGUE_WORDS.en.found);
    await expect(map.marks).not.toHaveCount(1);
    await expect(map.marks.first()).toBeInViewport();
  });
});

test.describe('With the keyboard only, a visitor', () => {
  test('skips the map, or reaches a park through it and leaves it again', async ({ page }) => {
    const keys = new Keyboard(page);
    const map = new MapScreen(page);
    await page.goto(RECYCLING);
    await map.expectDrawn();
    await keys.tabTo(map.tool('Skip the map'));
    await keys.tabTo(map.marks.first());
    await keys.press('Enter');
    await expect(map.panel).toBeFocused();
    await keys.press('Escape');
    await expect(map.marks.first()).toBeFocused();
    const after = map.frame.getByRole('link', { name: 'Natural Earth' });
    await keys.tabTo(after);
    await keys.tabTo(map.tool('Skip the map'), 'Shift+Tab');
    await keys.press('Enter');
    await page.keyboard.press('Tab');
    await expect(after).toBeFocused();
  });
});

test.describe('At the width of a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the list comes first, and nothing of the map is loaded before it is asked for', async ({ page }) => {
    const map = new MapScreen(page);
    const heavy: string[] = [];
    page.on('response', async (answer) => {
      const body =
        answer.request().resourceType() === 'script' ? await answer.body().catch(() => null) : null;
      if ((body?.length ?? 0) > 500_000 || /basemap|maplibre/.test(answer.url())) heavy.push(answer.url());
    });
    await page.goto('/en/parks?segment=RE4a', { waitUntil: 'networkidle' });
    await expect(new ParksScreen(page).cards.first()).toBeInViewport();
    expect(heavy).toEqual([]);
    await page.getByRole('link', { name: 'On the map' }).click();
    await map.expectDrawn();
    expect(heavy.filter((url) => /\/en\/basemap\/land\.json$/.test(url))).toHaveLength(1);
    expect(heavy.filter((url) => /chunk-/.test(url))).toHaveLength(1);
    await expect(map.canvas).toBeInViewport();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await expect(new ParksScreen(page).cards.first()).toBeInViewport();
  });
});

test.describe('Where no map can be drawn', () => {
  test('for want of WebGL, a sentence says so, and the list is as good as ever', async ({ page }) => {
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...all: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...all: unknown[]) {
        return String(all[0]).startsWith('webgl') ? null : original.apply(this, all);
      } as never;
    });
    await page.goto(RECYCLING);
    const map = new MapScreen(page);
    await expect(map.frame.getByText('This browser cannot draw the map.')).toBeVisible();
    await expect(page.getByText('Known to a town or a wider area')).toBeVisible();
    await expectAccessible(page);
    await new ParksScreen(page).card(LACQ).getByRole('link', { name: LACQ }).click();
    await expect(page.getByRole('heading', { level: 1, name: LACQ })).toBeVisible();
  });

  test('because its worker does not come, the marks still lead to the parks', async ({
    page,
    complaints,
  }) => {
    await page.route(/maplibre-gl-worker/, (route) => route.fulfill({ status: 404 }));
    await page.goto(RECYCLING);
    const map = new MapScreen(page);
    await expect(map.frame.getByText('Land and water could not be drawn.')).toBeVisible({ timeout: 20_000 });
    await map.mark(LACQ).click();
    await expect(map.panel.getByRole('link', { name: LACQ, exact: true })).toBeVisible();
    // The library tells the console, once for each worker; nothing else may have.
    expect(complaints.filter((complaint) => !complaint.includes('Worker failed to load'))).toEqual([]);
    complaints.length = 0;
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the counts and the list stand without an empty place for a map', async ({ page }) => {
    await page.goto('/en/parks?q=Eneabba');
    await expect(new ParksScreen(page).cards).toHaveCount(1);
    await page.goto(RECYCLING);
    await expect(page.getByText('Known to a town or a wider area')).toBeVisible();
    await expect(page.getByText('The map is being loaded.')).toBeHidden();
  });
});
