import type { PortalApi } from '../support/portal-api.js';
import { expectNoSidewaysScroll } from '../screens/catalogue.screen.js';
import { RuleScreen, VerificationScreen } from '../screens/verification.screen.js';
import { expect, expectAccessible, test } from '../support/journey.js';

const POLICY = 'baotou-23-award';
const TITLE = 'Baotou 2023: science award top-ups';
const SOURCE_OF_TRADE = 'https://www.chinatax.gov.cn/example-list';
const ANNOUNCEMENTS = /Announcements 55/;
/** A project that meets it: in rare earths, with a prize of the region. */
const FACTS = { 'works-in-rare-earths': true, 'science-award': 'region-third' };

async function outcome(api: PortalApi): Promise<string | undefined> {
  const answer = (await api.post('eligibility/place', {
    kind: 'park',
    slug: 'baotou-rehtz',
    facts: FACTS,
  })) as { measures: { slug: string; outcome: string }[] };
  return answer.measures.find(({ slug }) => slug === POLICY)?.outcome;
}

test.describe('An administrator', () => {
  test('finds the lapsed announcements at the top, takes a lapsed policy on and confirms it by its source', async ({
    page,
    api,
    account,
    signInAs,
    elsewhere,
  }) => {
    test.setTimeout(90_000);
    const visitor = await elsewhere(null);
    expect(await outcome(visitor.api)).toBe('verify');
    await signInAs('admin');
    const queue = new VerificationScreen(page);
    await queue.open();
    await expect(queue.rows.nth(1)).toContainText(ANNOUNCEMENTS);
    await expect(queue.rows.nth(1)).toContainText('Its suspension has run out; nobody knows what followed');
    await expect(queue.rows.nth(1)).toContainText('since Nov 11, 2026');
    await expectAccessible(page);

    await queue.find(TITLE);
    await expect(queue.row(TITLE)).toContainText('No source confirms that it still holds');
    await queue.row(TITLE).getByRole('link', { name: TITLE }).click();
    const rule = new RuleScreen(page);
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expectAccessible(page);
    await rule.owner.getByRole('button', { name: 'I will look after it' }).click();
    await expect(rule.owner).toContainText('Saved.');

    await rule.confirm();
    await expect(rule.form.getByRole('alert')).toContainText('Choose what you have found out.');
    await expect(rule.form.getByRole('alert')).toContainText('without one nothing is confirmed');
    await expectAccessible(page);
    await rule.form.getByLabel('Still in force').check();
    await rule.fill({
      'Address of the source': 'https://www.baotou.gov.cn/example-notice',
      'Day of the source': '2023-04-01',
      'What it says, in one sentence of its own': '科学技术奖奖励继续执行。',
    });
    await rule.confirm();
    await expect(rule.form.getByRole('alert')).toContainText('This source is older than the last one.');
    await rule.fill({ 'Day of the source': '2026-11-20' });
    await rule.confirm();
    await expect(rule.form).toContainText('It stands everywhere as “In force” from now on.');
    await expect(rule.history).toContainText('科学技术奖奖励继续执行。');
    await expect(page.getByText('Nothing has to be verified here today.')).toBeVisible();
    await expectAccessible(page);

    expect(await outcome(visitor.api)).toBe('eligible');
    await visitor.page.goto(`/en/policies/${POLICY}`);
    await expect(visitor.page.getByRole('main')).toContainText('In force');
    const { items } = await api.get<{ items: { slug: string }[] }>('verification/rules?pageSize=100');
    expect(items.map(({ slug }) => slug)).not.toContain(POLICY);
    const detail = await api.get<{ owner: { id: string } }>(`verification/rules/policy/${POLICY}`);
    expect(detail.owner.id).toBe(account('admin').userId);
  });

  test('sees what is nobody’s on a telephone, is told when somebody was faster, and has whom it touches told', async ({
    page,
    signInAs,
    elsewhere,
  }) => {
    test.setTimeout(120_000);
    const owner = await elsewhere(null);
    const { email } = await owner.api.openAccount('Owner of a plant');
    const { id, reference } = await owner.api.ask({ title: 'Loan-financed plant' });
    await owner.api.ask({ title: 'Metal works', project: { segment: 'RE3' } });
    await page.setViewportSize({ width: 390, height: 844 });
    await signInAs('admin');
    await page.goto('/en/desk/admin/verification?owner=nobody&country=CN');
    const queue = new VerificationScreen(page);
    await expect(queue.rows.nth(1)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await queue.filter('Mine').click();
    await expect(page).toHaveURL(/owner=mine/);
    await expectAccessible(page);

    await page.goto('/en/desk/admin/verification/policy/baotou-old-interest');
    const rule = new RuleScreen(page);
    await rule.form.getByLabel('Ended', { exact: true }).check();
    await expectNoSidewaysScroll(page);
    await rule.fill({
      'Address of the source': 'https://www.baotou.gov.cn/example-list',
      'Day of the source': '2026-11-18',
    });
    const officer = await elsewhere('officer');
    await officer.page.goto('/en/desk/admin/verification/policy/baotou-old-interest');
    const theirs = new RuleScreen(officer.page);
    await expect(officer.page.getByText('An admin says what holds of it.')).toBeVisible();
    await theirs.owner.getByRole('button', { name: 'I will look after it' }).click();
    await expect(theirs.owner).toContainText('Saved.');

    await rule.confirm();
    await expect(rule.form).toContainText('Somebody else has changed this meanwhile');
    await expect(rule.form.getByLabel('Day of the source')).toHaveValue('2026-11-18');
    await rule.confirm();
    await expect(rule.form).toContainText('It stands everywhere as “Ended” from now on.');
    await expectAccessible(page);

    // Whose project is touched finds it in a mail and by the bell, with what it had and has, and beside the enquiry.
    const mail = await owner.api.mailTo(email, /a project you plan or look after is touched/);
    await owner.page.goto(/https?:\/\/\S+\/rule-changes\/\S+/.exec(mail.text)?.[0] ?? '');
    await expect(owner.page.getByRole('heading', { level: 1, name: 'A policy has changed' })).toBeVisible();
    const touched = owner.page.getByRole('listitem').filter({ hasText: 'Loan-financed plant' });
    await expect(touched).toContainText('Not eligible');
    await expectAccessible(owner.page);
    await touched.getByRole('link', { name: reference }).click();
    await expect(owner.page).toHaveURL(new RegExp(`/desk/enquiries/${id}$`));
    await expect(owner.page.getByRole('region', { name: 'Rules that changed for it' })).toContainText(
      'Not eligible',
    );
    await expectAccessible(owner.page);

    // So it is with a rule of trade: who makes metals is told how it stood, how it stands, and where that is written.
    await page.goto('/en/desk/admin/verification/regime/cn-vat-unrefunded');
    await rule.form.getByLabel('Still in force').check();
    await rule.fill({ 'Address of the source': SOURCE_OF_TRADE, 'Day of the source': '2026-11-20' });
    await rule.confirm();
    await expect(rule.form).toContainText('It stands everywhere as “In force” from now on.');
    const news = await owner.api.mailTo(email, /VAT[^]+rule-changes\/regime/);
    await owner.page.setViewportSize({ width: 390, height: 844 });
    await owner.page.goto(/https?:\/\/\S+\/rule-changes\/regime\/\S+/.exec(news.text)?.[0] ?? '');
    await expect(
      owner.page.getByRole('heading', { level: 1, name: 'A rule of trade or investment has changed' }),
    ).toBeVisible();
    const works = owner.page.getByRole('listitem').filter({ hasText: 'Metal works' });
    await expect(works).toContainText('To be verified. The last rule read says: VAT is not refunded');
    await expect(works).toContainText(
      'VAT refund on exports: VAT is not refunded on exports of raw materials.',
    );
    await expect(works.locator(`a[href="${SOURCE_OF_TRADE}"]`)).toBeVisible();
    await expect(owner.page.getByText('Loan-financed plant')).toHaveCount(0);
    await expectNoSidewaysScroll(owner.page);
    await expectAccessible(owner.page);
    await owner.page.getByRole('main').getByRole('link', { name: /VAT/ }).first().click();
    await expect(owner.page).toHaveURL(/\/en\/regimes#cn-vat-unrefunded$/);
  });
});
