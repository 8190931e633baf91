import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect, expectAccessible, test } from '../support/journey.js';
import {
  expectNoSidewaysScroll,
  HomeScreen,
  ParkScreen,
  ParksScreen,
  PolicyScreen,
} from '../screens/catalogue.screen.js';

const ZONE = 'Baotou Rare Earth High-tech Industrial Development Zone';
const MAGNETS = 'Permanent magnets (NdFeB, SmCo)';
const BAOTOU = 'Baotou, Inner Mongolia';
const WEST = '15% corporate income tax for encouraged industries in western China';

/** Every page that anybody may read, one of each kind. */
const PUBLIC_PAGES = [
  '/en',
  '/en/parks',
  '/en/parks?segment=RE4a&region=cn-baotou',
  '/en/parks/baotou-rehtz',
  '/en/policies',
  '/en/policies/cn-west-cit',
  '/zh-CN',
  '/zh-CN/parks?q=稀土',
  '/zh-CN/parks/baotou-rehtz',
];

/** The list of parks with exactly these filters, in whatever order it is read. */
const narrowedBy = (filters: Record<string, string>) => (address: URL) => {
  const chosen = Object.fromEntries([...address.searchParams].filter(([key]) => key !== 'sort'));
  return address.pathname === '/en/parks' && isDeepStrictEqual(chosen, filters);
};

test.describe('A visitor finds a park', () => {
  test('by the name of its city', async ({ page }) => {
    const home = new HomeScreen(page);
    const parks = new ParksScreen(page);
    await home.open();
    await home.search('Baotou');
    await expect(page).toHaveURL(/\/en\/parks\?q=Baotou$/);
    await expect(parks.card(ZONE)).toHaveCount(1);
    await expect(parks.found).toHaveText(`${await parks.cards.count()} parks and sites`);
    await expectAccessible(page);
    await parks.card(ZONE).getByRole('link', { name: ZONE }).click();
    await expect(page).toHaveURL(/\/en\/parks\/baotou-rehtz$/);
    await expect(page.getByRole('heading', { level: 1, name: ZONE })).toBeVisible();
    await expect(page).toHaveTitle(`${ZONE} | Lodestone`);
    await expectAccessible(page);
  });

  test('by segment and region, drops each again, and Back restores what was chosen', async ({ page }) => {
    const parks = new ParksScreen(page);
    await page.goto('/en/parks');
    const all = await parks.found.textContent();
    await parks.narrow('Segment', MAGNETS);
    await expect(page).toHaveURL(narrowedBy({ segment: 'RE4a' }));
    await parks.narrow('Region', BAOTOU);
    await expect(page).toHaveURL(narrowedBy({ segment: 'RE4a', region: 'cn-baotou' }));
    await expect(parks.removal(BAOTOU)).toBeVisible();
    await expect(parks.cards).not.toHaveCount(0);
    for (const card of await parks.cards.all()) {
      await expect(card).toContainText(BAOTOU);
      await expect(card.getByRole('list', { name: 'Segments' })).toContainText(MAGNETS);
    }
    const both = await parks.found.textContent();
    await expectAccessible(page);

    await parks.removal(BAOTOU).click();
    await expect(page).toHaveURL(narrowedBy({ segment: 'RE4a' }));
    await expect(parks.removal(BAOTOU)).toHaveCount(0);
    await expect(parks.found).not.toHaveText(both ?? '');
    await parks.removal(MAGNETS).click();
    await expect(page).toHaveURL(narrowedBy({}));
    await expect(parks.found).toHaveText(all ?? '');

    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(narrowedBy({ segment: 'RE4a', region: 'cn-baotou' }));
    await expect(parks.found).toHaveText(both ?? '');
    await parks.open('Segment', MAGNETS);
    await expect(parks.choice(MAGNETS)).toBeChecked();
    await parks.open('Region', BAOTOU);
    await expect(parks.choice(BAOTOU)).toBeChecked();
  });

  test('and is told what to change when none fits', async ({ page }) => {
    await page.goto('/en/parks?q=zzzzqq');
    await expect(page.getByRole('heading', { name: 'No park fits all of this' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Clear all' }).click();
    await expect(new ParksScreen(page).card(ZONE)).toHaveCount(1);
  });

  test('and reads each fact with its unit, its date, its source and its age', async ({ page }) => {
    const park = new ParkScreen(page);
    await park.open('baotou-rehtz');
    const area = park.block('Area');
    await expect(area).toContainText('956 ha');
    await expect(area).toContainText('14,340 mu');
    await expect(area).toContainText('As of Nov 1992');
    await expect(area.getByRole('link', { name: 'github.com' })).toHaveAttribute('href', /^https:/);
    await expect(area).toContainText(/\d+ years old, not confirmed since/);
    await expect(page.getByRole('note').filter({ hasText: 'Compiled from public sources' })).toBeVisible();
  });

  test('and is told what no source states', async ({ page }) => {
    const park = new ParkScreen(page);
    await park.open('baotou-rehtz');
    const unknown = park.block('What is not known');
    await expect(unknown).toContainText('Unknown does not mean there is none: ask.');
    await expect(unknown.getByRole('listitem').filter({ hasText: /^Power$/ })).toBeVisible();
    await expect(park.block('At a glance')).toContainText('not stated');
  });
});

test.describe('A visitor who reads Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('finds a park by two characters', async ({ page }) => {
    const home = new HomeScreen(page, 'zh-CN');
    await home.open();
    await home.search('稀土');
    await expect(page).toHaveURL(/\/zh-CN\/parks\?q=/);
    const name = '包头稀土高新技术产业开发区';
    await expectAccessible(page);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('region', { name: '面积' })).toContainText('截至 1992年11月');
    await expectAccessible(page);

    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '园区档案（PDF）' }).click();
    const dossier = await coming;
    expect(dossier.suggestedFilename()).toMatch(/^baotou-rehtz-dossier-zh-CN-\d{4}-\d{2}-\d{2}\.pdf$/);
    const bytes = await readFile(await dossier.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('NotoSansSC');
  });
});

