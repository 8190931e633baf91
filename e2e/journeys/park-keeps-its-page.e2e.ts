import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey.js';
import { portalAfter } from '../support/passing-time.mjs';
import { ImportsScreen } from '../screens/imports.screen.js';
import { newPerson, SignInScreen } from '../screens/people.screen.js';
import { ProfileEditor, ProfileScreen, ReviewsScreen } from '../screens/profile.screen.js';
import { RecordEditor, RecordsScreen } from '../screens/records.screen.js';
import { ClaimForm, InvitationScreen, TeamScreen } from '../screens/team.screen.js';

/** A park that no other journey touches. What is said of it here is invented for this run, in a database that goes with it. */
const PARK = { slug: 'qingyuan-htz', name: /Qingyuan/ };
const DAY_MS = 24 * 60 * 60 * 1000;
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** States a fact of the profile, with its day and where it stands. */
async function state(editor: ProfileEditor, label: string, value: string, asOf: string): Promise<void> {
  const fact = await editor.state(label);
  await fact.getByLabel('Value').fill(value);
  await fact.getByLabel('As of').fill(asOf);
  await fact.getByLabel('Source').fill('(Journey) Register of the zone');
  await editor.expectSaved();
}

/** An administrator of the portal's own: the invented ones cannot vouch for a real park. */
async function becomeAdministrator(page: Page, printed: string): Promise<void> {
  await page.goto(/^https?:\S+\/links\/reset-password#\S+$/m.exec(printed)?.[0] ?? '');
  await page.getByLabel('Choose a password').fill(`quiet cerium ${randomUUID().slice(0, 8)}`);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Triage' })).toBeVisible();
}

async function approve(officer: Page): Promise<void> {
  await officer
    .getByRole('button', { name: /^Approve/ })
    .first()
    .click();
  await expect(officer.getByRole('status').filter({ hasText: /Approved|Published/ })).toBeVisible();
}

test('A park is claimed, its page written from a spreadsheet and by hand, reviewed, read, and half a year later confirmed', async ({
  page,
  browser,
  api,
  cli,
  elsewhere,
}) => {
  test.setTimeout(240_000);
  // Each press fails by itself instead of waiting for the end of all.
  page.setDefaultTimeout(20_000);
  const manager = await api.openAccount('He Jing');
  const officer = await elsewhere(null);
  const colleague = await elsewhere(null);
  for (const other of [officer, colleague]) other.page.setDefaultTimeout(20_000);
  const editor = new ProfileEditor(colleague.page);
  const code = `Q-${Date.now().toString(36).toUpperCase()}`;

  await test.step('a manager claims the park, and an administrator approves it', async () => {
    const printed = await cli('create-admin', `${randomUUID()}@example.org`, '--name', 'Olga Petrova');
    await becomeAdministrator(officer.page, printed);
    await page.goto(`/en/parks/${PARK.slug}/claim`);
    const form = new ClaimForm(page);
    await form.fill('Administration of the zone (journey)', manager.email);
    const claim = await form.send();
    await officer.page.goto('/en/desk/admin/claims');
    await officer.page.getByRole('link', { name: claim }).click();
    await officer.page.getByRole('button', { name: 'Approve…' }).click();
    await officer.page.getByRole('button', { name: 'Approve the claim' }).click();
    await expect(officer.page.getByText('The claim is approved. The park has a team now.')).toBeVisible();
  });

  await test.step('the manager names a contact and invites an editor, who joins', async () => {
    await page.goto(`/en/desk/parks/${PARK.slug}/contacts`);
    await page.getByRole('button', { name: 'Add a contact' }).click();
    await page.getByLabel('Name of the person or office').fill('(Journey) Investment office');
    await page.getByLabel('Chinese (China)').check();
    await page.getByLabel('Phone').fill('+86 763 555 0100');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: '(Journey) Investment office' })).toBeVisible();
    const team = new TeamScreen(page);
    await team.open(PARK.slug);
    const person = newPerson('Luo Yan');
    await team.invite(person.email);
    const invitation = new InvitationScreen(colleague.page);
    await invitation.open(await api.linkTo(person.email, 'invitation'));
    await invitation.register(person);
    await expect(colleague.page.getByRole('heading', { level: 1, name: PARK.name })).toBeVisible();
  });

  await test.step('the editor imports plots from a spreadsheet, and puts two cells right', async () => {
    const imports = new ImportsScreen(colleague.page, `parks/${PARK.slug}`);
    await imports.open();
    await imports.send(
      `plots-${code}.csv`,
      [
        '地块编号,地块名称,面积（亩）,状态,截至日期',
        `${code}-1,（旅程）一号地,七十五,可出让,2026年10月`,
        `${code}-2,（旅程）二号地,60,出租中,2026年10月`,
      ].join('\r\n'),
    );
    await imports.check();
    await imports.correct(2, /七十五/, '75');
    await imports.correct(3, /出租中/, 'sold');
    await imports.apply(2);
  });

  await test.step('and states what power and water can be had', async () => {
    await editor.begin(PARK.slug);
    await editor.turnTo('Power');
    await state(editor, 'Firm capacity available', '40', day(0));
    await editor.turnTo('Water');
    await state(editor, 'Water still to be had', '5000', day(3));
  });

  const profile = new ProfileScreen(page);
  const reviews = new ReviewsScreen(officer.page);
  await test.step('the manager submits the profile and a plot; the officer returns one field', async () => {
    await profile.goTo(PARK.slug);
    await profile.edit();
    await new ProfileEditor(page).submit();
    const plots = new RecordsScreen(page, `parks/${PARK.slug}/plots`);
    await plots.look(new RegExp(`${code}-1`));
    await page.getByRole('link', { name: 'Go on editing' }).click();
    const plot = new RecordEditor(page);
    await plot
      .section('Status')
      .getByRole('textbox', { name: 'Source', exact: true })
      .fill('(Journey) Register of the zone');
    await plot.expectSaved();
    await plot.submit();
    await reviews.open(PARK.name);
    await reviews.comment('Water still to be had', 'Per day, with the new works?');
    await officer.page.getByRole('button', { name: 'Return it with the comments' }).click();
    await expect(
      officer.page.getByRole('status').filter({ hasText: 'Returned to its editors' }),
    ).toBeVisible();
  });

  await test.step('the editor answers it, the manager submits again, and the officer approves', async () => {
    await editor.goTo(PARK.slug, 'water');
    const water = editor.fact('Water still to be had');
    await expect(water).toContainText('Per day, with the new works?');
    await water.getByRole('button', { name: 'More' }).click();
    await water.getByLabel('Note').fill('(Journey) Without the new works');
    await editor.expectSaved();
    await profile.goTo(PARK.slug);
    await profile.edit();
    await new ProfileEditor(page).submit();
    await reviews.open(PARK.name);
    await approve(officer.page);
    await reviews.open(new RegExp(`${code}-1`));
    await approve(officer.page);
  });

  await test.step('the public page changes', async () => {
    const visitor = await elsewhere(null);
    await expect(async () => {
      await visitor.page.goto(`/en/parks/${PARK.slug}`);
      const main = visitor.page.getByRole('main');
      await expect(main).toContainText('40 MW', { timeout: 1_000 });
      await expect(visitor.page.getByRole('table', { name: 'Plots' })).toContainText(`${code}-1`, {
        timeout: 1_000,
      });
    }).toPass({ timeout: 30_000 });
    await expect(visitor.page.getByRole('table', { name: 'Plots' })).not.toContainText(`${code}-2`);
    await expectAccessible(visitor.page);
  });

  await test.step('half a year later both wait: one is confirmed, the other is shown grey', async () => {
    // The last day but one of what was true today; past the time of what was true three days before.
    const later = await portalAfter(179);
    try {
      const then = await browser.newContext({ baseURL: later.url, locale: 'en-GB' });
      const desk = await then.newPage();
      desk.setDefaultTimeout(20_000);
      await desk.goto('/en/sign-in');
      await new SignInScreen(desk).signIn(manager.email, manager.password);
      await expect(desk.getByRole('banner').getByText('He Jing').first()).toBeVisible();
      await desk.goto(`/en/desk/parks/${PARK.slug}`);
      await desk.getByRole('link', { name: 'To confirm' }).click();
      const waiting = (label: string) => desk.getByRole('article').filter({ hasText: label });
      await expect(waiting('Firm capacity available')).toContainText('Due for review');
      await expect(waiting('Water still to be had')).toContainText('not confirmed since');
      await expectAccessible(desk);
      await desk.getByRole('button', { name: /^Still true today ?: Firm capacity available$/ }).click();
      await expect(waiting('Firm capacity available')).toContainText('He Jing');
      const visitor = await (await browser.newContext({ baseURL: later.url, locale: 'en-GB' })).newPage();
      await visitor.goto(`/en/parks/${PARK.slug}`);
      const chip = (label: string) => visitor.locator('app-park-fact').filter({ hasText: label });
      await expect(chip('Firm capacity available').locator('.stale')).toHaveCount(0);
      await expect(chip('Firm capacity available')).toContainText(/Confirmed on .* by the park’s team/);
      await expect(chip('Water still to be had').locator('.stale')).toHaveCount(1);
      await expectAccessible(visitor);
      await then.close();
    } finally {
      await later.stop();
    }
  });
});
