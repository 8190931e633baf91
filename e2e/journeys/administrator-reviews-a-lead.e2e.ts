import { randomUUID } from 'node:crypto';
import type { PortalApi } from '../support/portal-api.js';
import { expect, expectAccessible, test } from '../support/journey.js';
import { LeadScreen, LeadsScreen } from '../screens/desk.screen.js';

const PARK = 'Baotou Rare Earth High-tech Industrial Development Zone';

/** A company of one journey only asks, and the portal opens its lead. */
async function newLead(investor: PortalApi, officer: PortalApi): Promise<{ id: string; company: string }> {
  const company = `Lead ${randomUUID().slice(0, 8)} Magnetics`;
  await investor.openAccount('Nora Lind');
  await investor.ask({ company, title: 'Magnet plant in the north', project: { jobs: 120 } });
  const found: { id: string }[] = [];
  await expect(async () => {
    const { items } = await officer.get<{ items: { id: string }[] }>(
      `leads?q=${encodeURIComponent(company)}`,
    );
    expect(items).toHaveLength(1);
    found.push(...items);
  }).toPass();
  return { id: found[0]?.id ?? '', company };
}

test.describe('An officer', () => {
  test('finds a lead in the list by its filters', async ({ page, api, signInAs, elsewhere }) => {
    const investor = await elsewhere(null);
    await signInAs('officer');
    const { company } = await newLead(investor.api, api);
    const leads = new LeadsScreen(page);
    await leads.open();
    const row = leads.row(company);
    for (const said of ['New', 'Due in', 'Permanent magnets', 'Not assigned', 'Nobody in charge', '0 days'])
      await expect(row).toContainText(said);
    await expect(page.getByRole('cell').filter({ hasText: 'Overdue' })).not.toHaveCount(0);
    await expectAccessible(page);

    await leads.narrow({ 'Company or project': company, Stage: 'New', 'Answer owed': 'Running' });
    await expect(page).toHaveURL(/stage=new&due=running/);
    await expect(leads.found).toHaveText('1 shown, these are all');
    await expect(row).toBeVisible();
    await expectAccessible(page);
    await leads.narrow({ 'Answer owed': 'Overdue' });
    await expect(page.getByRole('heading', { name: 'No lead fits these filters' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Remove filter: Overdue' }).click();
    await expect(row).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'No lead fits these filters' })).toBeVisible();
    await page.getByRole('link', { name: 'Clear all' }).first().click();
    await row.getByRole('link', { name: company }).click();
    await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible();
    await page.goBack();
    await expect(row, 'the list is still there').toBeVisible();
  });

  test('moves a lead on, supplies what a stage needs, and the history tells it all', async ({
    page,
    api,
    signInAs,
    elsewhere,
  }) => {
    test.slow();
    const investor = await elsewhere(null);
    await signInAs('officer');
    const { id, company } = await newLead(investor.api, api);
    const lead = new LeadScreen(page);
    await page.goto(`/en/desk/admin/leads/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible();
    await expectAccessible(page);
    await lead.nextStep.getByRole('button', { name: 'Move the lead' }).click();
    await expect(lead.nextStep.getByRole('alert')).toContainText('Choose where the lead moves.');
    await expectAccessible(page);
    await lead.move('On to: Qualified');
    await expect(lead.stages.getByRole('listitem').filter({ hasText: 'Qualified' })).toHaveAttribute(
      'aria-current',
      'step',
    );

    await lead.choose('On to: Matched');
    const missing = lead.nextStep.getByRole('note').filter({ hasText: 'needs what is not known yet' });
    await expect(missing.getByRole('listitem')).toHaveText(['Park']);
    await expect(lead.nextStep.getByRole('button', { name: 'Move the lead' })).toHaveCount(0);
    await expectAccessible(page);
    await lead.assign({ Park: PARK, 'Person in charge': 'Demo Officer' });
    await lead.save();
    await expect(lead.assignment.getByText('Saved.')).toBeVisible();
    await expect(missing).toHaveCount(0);
    await lead.nextStep.getByRole('button', { name: 'Move the lead' }).click();
    await expect(lead.history).toContainText('Qualified → Matched');
    await lead.move('On to: Proposal');
    await expect(lead.history).toContainText('Matched → Proposal');

    await lead.note('Spoke to Ms Lind: the board decides in May.');
    await expect(lead.history.getByRole('listitem').first()).toContainText('the board decides in May');
    await expect(lead.history.getByLabel('Note')).toHaveValue('');
    for (const told of ['New → Qualified', `Park: – → ${PARK}`, 'Person in charge: – → Demo Officer'])
      await expect(lead.history).toContainText(told);
    await expect(lead.history.getByRole('listitem').last()).toContainText('Opened by enquiry LS-');
    await expectAccessible(page);

    await lead.move('Lost');
    await expect(lead.nextStep.getByRole('alert').getByRole('link')).toHaveText([
      'Choose why it is lost.',
      'Say to whom it is lost; “not known” is an answer.',
    ]);
    await expectAccessible(page);
    await lead.nextStep.getByLabel('Why').selectOption({ label: 'Power or water' });
    await lead.nextStep.getByLabel('To whom').fill('not known');
    await lead.nextStep.getByRole('button', { name: 'Move the lead' }).click();
    await expect(page.getByText('Lost because of: Power or water. To: not known')).toBeVisible();
    await expect(lead.nextStep).toContainText('it moves no further');
    await expectAccessible(page);
  });

  test('is told what a colleague changed meanwhile, and nothing typed is lost', async ({
    page,
    api,
    signInAs,
    elsewhere,
  }) => {
    const investor = await elsewhere(null);
    await signInAs('officer');
    const { id, company } = await newLead(investor.api, api);
    const address = `/en/desk/admin/leads/${id}`;
    const mine = new LeadScreen(page);
    const secondTab = await page.context().newPage();
    const theirs = new LeadScreen(secondTab);
    await page.goto(address);
    await secondTab.goto(address);
    await expect(mine.assignment.getByLabel('Park')).toContainText(PARK);
    await mine.assign({ Park: PARK });
    await expect(theirs.assignment.getByLabel('Person in charge')).toContainText('Demo Administrator');
    await theirs.assign({ 'Person in charge': 'Demo Administrator' });
    await theirs.save();
    await expect(theirs.assignment.getByText('Saved.')).toBeVisible();

    await mine.save();
    const told = mine.assignment.getByRole('note');
    await expect(told).toContainText('Somebody else has changed this meanwhile');
    await expect(told.getByRole('listitem')).toHaveText([
      'Person in charge: was “–”, theirs “Demo Administrator”, yours “–”',
    ]);
    await expect(mine.assignment.getByLabel('Park').locator('option:checked')).toHaveText(PARK);
    await expectAccessible(page);
    await mine.save();
    await expect(mine.assignment.getByText('Saved.')).toBeVisible();
    await page.reload();
    await expect(mine.assignment.getByLabel('Park').locator('option:checked')).toHaveText(PARK);
    await expect(mine.assignment.getByLabel('Person in charge').locator('option:checked')).toHaveText(
      'Demo Administrator',
    );

    await mine.history.getByLabel('Note').fill('Half a note');
    await mine.move('Put on hold');
    await expect(page.getByRole('main').getByText('On hold', { exact: true })).toBeVisible();
    await expect(mine.history.getByLabel('Note'), 'a move keeps the note').toHaveValue('Half a note');
    await theirs.move('On to: Qualified');
    await expect(theirs.nextStep.getByRole('note')).toContainText('Stage: was “New”, is “On hold”.');
    await expect(secondTab.getByRole('heading', { level: 1, name: company })).toBeVisible();
    await expectAccessible(secondTab);
    await secondTab.close();
  });
});

test('Leads are nobody’s but the administrators’', async ({ page, api, signInAs, elsewhere }) => {
  const investor = await elsewhere(null);
  const officer = await elsewhere('officer');
  const { id, company } = await newLead(investor.api, officer.api);
  await signInAs('park-manager-1');
  await page.goto(`/en/desk/admin/leads/${id}`);
  await expect(page.getByRole('heading', { name: 'There is nothing here that you can see' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(company);
  await expectAccessible(page);
  expect((await page.request.get(`/api/v1/leads/${id}`)).status()).toBe(403);
  await expect(api.get('leads')).rejects.toThrow();
});
