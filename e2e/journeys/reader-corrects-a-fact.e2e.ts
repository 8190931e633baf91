import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/journey.js';
import { expectNoSidewaysScroll } from '../screens/catalogue.screen.js';
import { MailboxScreen, newPerson } from '../screens/people.screen.js';
import { ProfileEditor } from '../screens/profile.screen.js';

/** An invented team answers for it in the demonstration, and no other journey writes in its profile. */
const PARK = 'gebeng';
const REASON = '(Demo) The page you name is older than the one we state.';

interface StatedFact {
  id: string;
  valueKind: string;
  value: string;
  unit: string | null;
}

async function factsOf(page: Page): Promise<StatedFact[]> {
  const answer = await page.request.get(`/api/v1/parks/${PARK}`);
  return ((await answer.json()) as { facts: StatedFact[] }).facts;
}

async function fill(page: Page, value: string): Promise<void> {
  await page.getByLabel('The right value', { exact: true }).fill(value);
  await page.getByLabel('True as of').fill('2026年10月');
  await page.getByLabel('Document, page').fill('(Demo) Invented for the journey');
  await page.getByLabel('Web address').fill('example.com/demo');
}

const referenceOn = async (page: Page) => (await page.locator('.reference').innerText()).trim();

test('A reader corrects a fact, the park’s editor takes it into the draft; another is declined and told why', async ({
  page,
  elsewhere,
}) => {
  test.setTimeout(180_000);
  const readable = async (at: Page) => {
    await expectNoSidewaysScroll(at);
    await expectAccessible(at);
  };
  const visitor = newPerson('Ada Neumann');
  const fact = (await factsOf(page)).find(({ valueKind, unit }) => valueKind === 'number' && unit !== null);
  if (!fact) throw new Error(`${PARK} states no number`);
  const proposed = String(Math.round(Number(fact.value)) + 7);

  const reference = await test.step('a visitor proposes it, and confirms the address', async () => {
    await page.goto(`/en/parks/${PARK}`);
    await page.locator(`main a[href$="/facts/${fact.id}/correct"]`).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Propose a correction' })).toBeVisible();
    await page.getByRole('button', { name: 'Send the correction' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
    await readable(page);
    await fill(page, proposed);
    await page.getByLabel('E-mail').fill(visitor.email);
    await page.getByLabel('Your name').fill(visitor.name);
    await page.getByRole('button', { name: 'Send the correction' }).click();
    await expect(page.getByRole('heading', { name: 'One step is left: confirm your e-mail' })).toBeFocused();
    await readable(page);
    const given = await referenceOn(page);
    await page.getByRole('link', { name: 'Open the local mailbox' }).click();
    await (await new MailboxScreen(page).linksTo(visitor.email, 'confirm-correction')).click();
    await page.getByRole('button', { name: 'Confirm and send the correction' }).click();
    await expect(page.getByRole('status').filter({ hasText: given })).toBeVisible();
    await readable(page);
    return given;
  });

  const editor = await elsewhere('park-editor-2');
  const cardOf = (text: string) => editor.page.getByRole('article').filter({ hasText: text });
  await test.step('the editor sees both values side by side, and takes the new one into the draft', async () => {
    await editor.page.goto(`/en/desk/parks/${PARK}/corrections`);
    const card = cardOf(reference);
    await expect(card).toContainText('Published now');
    await expect(card).toContainText(visitor.name);
    await expect(card).not.toContainText(visitor.email);
    await readable(editor.page);
    await card.getByRole('button', { name: 'Accept…' }).click();
    await card.getByRole('button', { name: 'Take it into the draft' }).click();
    await expect(card.getByRole('status').filter({ hasText: 'Taken into version' })).toBeVisible();
    await readable(editor.page);
    await card.getByRole('link', { name: 'Go on in the draft' }).click();
    await expect(new ProfileEditor(editor.page).parts).toBeVisible();
  });

  await test.step('the public page stays as it is; the reader is told by mail', async () => {
    expect((await factsOf(page)).find(({ id }) => id === fact.id)?.value).toBe(fact.value);
    const mailbox = new MailboxScreen(page);
    await mailbox.open();
    const mail = page.getByRole('article').filter({ hasText: `Your correction ${reference} is accepted` });
    await expect(async () => {
      await page.getByRole('button', { name: 'Look for new mail' }).click();
      await expect(mail).toHaveCount(1, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await expect(mail).toContainText(`You proposed: ${proposed}`);
  });

  await test.step('somebody signed in needs no address, and reads why theirs is declined', async () => {
    const reader = await elsewhere('investor-b');
    await reader.page.goto(`/en/parks/${PARK}/facts/${fact.id}/correct`);
    await expect(reader.page.getByRole('button', { name: 'Send the correction' })).toBeVisible();
    await expect(reader.page.getByLabel('E-mail')).toHaveCount(0);
    await fill(reader.page, '1');
    await reader.page.getByRole('button', { name: 'Send the correction' }).click();
    await expect(reader.page.getByRole('heading', { name: 'Your correction is sent' })).toBeFocused();
    const own = await referenceOn(reader.page);

    await editor.page.goto(`/en/desk/parks/${PARK}/corrections`);
    await cardOf(own).getByRole('button', { name: 'Decline…' }).click();
    await cardOf(own).getByLabel('Reason, as the reader will read it').fill(REASON);
    await cardOf(own).getByRole('button', { name: 'Decline the correction' }).click();
    await expect(cardOf(own).getByRole('status').filter({ hasText: 'Declined by' })).toBeVisible();

    await expect(async () => {
      await reader.page.goto('/en/notifications');
      await expect(reader.page.getByRole('main')).toContainText(REASON, { timeout: 1_000 });
    }).toPass();
    await reader.page.goto('/en/account');
    await reader.page.getByRole('link', { name: 'See what became of what you have proposed' }).click();
    const outcome = reader.page.getByRole('article').filter({ hasText: own });
    await expect(outcome).toContainText('Declined');
    await expect(outcome).toContainText(REASON);
    await readable(reader.page);
  });
});
