import { expect, expectAccessible, test } from '../support/journey.js';
import type { PortalApi } from '../support/portal-api.js';
import { DeskEnquiryScreen, InboxScreen } from '../screens/desk.screen.js';
import { EnquiryForm, SentScreen } from '../screens/enquiry.screen.js';

const PARK = { slug: 'demo-park-2', name: 'Second Demo Park (invented)' };
const TEXT = (text: string) => ({ original: 'en', texts: { en: text } });
const STATEMENT = { asOf: '2026-11', source: null };

interface ContentRecord {
  id: string;
  open: { version: number; warnings: { pointer: string; code: string }[] } | null;
}

/** Moves the open draft of a record on, standing by what is questioned. */
async function move(api: PortalApi, type: string, id: string, action: string): Promise<void> {
  const { open } = await api.get<ContentRecord>(`content/${type}/${id}`);
  await api.post(
    `content/${type}/${id}/draft/transitions`,
    {
      action,
      ...(action === 'submit'
        ? { acknowledgedWarnings: (open?.warnings ?? []).map(({ pointer, code }) => ({ pointer, code })) }
        : {}),
    },
    { 'If-Match': `"${open?.version}"` },
  );
}

test('A park posts a plot and an offering, an investor asks for it, and the park answers', async ({
  page,
  signInAs,
  elsewhere,
  api,
}) => {
  // Four people, one after the other, on pages that are each looked at for accessibility.
  test.setTimeout(240_000);
  const mark = Date.now().toString(36).toUpperCase();
  const code = `J-${mark}`;
  const title = `Serviced plot ${code} for magnet plants (demo)`;
  await signInAs('park-manager-2');

  await test.step('the manager begins a plot and an offering on the desk', async () => {
    await page.goto(`/en/desk/parks/${PARK.slug}/plots`);
    await page.getByLabel('Code of the new plot').fill(code);
    await page.getByRole('button', { name: 'Begin a plot' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
    await expectAccessible(page);
    await page.goto(`/en/desk/parks/${PARK.slug}/plots`);
    await expect(page.getByRole('table').getByRole('link', { name: code })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/en/desk/parks/${PARK.slug}/offerings`);
    await page.getByLabel('Title of the new offering').fill(title);
    await page.getByRole('button', { name: 'Begin an offering' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expectAccessible(page);
    await page.goto(`/en/desk/parks/${PARK.slug}/buildings`);
    await expect(page.getByLabel('Code of the new building')).toBeVisible();
    await expectAccessible(page);
  });

  const officer = await elsewhere('officer');
  const idOf = async (type: string) => {
    const park = await api.get<{ id: string }>(`parks/${PARK.slug}`);
    const { items } = await api.get<{ items: { id: string; title: { text: string } }[] }>(
      `content?parkId=${park.id}&type=${type}`,
    );
    return items.find((item) => item.title.text.includes(code))?.id ?? '';
  };
  const publish = async (type: string, changes: Record<string, unknown>) => {
    const id = await idOf(type);
    const record = await api.get<{ open: { version: number; document: object } }>(`content/${type}/${id}`);
    await api.put(
      `content/${type}/${id}/draft`,
      { document: { ...record.open.document, ...changes } },
      { 'If-Match': `"${record.open.version}"` },
    );
    await move(api, type, id, 'submit');
    await move(officer.api, type, id, 'approve');
    return id;
  };

  await test.step('both are stated, submitted and approved', async () => {
    await publish('plot', {
      area: { value: '12', unit: 'ha' },
      status: { word: 'available', ...STATEMENT },
      allowedSegments: ['RE4a'],
    });
    await publish('offering', {
      description: TEXT('(Demo) Twelve hectares, invented for a journey.'),
      segments: ['RE4a'],
      plots: [code],
      opensOn: '2026-01-01',
      documents: ['Business plan'],
      decisionDays: 30,
    });
  });

  const investor = await elsewhere('investor-a');
  let reference = '';
  await test.step('an investor finds the plot and the offering on the park’s page, and asks for it', async () => {
    const reader = investor.page;
    await expect(async () => {
      await reader.goto(`/en/parks/${PARK.slug}`);
      await expect(reader.getByRole('link', { name: title })).toBeVisible({ timeout: 1_500 });
    }).toPass();
    await expect(reader.getByRole('main')).toContainText('180 mu');
    await expectAccessible(reader);
    await reader.getByRole('link', { name: title }).click();
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(reader.getByRole('main')).toContainText('Open');
    await expectAccessible(reader);
    await reader.getByRole('link', { name: 'Ask for this offering' }).click();
    const form = new EnquiryForm(reader);
    await form.proceed();
    await expect(reader.getByRole('region', { name: 'About which offering?' })).toContainText(title);
    await form.question.fill('When could the plot be handed over?');
    await form.proceed();
    await expect(reader.getByRole('main')).toContainText(title);
    await form.send.click();
    reference = await new SentScreen(reader).reference('Your enquiry is sent');
  });

  await test.step('the park sees what is asked for in its inbox, and answers', async () => {
    const inbox = new InboxScreen(page);
    await inbox.open(`parks/${PARK.slug}/inbox`);
    await expect(inbox.row(reference)).toBeVisible();
    await inbox.openEnquiry(reference);
    await expect(page.getByRole('main')).toContainText(title);
    const desk = new DeskEnquiryScreen(page);
    await desk.write('Answer', 'From March 2028 on.');
    await expect(desk.messages).toContainText('From March 2028 on.');
    await expectAccessible(page);
  });
});
