import { expect, expectAccessible, test } from '../support/journey.js';
import { CATALOGUE_WORDS, ParksScreen } from '../screens/catalogue.screen.js';
import { Keyboard } from '../screens/keyboard.js';
import { OwnMenu } from '../screens/people.screen.js';

const ZONE = 'Baotou Rare Earth High-tech Industrial Development Zone';
const MAGNETS = 'Permanent magnets (NdFeB, SmCo)';

test.describe('With the keyboard only, a visitor', () => {
  test('skips the header, searches and opens a park', async ({ page }) => {
    const keys = new Keyboard(page);
    const parks = new ParksScreen(page);
    await page.goto('/en');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await keys.tabTo(skip);
    await expect(skip).toBeInViewport();
    await keys.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await keys.tabTo(page.getByLabel(CATALOGUE_WORDS.en.homeSearch));
    await keys.type('Baotou');
    await keys.press('Enter');
    await expect(page).toHaveURL(/\/en\/parks\?q=Baotou$/);
    await keys.tabTo(parks.card(ZONE).getByRole('link', { name: ZONE }));
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: ZONE })).toBeVisible();
    await keys.expectFocusKept();
    await keys.tabTo(page.getByRole('main').getByRole('link', { name: 'Ask this park' }));
  });

  test('chooses a filter, drops it again, and never loses the place', async ({ page }) => {
    const keys = new Keyboard(page);
    const parks = new ParksScreen(page);
    await page.goto('/en/parks');
    await keys.tabTo(parks.group('Segment'));
    await keys.press('Enter');
    await expectAccessible(page);
    await keys.tabTo(parks.choice(MAGNETS));
    await keys.press('Space');
    await expect(parks.choice(MAGNETS)).toBeChecked();
    await keys.press('Enter');
    await expect(page).toHaveURL(/segment=RE4a/);
    await keys.expectFocusKept();
    await expect(parks.group('Segment'), 'the place is that of the closed group').toBeFocused();
    await keys.tabTo(parks.removal(MAGNETS));
    await keys.press('Enter');
    await expect(parks.removal(MAGNETS)).toHaveCount(0);
    await keys.expectFocusKept();
  });

  test('opens a group of filters and closes it by Escape', async ({ page }) => {
    const keys = new Keyboard(page);
    const parks = new ParksScreen(page);
    await page.goto('/en/parks');
    await keys.tabTo(parks.group('Segment'));
    await keys.press('Space');
    await expect(parks.choice(MAGNETS)).toBeVisible();
    await keys.press('Escape');
    await expect(parks.choice(MAGNETS)).toBeHidden();
    await expect(parks.group('Segment')).toBeFocused();
  });
});

test.describe('With the keyboard only, an investor', () => {
  test('signs in, is told of a wrong password where the focus is, and signs out', async ({
    page,
    account,
  }) => {
    const keys = new Keyboard(page);
    const menu = new OwnMenu(page);
    const { email, password } = account('investor-a');
    await page.goto('/en');
    await keys.tabTo(menu.signInLink);
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await keys.expectFocusKept();
    await keys.tabTo(page.getByLabel('E-mail'));
    await keys.type(email);
    await keys.tabTo(page.getByLabel('Password', { exact: true }));
    await keys.type('not the password');
    await keys.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
    await keys.tabTo(page.getByLabel('Password', { exact: true }));
    await page.keyboard.press('ControlOrMeta+A');
    await keys.type(password);
    await keys.tabTo(page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }));
    await keys.press('Space');
    await expect(page).not.toHaveURL(/sign-in/);
    await keys.expectFocusKept();

    const own = page.getByRole('banner').locator('summary').filter({ hasText: 'Signed in as' });
    await keys.tabTo(own, 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo(page.getByRole('banner').getByRole('button', { name: 'Sign out' }));
    await keys.press('Enter');
    await expect(menu.signInLink).toBeVisible();
    await keys.expectFocusKept();
  });
});
