import { expect, expectAccessible, test } from '../support/journey.js';
import { PolicyEditor } from '../screens/authoring.screen.js';
import { ReviewsScreen } from '../screens/profile.screen.js';

const PARK = 'demo-park';

interface PlaceAnswer {
  measures: { title: { text: string }; outcome: string; amount?: unknown }[];
}

test('An author publishes a measure with test cases, and the portal answers by it', async ({
  page,
  signInAs,
  elsewhere,
}) => {
  // Everything a measure is made of, typed into a page that is looked at for accessibility part by part.
  test.setTimeout(300_000);
  const mark = Date.now().toString(36);
  const title = `(Demo) Support for magnet plants ${mark}`;
  const measure = `(Demo) Grant for a new plant ${mark}`;
  await signInAs('park-manager-1');
  const editor = new PolicyEditor(page);

  await test.step('a manager of the park begins a policy', async () => {
    await page.goto(`/en/desk/parks/${PARK}/policies`);
    await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Title of the new policy').fill(title);
    await expect(page.getByLabel('Address of its page')).toHaveValue(
      `demo-support-for-magnet-plants-${mark}`,
    );
    await page.getByRole('button', { name: 'Begin a policy' }).click();
    await expect(editor.parts).toBeVisible();
    await page.getByLabel('Issued by').fill('(Demo) Management committee');
    await page.getByLabel('In force from').fill('2026-01-01');
    await page.getByLabel('In force until').fill('2028-12-31');
    await page.getByLabel('Where it can be read').fill('https://example.com/demo-policy');
    await page.getByLabel('Date of the source').fill('2026-01-01');
    await page.getByLabel('Last looked at on').fill('2026-01-15');
    await editor.expectSaved();
    await expectAccessible(page);
  });

  await test.step('adds a measure with two conditions, read back in words', async () => {
    await page.getByRole('button', { name: 'Add a measure' }).click();
    const what = editor.section('The measure');
    await what.getByLabel('Title', { exact: true }).fill(measure);
    await page.keyboard.press('Tab');
    await expect(what.getByLabel('Address', { exact: true })).toHaveValue(
      `demo-grant-for-a-new-plant-${mark}`,
    );
    const first = await editor.addCondition(1, 'Invests at least CNY 30 million', 'Fixed investment');
    await first.getByRole('textbox', { name: 'Value' }).fill('30 000 000');
    await expect(first).toContainText('Fixed investment: at least CN¥30,000,000');
    const second = await editor.addCondition(2, 'Makes permanent magnets', 'Segment');
    await second.getByLabel('Permanent magnets (NdFeB, SmCo)').check();
    await expect(second).toContainText('Segment: Permanent magnets');
    // What rules out most is read first: moved by the keyboard, which stays where it was.
    const up = second.getByRole('button', { name: 'Move up: Condition 2' });
    await up.focus();
    await page.keyboard.press('Enter');
    const moved = page.getByRole('button', { name: 'Move up: Condition 1' });
    await expect(moved).toBeFocused();
    await expect(editor.condition(1)).toContainText('Now at place 1 of 2');
    await expect(editor.condition(1)).toContainText('Segment: Permanent magnets');
  });

  await test.step('and a sum in steps', async () => {
    const gets = editor.section('What they get');
    await gets.getByRole('textbox', { name: 'In words' }).fill('A grant by the size of the investment');
    await gets.getByRole('button', { name: 'Steps by a fact' }).click();
    await gets.getByRole('textbox', { name: 'From' }).fill('30000000');
    await gets.getByRole('textbox', { name: 'Amount' }).fill('1000000');
    await gets.getByRole('button', { name: 'Add a step' }).click();
    await gets.getByRole('textbox', { name: 'From' }).nth(1).fill('200000000');
    await gets.getByRole('textbox', { name: 'Amount' }).nth(1).fill('5000000');
    await expectAccessible(page);
  });

  const tried = editor.section('Try it');
  const cases = editor.section('Test cases');
  await test.step('tries an example, which answers at once, and takes it as a case', async () => {
    await expect(tried).toContainText('Facts missing');
    await tried.getByRole('textbox', { name: 'On the day' }).fill('2026-06-01');
    await tried.getByRole('textbox', { name: 'Fixed investment' }).fill('200000000');
    await tried.getByLabel('Segment').selectOption({ label: 'Permanent magnets (NdFeB, SmCo)' });
    await expect(tried).toContainText('Eligible');
    await expect(tried.getByRole('table')).toContainText('CN¥5,000,000');
    await tried.getByRole('textbox', { name: 'Fixed investment' }).fill('199999999');
    await expect(tried.getByRole('table')).toContainText('CN¥1,000,000');
    await tried.getByRole('button', { name: 'Take this example as a test case' }).click();
    await expect(cases).toContainText('Passes');
    // It is led to what the example became, far below.
    await expect(cases.locator('details')).toBeFocused();
  });

  await test.step('a case that fails keeps the policy from being submitted', async () => {
    const expected = cases.getByLabel('Expected sum');
    await expected.fill('2000000');
    await expect(cases).toContainText('Fails');
    // It stays open under the hands of who writes in it, also when it passes again.
    await expected.fill('1000000');
    await expect(cases).toContainText('Passes');
    await expect(expected).toBeFocused();
    await expected.fill('2000000');
    await expect(cases).toContainText('Fails');
    await editor.expectSaved();
    await expectAccessible(page);
    await editor.turnTo(/^Check and submit/);
    const check = editor.section('Check and submit');
    await expect(check).toContainText(
      'The case “Example 1” expects “Eligible, CN¥2,000,000”, but “Eligible, CN¥1,000,000” comes out.',
    );
    await expect(check).toContainText('Correct what is listed above; then it can be submitted.');
    await expectAccessible(page);
    await check.getByRole('link', { name: /Example 1/ }).click();
  });

  await test.step('is put right, and submitted', async () => {
    await cases.getByRole('button', { name: 'Expect this from now on' }).click();
    await expect(cases).toContainText('Passes');
    await expect(cases.getByLabel('Expected sum')).toBeVisible();
    await editor.expectSaved();
    await editor.turnTo(/^Check and submit/);
    await expect(editor.section('Check and submit')).toContainText('Nothing keeps this from being reviewed.');
    await editor.submit();
    await expectAccessible(page);
  });

  await test.step('an officer reads the rule in words and approves it', async () => {
    const officer = await elsewhere('officer');
    await new ReviewsScreen(officer.page).open(title);
    const changes = officer.page.getByRole('main');
    await expect(changes).toContainText('Fixed investment: at least CN¥30,000,000');
    await expect(changes).toContainText('at least CN¥200,000,000');
    await expectAccessible(officer.page);
    await officer.page
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click();
    await expect(officer.page.getByRole('status').filter({ hasText: /Approved|Published/ })).toBeVisible();
    await officer.page.goto('/en/desk/admin/policies');
    await expect(officer.page.getByRole('table', { name: 'Policies' })).toBeVisible();
    await expectAccessible(officer.page);
  });

  await test.step('the public reads it, and is answered by it', async () => {
    await page.goto(`/en/policies/demo-support-for-magnet-plants-${mark}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(measure);
    await expect(page.getByRole('main')).toContainText(
      /Makes permanent magnets[^]*Invests at least CNY 30 million/,
    );
    const visitor = await elsewhere(null);
    const answer = (await visitor.api.post('eligibility/place', {
      kind: 'park',
      slug: PARK,
      asOf: '2026-06-01',
      facts: { segment: 'RE4a', 'fixed-investment': { amount: '250000000', currency: 'CNY' } },
    })) as PlaceAnswer;
    const own = answer.measures.find(({ title: { text } }) => text === measure);
    expect(own?.outcome).toBe('eligible');
    expect(JSON.stringify(own)).toContain('5000000');
  });
});
