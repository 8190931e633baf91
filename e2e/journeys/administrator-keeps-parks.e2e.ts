import { expect, expectAccessible, test } from '../support/journey.js';
import { ProfileEditor, ProfileScreen, ReviewsScreen } from '../screens/profile.screen.js';

test('Administrators begin a park, vouch for it, find it again and take it off', async ({
  page,
  signInAs,
  elsewhere,
}) => {
  test.setTimeout(180_000);
  const stamp = Date.now().toString(36);
  const name = `Journey Park ${stamp}`;
  const slug = `journey-park-${stamp}`;
  await signInAs('officer');

  await test.step('an officer looks at every park there is', async () => {
    await page.goto('/en/desk/admin/parks');
    await expect(page.getByRole('table', { name: 'Parks' }).getByRole('link').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Name or address').fill('稀土');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page).toHaveURL(/q=/);
    await expect(page.getByRole('status').filter({ hasText: /^\s*\d+ parks?\s*$/ })).toBeVisible();
    await page.getByLabel('Profile', { exact: true }).selectOption({ label: 'Archived' });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'No park matches' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Clear all' }).click();
    await expect(page.getByRole('table', { name: 'Parks' })).toBeVisible();
  });

  const editor = new ProfileEditor(page);
  await test.step('and begins one: what is missing is said, what can be guessed is filled in', async () => {
    await page.getByRole('link', { name: 'Begin a park' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Begin a park' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Begin the profile' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel('Name of the park').fill(name);
    await page.getByLabel('Country').selectOption({ label: 'China' });
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Shanghai');
    await expect(page.getByLabel('Address of its page')).toHaveValue(slug);
    await page.getByLabel('Address of its page').fill('demo-park');
    await page.getByRole('button', { name: 'Begin the profile' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'Another park has this address already' }),
    ).toBeVisible();
    await page.getByLabel('Address of its page').fill(slug);
    await page.getByRole('button', { name: 'Begin the profile' }).click();
    await expect(editor.parts).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/desk/parks/${slug}/profile/edit`));
    await expectAccessible(page);
  });

  await test.step('its profile is filled in and submitted; nobody outside sees it', async () => {
    await page.getByLabel('Kind', { exact: true }).selectOption('development zone');
    await page.getByLabel('Stage', { exact: true }).selectOption('planned');
    await editor.expectSaved();
    await editor.submit();
    expect((await page.request.get(`/api/v1/parks/${slug}`)).status()).toBe(404);
    const desk = page.getByRole('navigation', { name: 'Desk of the park' });
    await expect(desk.getByRole('link')).toHaveText(['Profile']);
    await expectAccessible(page);
  });

  const admin = await elsewhere('admin');
  await test.step('another administrator finds it in the queue and approves it', async () => {
    await admin.page.goto('/en/desk/admin/reviews');
    await expect(admin.page.getByRole('table').getByRole('link', { name })).toBeVisible();
    await expectAccessible(admin.page);
    await new ReviewsScreen(admin.page).open(name);
    await expectAccessible(admin.page);
    await admin.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(admin.page.getByRole('status').filter({ hasText: 'Published' })).toBeVisible();
    await expectAccessible(admin.page);
  });

  await test.step('it is found in the list, published and claimed by nobody', async () => {
    await page.goto(`/en/desk/admin/parks?q=${slug}`);
    const row = page.getByRole('table', { name: 'Parks' }).getByRole('row').filter({ hasText: slug });
    await expect(row).toContainText('Published');
    await expect(row).toContainText('Not claimed');
    await row.getByRole('link', { name }).click();
  });

  await test.step('it is taken off for a reason, which stands in its history', async () => {
    await page.getByRole('button', { name: 'Take this park off the public pages…' }).click();
    await page.getByRole('button', { name: 'Yes, take it off' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'Write why the park is taken off' }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Why it is taken off').fill('It was begun for a journey.');
    await page.getByRole('button', { name: 'Yes, take it off' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'The public no longer sees this park.' }),
    ).toBeVisible();
    await expect(new ProfileScreen(page).versions).toContainText('It was begun for a journey.');
    await expectAccessible(page);
    await new ProfileScreen(page).versions.getByRole('link', { name: 'Version 1' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    expect((await page.request.get(`/api/v1/parks/${slug}`)).status()).toBe(404);
    await page.goto(`/en/desk/admin/parks?q=${slug}&state=archived`);
    await expect(page.getByRole('table', { name: 'Parks' })).toContainText(name);
  });

  await test.step('what is not there has a heading too', async () => {
    await page.goto('/en/desk/parks/no-such-park/profile');
    await expect(
      page.getByRole('heading', { level: 1, name: 'There is nothing here that you can see' }),
    ).toBeVisible();
    await expectAccessible(page);
  });
});