test.describe('A visitor weighs what a place grants', () => {
  test('from the park to a programme and its standing on another day', async ({ page }) => {
    const park = new ParkScreen(page);
    const policy = new PolicyScreen(page);
    await park.open('baotou-rehtz');
    await park.block('Programmes for this place').getByRole('link', { name: WEST, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: WEST })).toBeVisible();
    await expect(page).toHaveURL(/\/en\/policies\/cn-west-cit$/);
    const measure = page.getByRole('article', { name: /corporate income tax for encouraged/ });
    await expect(measure).toContainText('Judged by');
    await expect(measure).toContainText('at least 60 %');
    await expect(measure).toContainText('Taxable profit × (25% − 15%)');
    await expect(measure).toContainText('Whoever meets the conditions is entitled to it.');
    await expect(page.getByRole('region', { name: 'What was recorded when' })).toContainText(
      'compiled from public sources',
    );
    await expect(page.getByRole('complementary', { name: 'About this document' })).toContainText('Source:');
    await expectAccessible(page);

    await policy.showOn('2031-01-01');
    await expect(page).toHaveURL(/asOf=2031-01-01$/);
    await expect(policy.standing.getByRole('status')).toHaveText(/Ended\s*on Jan 1, 2031/);
    await policy.showOn('2030-12-31');
    await expect(policy.standing.getByRole('status')).toHaveText(/Ends within 30 days\s*on Dec 31, 2030/);
    await expect(policy.standing).toContainText('Jan 1, 2021 to Dec 31, 2030');
    await expectAccessible(page);
    await policy.standing.getByRole('link', { name: 'Back to today' }).click();
    await expect(page).toHaveURL(/\/en\/policies\/cn-west-cit$/);
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor filters the list, opens a park and asks how a policy stands', async ({ page }) => {
    const parks = new ParksScreen(page);
    await page.goto('/en/parks');
    await parks.group('Segment').click();
    await parks.choice(MAGNETS).check();
    await parks.show.click();
    await expect(page).toHaveURL(narrowedBy({ segment: 'RE4a' }));
    await parks.group('Region').click();
    await parks.choice(BAOTOU).check();
    await parks.show.click();
    await expect(page).toHaveURL(narrowedBy({ segment: 'RE4a', region: 'cn-baotou' }));
    await expect(parks.removal(MAGNETS)).toBeVisible();
    await parks.card(ZONE).getByRole('link', { name: ZONE }).click();
    await expect(new ParkScreen(page).block('Area')).toContainText('956 ha');
    const dossier = page.getByRole('link', { name: 'Dossier (PDF)' });
    await expect(dossier).toHaveAttribute('href', '/api/v1/parks/baotou-rehtz/dossier?locale=en');
    await page.getByRole('link', { name: WEST, exact: true }).click();
    const policy = new PolicyScreen(page);
    await policy.showOn('2031-01-01');
    await expect(policy.standing.getByRole('status')).toHaveText(/Ended\s*on Jan 1, 2031/);
  });
});

test.describe('At the width of a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const address of PUBLIC_PAGES) {
    test(`${address} is read by scrolling down only`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
});

test.describe('A visitor who comes back', () => {
  for (const address of PUBLIC_PAGES) {
    test(`reads ${address} twice, and no other host hears of it`, async ({ page, portal }) => {
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== portal) elsewhere.push(request.url());
      });
      for (const visit of ['first', 'second']) {
        const answer = await page.goto(address, { waitUntil: 'networkidle' });
        expect(answer?.status(), `${visit} visit`).toBe(200);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
      expect(elsewhere).toEqual([]);
    });
  }
});
