import { expect, expectAccessible, test } from '../support/journey.js';
import { DeskEnquiryScreen, InboxScreen, LeadScreen } from '../screens/desk.screen.js';
import { EnquiryForm, FollowScreen, SentScreen } from '../screens/enquiry.screen.js';
import { Keyboard } from '../screens/keyboard.js';
import { newPerson, OwnMenu } from '../screens/people.screen.js';

test.describe('With the keyboard only', () => {
  test('a park’s editor goes from the menu to the inbox, takes an enquiry, answers and closes it', async ({
    page,
    signInAs,
    elsewhere,
  }) => {
    const investor = await elsewhere(null);
    await investor.api.openAccount('Olaf Brandt');
    const { reference } = await investor.api.ask();
    await signInAs('park-editor-1');
    const keys = new Keyboard(page);
    const desk = new DeskEnquiryScreen(page);
    await page.goto('/en');
    await keys.tabTo(new OwnMenu(page).summary('Demo Park Editor 1'));
    await keys.press('Enter');
    await keys.tabTo(page.getByRole('banner').getByRole('link', { name: /Baotou/ }));
    await keys.press('Enter');
    const entry = new InboxScreen(page).row(reference).getByRole('link', { name: reference });
    await expect(entry).toBeVisible();
    await keys.expectFocusKept();
    await keys.type('?');
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(shortcuts).toBeVisible();
    await expectAccessible(page);
    await keys.press('Escape');
    await expect(shortcuts).toBeHidden();
    await keys.type('j');
    await expect(page.getByRole('table').getByRole('link').first()).toBeFocused();
    await keys.tabTo(entry);
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
    await keys.expectFocusKept();

    await keys.tabTo(page.getByRole('button', { name: 'Take it' }));
    await keys.press('Enter');
    await expect(desk.promise).toContainText('Demo Park Editor 1');
    await keys.expectFocusKept();
    await keys.tabTo(page.getByRole('radio', { name: /^Answer/ }));
    await keys.tabTo(page.getByLabel('Message', { exact: true }));
    await keys.type('Plot 5 is free.');
    await keys.tabTo(page.getByRole('button', { name: 'Send', exact: true }));
    await keys.press('Enter');
    await expect(page.getByText('Your answer is sent. The clock has stopped.')).toBeVisible();
    await keys.expectFocusKept();

    await keys.tabTo(page.getByRole('button', { name: 'Close…' }), 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo(page.getByLabel('What came of it'));
    await keys.type('A visit in March.');
    await keys.tabTo(page.getByRole('button', { name: 'Close the enquiry' }));
    await keys.press('Enter');
    await expect(desk.promise).toContainText('A visit in March.');
    await keys.expectFocusKept();
  });

  test('an officer finds a lead, moves it on and writes a note', async ({ page, signInAs, elsewhere }) => {
    const investor = await elsewhere(null);
    await investor.api.openAccount('Petra Novak');
    const company = `Novak ${Date.now().toString(36)}`;
    await investor.api.ask({ company });
    await signInAs('officer');
    const keys = new Keyboard(page);
    const lead = new LeadScreen(page);
    await page.goto('/en/desk/admin/triage');
    await keys.tabTo(page.getByRole('link', { name: 'Leads', exact: true }));
    await keys.press('Enter');
    const entry = page.getByRole('table').getByRole('link', { name: company });
    await expect(async () => {
      await keys.press('/');
      await expect(page.getByLabel('Company or project')).toBeFocused();
      await page.keyboard.press('ControlOrMeta+A');
      await keys.type(company);
      await keys.press('Enter');
      await expect(entry).toBeVisible({ timeout: 1_000 });
      await expect(page.getByRole('row')).toHaveCount(2, { timeout: 1_000 });
    }).toPass();
    await keys.expectFocusKept();
    await keys.tabTo(entry);
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible();
    await keys.expectFocusKept();

    await keys.tabTo(lead.nextStep.getByLabel('Move to…'));
    await keys.press('ArrowDown');
    await expect(lead.nextStep.getByRole('combobox').locator('option:checked')).toHaveText(
      'On to: Qualified',
    );
    await keys.tabTo(lead.nextStep.getByRole('button', { name: 'Move the lead' }));
    await keys.press('Enter');
    await expect(lead.history).toContainText('New → Qualified');
    await keys.expectFocusKept();
    await keys.tabTo(lead.history.getByLabel('Note'), 'Shift+Tab');
    await keys.type('Called back.');
    await keys.tabTo(lead.history.getByRole('button', { name: 'Add the note' }));
    await keys.press('Enter');
    await expect(lead.history.getByRole('listitem').first()).toContainText('Called back.');
    await keys.expectFocusKept();
  });

  test('a visitor asks two parks, from the first field to the reference', async ({ page }) => {
    const visitor = newPerson('Ravi Menon');
    const keys = new Keyboard(page);
    const form = new EnquiryForm(page);
    const next = () => keys.tabTo(page.getByRole('button', { name: 'Continue' }));
    await page.goto('/en/enquire?park=gebeng');
    await expect(form.title).toBeVisible();
    await next();
    await keys.press('Enter');
    await expect(form.problem).toBeFocused();
    await keys.tabTo(form.problem.getByRole('link', { name: 'Say in a few words what you plan.' }));
    await keys.press('Enter');
    await expect(form.title).toBeFocused();
    await keys.type('Hydrogen storage line');
    await keys.tabTo(page.getByRole('radio', { name: 'Mining & beneficiation' }));
    for (let step = 0; step < 4; step++) await keys.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Hydrogen storage alloys' })).toBeChecked();
    await next();
    await keys.press('Enter');
    await expect(form.step('Your question')).toBeFocused();

    await keys.tabTo(page.getByLabel('Add a park'));
    await keys.type('Baotou');
    await keys.press('Enter');
    await keys.tabTo(page.getByRole('button', { name: 'Add Baotou Rare Earth High-tech Industrial' }));
    await keys.press('Enter');
    const removal = page.getByRole('button', { name: 'Remove Gebeng' });
    await expect(page.getByRole('button', { name: 'Remove Baotou' })).toBeVisible();
    await keys.expectFocusKept();
    await keys.tabTo(removal);
    await keys.press('Enter');
    await expect(removal).toHaveCount(0);
    await keys.expectFocusKept();
    await keys.tabTo(form.question);
    await keys.type('Which hydrogen suppliers are nearby?');
    await next();
    await keys.press('Enter');
    await expect(form.step('Who you are')).toBeFocused();
    await keys.tabTo(page.getByLabel('Your name'));
    await keys.type(visitor.name);
    await keys.tabTo(page.getByLabel('E-mail'));
    await keys.type(visitor.email);
    await next();
    await keys.press('Enter');
    await expect(form.step('Check your answers')).toBeFocused();
    await keys.tabTo(form.send);
    await keys.press('Space');
    await new SentScreen(page).reference('One step is left: confirm your e-mail');
    await keys.expectFocusKept();
    await keys.tabTo(page.getByRole('button', { name: 'Send me a new link' }));
  });

  test('an investor asks back before withdrawing, and the focus is where the question was', async ({
    page,
    api,
  }) => {
    await api.openAccount('Sofia Ricci');
    const { id } = await api.ask({ parks: ['gebeng'] });
    const keys = new Keyboard(page);
    const recipient = new FollowScreen(page).recipient('Gebeng Industrial Area (Estate)');
    await new FollowScreen(page).open(id);
    await keys.tabTo(recipient.getByRole('button', { name: 'Withdraw' }));
    await keys.press('Enter');
    await keys.expectFocusKept();
    await keys.tabTo(recipient.getByRole('button', { name: 'Cancel' }));
    await keys.press('Enter');
    await keys.expectFocusKept();
    await keys.tabTo(recipient.getByRole('button', { name: 'Withdraw' }));
    await keys.press('Enter');
    await keys.tabTo(recipient.getByRole('button', { name: 'Yes, withdraw' }));
    await keys.press('Enter');
    await expect(recipient.getByText('Withdrawn', { exact: true })).toBeVisible();
    await keys.expectFocusKept();
  });
});
