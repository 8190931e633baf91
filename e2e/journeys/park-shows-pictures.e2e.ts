import type { Browser, Page } from '@playwright/test';
import { aPdf, aPicture, ParkFilesScreen } from '../screens/park-files.screen.js';
import { expect, expectAccessible, test } from '../support/journey.js';

/** The address of the one park in whose team somebody is. */
async function slugOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/sessions/current');
  const { memberships } = (await answer.json()) as { memberships: { kind: string; slug: string }[] };
  return memberships.find(({ kind }) => kind === 'park')?.slug ?? '';
}

/** Somebody else at another machine; without credentials a visitor. */
async function elsewhere(browser: Browser, portal: string, who?: { email: string; password: string }) {
  const page = await (await browser.newContext({ baseURL: portal, locale: 'en-GB' })).newPage();
  if (who) {
    const answer = await page.request.post('/api/v1/sessions', {
      data: { email: who.email, password: who.password },
    });
    expect(answer.status()).toBe(201);
  }
  return page;
}

/** Public pages are shared for some seconds: the visitor looks until they tell the news. */
const lookUntil = (page: Page, slug: string, news: () => Promise<void>) =>
  expect(async () => {
    await page.goto(`/en/parks/${slug}`);
    await news();
  }).toPass({ timeout: 20_000 });

test.describe('A park shows itself', () => {
  test('a team brings pictures and a document, an administrator shows them, a visitor sees them', async ({
    page,
    browser,
    portal,
    account,
    signInAs,
  }) => {
    test.setTimeout(120_000);
    await signInAs('park-editor-2');
    const slug = await slugOf(page);
    const files = new ParkFilesScreen(page);
    await files.open(slug);
    await expect(page.getByText('Somebody looks before it is shown')).toBeVisible();
    await expectAccessible(page);

    await files.choose(
      { name: 'north gate.png', buffer: aPicture(900, 600) },
      { name: 'site plan.pdf', buffer: aPdf() },
      { name: 'secret.pdf', buffer: aPdf('/Encrypt 5 0 R') },
      { name: 'setup.exe', buffer: Buffer.from('MZ') },
    );
    await expect(files.card('north gate.png').getByText('Not shown', { exact: true })).toBeVisible();
    await expect(files.card('site plan.pdf').getByText('PDF, ')).toBeVisible();
    await expect(files.uploads.filter({ hasText: 'secret.pdf' })).toContainText('protected by a password');
    await expect(files.uploads.filter({ hasText: 'setup.exe' })).toContainText('This type is not accepted.');
    await expectAccessible(page);

    const gate = files.card('north gate.png');
    await expect(gate.getByRole('button', { name: 'Ask to show it' })).toHaveCount(0);
    await gate.getByRole('button', { name: 'Describe…' }).click();
    await gate.getByLabel('What the picture shows').fill('The north gate below a grey sky');
    await gate.getByLabel('Who made it').fill('Made for a test');
    await expectAccessible(page);
    await gate.getByRole('button', { name: 'Save' }).click();
    await gate.getByRole('button', { name: 'Ask to show it' }).click();
    await expect(gate.getByText('Waiting to be shown')).toBeVisible();
    await files.card('site plan.pdf').getByRole('button', { name: 'Ask to show it' }).click();
    await expect(files.card('site plan.pdf').getByText('Waiting to be shown')).toBeVisible();

    const visitor = await elsewhere(browser, portal);
    await visitor.goto(`/en/parks/${slug}`);
    await expect(visitor.getByRole('heading', { name: 'Pictures' })).toHaveCount(0);

    const officer = await elsewhere(browser, portal, account('officer'));
    const desk = new ParkFilesScreen(officer);
    await officer.goto('/en/desk/admin/files');
    await expect(officer.getByRole('heading', { level: 1, name: 'Pictures to look at' })).toBeVisible();
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'north gate.png' }).click();
    await expect(desk.card('north gate.png')).toBeVisible();
    await expectAccessible(officer);
    for (const name of ['north gate.png', 'site plan.pdf']) {
      await desk.card(name).getByRole('button', { name: 'Show on the page' }).click();
      await expect(desk.card(name).getByText('On the page', { exact: true })).toBeVisible();
    }

    const picture = visitor.getByRole('img', { name: 'The north gate below a grey sky' });
    await lookUntil(visitor, slug, () => expect(picture).toBeVisible({ timeout: 1_000 }));
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
      /\/renditions\/\d+\.webp$/,
    );
    await expect(visitor.getByText('Invented for the demonstration').first()).toBeVisible();
    await expectAccessible(visitor);
    const download = visitor.waitForEvent('download');
    await visitor.getByRole('link', { name: 'site plan.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('site plan.pdf');

    await page.reload();
    await gate.getByRole('button', { name: 'Remove…' }).click();
    await gate.getByRole('button', { name: 'Yes, remove it' }).click();
    await expect(gate).toHaveCount(0);
    await lookUntil(visitor, slug, () => expect(picture).toHaveCount(0, { timeout: 1_000 }));
    await files.card('site plan.pdf').getByRole('button', { name: 'Remove…' }).click();
    await files.card('site plan.pdf').getByRole('button', { name: 'Yes, remove it' }).click();
    await expect(page.getByText('Nothing here yet')).toBeVisible();
  });
});
