import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey.js';
import { Keyboard } from '../screens/keyboard.js';
import { ProfileEditor, ProfileScreen, ReviewsScreen } from '../screens/profile.screen.js';

const PARK = { slug: 'demo-park', name: 'Demo Park (invented)' };
const SECOND = { slug: 'demo-park-2', name: 'Second Demo Park (invented)' };

/** Public pages are kept for a moment: they are asked for until they show it. */
async function expectPublished(page: Page, slug: string, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(`/en/parks/${slug}`);
    await expect(page.getByRole('main')).toContainText(text, { timeout: 1_000 });
  }).toPass();
}

test('A park’s team edits its profile, an officer returns one field and approves it, the public page changes', async ({
  page,
  signInAs,
  elsewhere,
}) => {
  // Four people, one after the other, on pages that are each looked at for accessibility.
  test.setTimeout(240_000);
  await signInAs('park-manager-1');
  const profile = new ProfileScreen(page);
  const editor = new ProfileEditor(page);

  await test.step('what was submitted is taken back, and edited again', async () => {
    await profile.goTo(PARK.slug);
    await expect(profile.open).toContainText('In review');
    await expectAccessible(page);
    await profile.open.getByRole('button', { name: 'Take it back from review' }).click();
    await expect(page.getByText('Taken back from review.')).toBeVisible();
    await profile.edit();
  });

  await test.step('numbers are read as they are typed, saved by themselves, and there after a reload', async () => {
    await editor.turnTo('Power');
    const capacity = editor.fact('Firm capacity available');
    await capacity.getByLabel('Value').fill('７０');
    await capacity
      .getByLabel('Note')
      .or(capacity.getByRole('button', { name: 'More' }))
      .first()
      .click();
    await expect(capacity.getByLabel('Expires on')).toBeVisible();
    await editor.expectSaved();
    await page.reload();
    await expect(capacity.getByLabel('Value')).toHaveValue('70');
    await expectAccessible(page);
  });

  await test.step('a statement is added for signed-in readers alone', async () => {
    await editor.turnTo('Water');
    const tariff = await editor.state('Water tariff');
    await tariff.getByLabel('Value').fill('3.4');
    await expect(tariff.getByLabel('Unit').locator('option:checked')).toHaveText('CNY/m³');
    await tariff.getByLabel('As of').fill('2026年10月');
    await tariff.getByLabel('Source').fill('(Demo) Invented for the journey');
    await tariff.getByLabel('Seen by').selectOption({ label: 'Signed-in readers' });
    await editor.expectSaved();
  });

  await test.step('two people who change the same field decide it, and nothing else is lost', async () => {
    const other = await elsewhere('park-editor-1');
    const beside = new ProfileEditor(other.page);
    await beside.goTo(PARK.slug, 'power');
    await editor.turnTo('Power');
    await beside.fact('Firm capacity available').getByLabel('Value').fill('75');
    await beside.fact('Supply voltage').getByLabel('As of').fill('2025');
    await beside.expectSaved();
    await editor.fact('Firm capacity available').getByLabel('Value').fill('80');
    const conflict = page.getByRole('heading', { name: 'Two of you changed the same' });
    await expect(conflict).toBeFocused();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Go on with these' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
    const field = page.getByRole('group', { name: /Firm capacity available · Value/ });
    await expect(field.getByRole('radio', { name: /^Yours/ })).toHaveAccessibleName(/80/);
    await field.getByRole('radio', { name: /^Theirs \(Demo Park Editor 1\)/ }).check();
    await page.getByRole('button', { name: 'Go on with these' }).click();
    await expect(conflict).toHaveCount(0);
    await expect(editor.fact('Firm capacity available').getByLabel('Value')).toHaveValue('75');
    await expect(editor.fact('Supply voltage').getByLabel('As of')).toHaveValue('2025');
    await editor.expectSaved();
  });

  await test.step('it is checked and submitted; the public page stays as it is', async () => {
    await editor.turnTo('Check and submit');
    await expectAccessible(page);
    await editor.submit();
    const visitor = await elsewhere(null);
    await visitor.page.goto(`/en/parks/${PARK.slug}`);
    await expect(visitor.page.getByRole('main')).toContainText('40 MW');
    await expect(visitor.page.getByRole('main')).not.toContainText('75 MW');
  });

  const officer = await elsewhere('officer');
  const reviews = new ReviewsScreen(officer.page);
  await test.step('an officer returns one field with a comment', async () => {
    await reviews.open(PARK.name);
    await expect(officer.page.getByRole('group', { name: /Firm capacity available · Value/ })).toContainText(
      '75 MW',
    );
    await reviews.comment('Water tariff', 'With or without the resource fee?');
    await expectAccessible(officer.page);
    await officer.page.getByRole('button', { name: 'Return it with the comments' }).click();
    await expect(
      officer.page.getByRole('status').filter({ hasText: 'Returned to its editors' }),
    ).toBeVisible();
    await expectAccessible(officer.page);
  });

  await test.step('the manager answers it where it stands, and submits again', async () => {
    await profile.goTo(PARK.slug);
    await expect(profile.open).toContainText('Comments that wait for you: 1');
    await expectAccessible(page);
    await profile.edit();
    await expect(editor.part('Water')).toContainText('1 comments of the review');
    await editor.turnTo('Water');
    const tariff = editor.fact('Water tariff');
    await expect(tariff).toContainText('With or without the resource fee?');
    await tariff.getByRole('button', { name: 'More' }).click();
    await tariff.getByLabel('Note').fill('(Demo) Without the resource fee');
    await editor.expectSaved();
    await editor.submit();
  });

  await test.step('the officer approves, and the public page changes', async () => {
    await reviews.open(PARK.name);
    await officer.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(officer.page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible();
    const visitor = await elsewhere(null);
    await expectPublished(visitor.page, PARK.slug, '75 MW');
    await expect(visitor.page.getByRole('main')).not.toContainText('3.4 CNY/m³');
    await expectAccessible(visitor.page);
    const investor = await elsewhere('investor-a');
    await investor.page.goto(`/en/parks/${PARK.slug}`);
    await expect(investor.page.getByRole('main')).toContainText('3.4 CNY/m³');
    await expect(investor.page.getByText('Not shown to everybody')).toBeVisible();
  });

  await test.step('every version stays readable, and can be compared and restored', async () => {
    await profile.goTo(PARK.slug);
    await profile.versions.getByRole('link', { name: 'Version 1', exact: true }).click();
    await expect(page.getByRole('region', { name: 'The whole version' })).toContainText('40 MW');
    await expectAccessible(page);
    await page.getByLabel('Compared with', { exact: true }).selectOption({ label: 'Version 2' });
    await expect(page.getByRole('region', { name: 'Compared with another version' })).toContainText('75 MW');
    await page.getByRole('button', { name: 'Begin a draft from this version' }).click();
    await editor.turnTo('Power');
    await expect(editor.fact('Firm capacity available').getByLabel('Value')).toHaveValue('40');
    await profile.goTo(PARK.slug);
    await profile.open.getByRole('button', { name: 'Discard the draft…' }).click();
    await profile.open.getByRole('button', { name: 'Yes, discard it' }).click();
    await expect(page.getByText('The draft is discarded.')).toBeVisible();
  });
});

test.describe('A park’s manager', () => {
  test.describe.configure({ mode: 'serial' });

  test('loses nothing when the line goes down, and nothing when the session ends', async ({
    page,
    context,
    signInAs,
    account,
    complaints,
  }) => {
    await signInAs('park-manager-2');
    const editor = new ProfileEditor(page);
    await editor.goTo(SECOND.slug, 'general');
    const notes = page.getByLabel('Notes on the sources');
    await context.setOffline(true);
    await notes.fill('(Demo) Written without a connection');
    await expect(page.getByText('Not saved')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Your changes are kept in this browser.');
    await context.setOffline(false);
    await editor.expectSaved();
    for (const complaint of complaints.splice(0)) expect(complaint).toContain('ERR_INTERNET_DISCONNECTED');

    await context.clearCookies();
    await notes.fill('(Demo) Written while the session ended');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel('Password', { exact: true }).fill(account('park-manager-2').password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(dialog).toBeHidden();
    await editor.expectSaved();
    await page.reload();
    await expect(notes).toHaveValue('(Demo) Written while the session ended');
  });

  test('corrects and submits with the keyboard only', async ({ page, signInAs }) => {
    await signInAs('park-manager-2');
    const keys = new Keyboard(page);
    const editor = new ProfileEditor(page);
    await page.goto(`/en/desk/parks/${SECOND.slug}/inbox`);
    await keys.tabTo(page.getByRole('link', { name: 'Profile', exact: true }));
    await keys.press('Enter');
    await keys.tabTo(page.getByRole('link', { name: 'Go on editing' }));
    await keys.press('Enter');
    await expect(editor.parts).toBeVisible();
    await keys.expectFocusKept();
    await keys.tabTo(editor.part('Land and buildings'));
    await keys.press('Enter');
    const rent = editor.fact('Rent of standard factories');
    await expect(rent).toBeVisible();
    await keys.expectFocusKept();
    await keys.tabTo(rent.getByLabel('Value'));
    await page.keyboard.press('ControlOrMeta+A');
    await keys.type('19');
    await editor.expectSaved();
    await keys.tabTo(editor.part('Water'), 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo(page.getByRole('button', { name: 'State: Wastewater tariff' }));
    await keys.press('Enter');
    const tariff = editor.fact('Wastewater tariff');
    await expect(tariff.getByLabel('Value')).toBeFocused();
    await keys.type('2.8');
    await keys.tabTo(tariff.getByRole('button', { name: 'Remove' }));
    await keys.press('Enter');
    const back = page.getByRole('button', { name: 'Bring it back' });
    await expect(back).toBeFocused();
    await keys.press('Enter');
    await expect(tariff.getByLabel('Value')).toHaveValue('2.8');
    await expect(tariff.getByLabel('Value')).toBeFocused();
    await keys.tabTo(tariff.getByLabel('As of'));
    await keys.type('2026-10');
    await keys.tabTo(tariff.getByLabel('Source'));
    await keys.type('(Demo) Invented');
    await editor.expectSaved();
    await keys.tabTo(editor.part('Check and submit'), 'Shift+Tab');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Check and submit' })).toBeVisible();
    for (const question of await page.getByRole('checkbox').all()) {
      await keys.tabTo(question);
      await keys.press('Space');
    }
    await keys.tabTo(page.getByRole('button', { name: 'Submit for review' }));
    await keys.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Submitted.' })).toBeVisible();
    await keys.expectFocusKept();
  });

  test('names a contact, whom the public page shows at once', async ({ page, signInAs, elsewhere }) => {
    await signInAs('park-manager-2');
    await page.goto(`/en/desk/parks/${SECOND.slug}/contacts`);
    await page.getByRole('button', { name: 'Add a contact' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await expect(problem.getByRole('link')).toHaveText([
      'Write a name, or that of the office.',
      'Choose at least one language.',
      'Write a phone number or an e-mail address.',
    ]);
    await expectAccessible(page);
    await problem.getByRole('link', { name: 'Choose at least one language.' }).click();
    await page.getByLabel('Chinese (China)').check();
    await page.getByLabel('Name of the person or office').fill('(Demo) Investment office');
    await page.getByLabel('Phone').fill('＋86 472 555 0100');
    await page.getByRole('button', { name: 'Save' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: '(Demo) Investment office' });
    await expect(entry).toContainText('+86 472 555 0100');
    await expectAccessible(page);
    const visitor = await elsewhere(null);
    await expectPublished(visitor.page, SECOND.slug, '(Demo) Investment office');
    await entry.getByRole('button', { name: 'Take away…' }).click();
    await page.getByRole('button', { name: 'Yes, take it away' }).click();
    await expect(entry).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add a contact' })).toBeFocused();
  });
});
