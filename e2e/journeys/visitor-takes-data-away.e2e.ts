import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ParksScreen } from '../screens/catalogue.screen.js';
import { expect, expectAccessible, test } from '../support/journey.js';

/** Rows of what the browser saved after this button. */
async function downloaded(page: Page, button: string) {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await saving;
  const content = await readFile(await download.path());
  return { name: download.suggestedFilename(), content };
}

test.describe('A visitor takes data away', () => {
  test('the list as it is filtered, with the columns that are ticked', async ({ page }) => {
    const parks = new ParksScreen(page);
    await page.goto('/en/parks?segment=RE4a&sort=largest-area');
    await expect(parks.cards).not.toHaveCount(0);
    const count = Number.parseInt((await parks.found.textContent()) ?? '', 10);
    await page.getByText('Download this list').click();
    await page.getByRole('checkbox', { name: 'Name in the local language' }).uncheck();
    await expectAccessible(page);
    const { name, content } = await downloaded(page, 'Download CSV');
    expect(name).toMatch(/^lodestone-parks-\d{4}-\d{2}-\d{2}\.csv$/);
    const [head = '', ...rows] = content.toString('utf8').trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFslug,name,country,/);
    expect(rows).toHaveLength(count);
    await expect(page).toHaveURL(/\/en\/parks\?segment=RE4a&sort=largest-area$/);
  });

  test('as a workbook, in Chinese', async ({ page }) => {
    await page.goto('/zh-CN/policies');
    await page.getByText('下载此列表').click();
    await expectAccessible(page);
    const { name, content } = await downloaded(page, '下载 Excel (XLSX)');
    expect(name).toMatch(/\.xlsx$/);
    // The signature of a ZIP archive, which a workbook is.
    expect(content.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  test('the whole catalogue, by the page that explains it', async ({ page, request, portal }) => {
    await page.goto('/en');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Open data' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Open data' })).toBeVisible();
    await expectAccessible(page);
    for (const kind of ['JSON', 'CSV', 'GeoJSON', 'JSON Schema', 'New offerings']) {
      const address = await page.getByRole('link', { name: kind, exact: true }).getAttribute('href');
      const answer = await request.get(`${portal}${address}`);
      expect(answer.status(), kind).toBe(200);
      const again = await request.get(`${portal}${address}`, {
        headers: { 'if-none-match': answer.headers()['etag'] ?? '' },
      });
      expect(again.status(), kind).toBe(304);
    }
  });
});

/** What the page as the server sends it says to machines. */
function structuredData(html: string): { '@type': string }[] {
  const [, block = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  return (JSON.parse(block) as { '@graph': { '@type': string }[] })['@graph'];
}

test.describe('A program reads along', () => {
  test('the feed of offerings, found from any page, in its language', async ({ page, request, portal }) => {
    await page.goto('/de/offerings');
    const found = page.locator('link[rel=alternate][type="application/atom+xml"]').first();
    expect(await found.getAttribute('href')).toBe('/de/offerings.atom');
    await expectAccessible(page);
    const link = page.getByRole('link', { name: 'Neuen Angeboten folgen (Atom-Feed)' });
    const feed = await request.get(`${portal}${await link.getAttribute('href')}`);
    expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(await feed.text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">');
  });

  test('parks and policies as data in their pages, which no browser runs', async ({
    page,
    request,
    portal,
  }) => {
    const park = await (await request.get(`${portal}/en/parks/baotou-rehtz`)).text();
    expect(structuredData(park).map((thing) => thing['@type'])).toEqual(['Place', 'BreadcrumbList']);
    const policy = await (await request.get(`${portal}/en/policies/cn-west-cit`)).text();
    expect(structuredData(policy)[0]).toMatchObject({ '@type': 'Legislation' });
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text());
    });
    await page.goto('/en/parks/baotou-rehtz');
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
    await page.getByRole('link', { name: 'Parks', exact: true }).first().click();
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
    expect(violations).toEqual([]);
  });

  test('the six answers of a park stand above everything else', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/en/parks/baotou-rehtz');
    const answers = page.getByRole('region', { name: 'In short' });
    await expect(answers.getByRole('term')).toHaveText([
      'Land',
      'Power',
      'Water',
      'Segments allowed',
      'Incentives',
      'Response',
    ]);
    const box = await answers.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    await expectAccessible(page);
  });
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list can be taken away too', async ({ page }) => {
    await page.goto('/de/parks?region=country-my');
    await page.getByText('Diese Liste mitnehmen').click();
    const { content } = await downloaded(page, 'CSV herunterladen');
    expect(content.toString('utf8')).toContain('gebeng');
    expect(content.toString('utf8').trimEnd().split('\r\n')).toHaveLength(2);
  });
});
