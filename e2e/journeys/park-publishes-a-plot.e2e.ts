import { expect, expectAccessible, test } from '../support/journey.js';
import { aPdf, chooseFiles, ParkFilesScreen } from '../screens/park-files.screen.js';
import { ReviewsScreen } from '../screens/profile.screen.js';
import { RecordEditor, RecordsScreen } from '../screens/records.screen.js';

const PARK = 'demo-park';

test('A park draws a plot, is told what cannot be right, and publishes it after a review', async ({
  page,
  signInAs,
  elsewhere,
}) => {
  // Three people, one after the other, on pages that are each looked at for accessibility.
  test.setTimeout(240_000);
  const code = `J-${Date.now().toString(36)}`;
  await signInAs('park-editor-1');
  const plots = new RecordsScreen(page, `parks/${PARK}/plots`);

  await test.step('an editor begins it by its code', async () => {
    await plots.open();
    await expect(plots.row('A-1 · East field (demo)')).toContainText('Version 1');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Begin a plot' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
    await plots.begin('Code of the new plot', code, 'Begin a plot');
  });

  const editor = new RecordEditor(page);
  await test.step('it is drawn on the plan, and its area compared with what is stated', async () => {
    const land = editor.section('Land');
    for (const [x, y] of [
      [0.45, 0.2],
      [0.6, 0.2],
      [0.6, 0.4],
      [0.45, 0.4],
    ] as const) {
      await editor.press(x, y);
    }
    await expect(editor.corners.getByRole('row')).toHaveCount(5);
    await expect(land).toContainText('The drawing measures');
    await land.getByRole('textbox', { name: 'Area', exact: true }).fill('2,000');
    await expect(land, 'nobody surveys so badly').toContainText(/less than the stated area/);
    await editor.expectSaved();
    await expectAccessible(page);
  });

  await test.step('a pasted border that crosses itself is refused with the place', async () => {
    await page.getByText('Paste or copy GeoJSON').click();
    const eight = {
      type: 'Polygon',
      coordinates: [
        [
          [0.01, 0.01],
          [0.014, 0.014],
          [0.014, 0.01],
          [0.01, 0.014],
          [0.01, 0.01],
        ],
      ],
    };
    await page.getByLabel(/GeoJSON of the shape/).fill(JSON.stringify(eight));
    await page.getByRole('button', { name: 'Take this shape' }).click();
    await expect(editor.section('Land')).toContainText('The border meets itself near 0.012, 0.012');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(editor.section('Land')).not.toContainText('The border meets itself');
  });

  await test.step('a corner is moved by the keyboard alone', async () => {
    await editor.board.focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(page.getByRole('status').filter({ hasText: /Corner 1 of 4: latitude/ })).toHaveCount(1);
  });

  await test.step('what is missing is listed, and each line leads to its field', async () => {
    const check = editor.section('Check and submit');
    await check.getByRole('link', { name: 'Status', exact: true }).click();
    const status = page.getByRole('combobox', { name: 'Status', exact: true });
    await expect(status).toBeFocused();
    await status.selectOption({ label: 'Available' });
    await editor.section('Status').getByRole('textbox', { name: 'As of' }).fill('2026年11月');
    await editor
      .section('Status')
      .getByRole('textbox', { name: 'Source', exact: true })
      .fill('(Demo) Register of the journey');
    const land = editor.section('Land');
    const measured = await land.getByRole('status').filter({ hasText: 'The drawing measures' }).textContent();
    const hectares = /([\d.]+) ha/.exec(measured ?? '')?.[1] ?? '';
    await land.getByRole('textbox', { name: 'Area', exact: true }).fill(hectares);
    await expect(land).toContainText('That agrees with the stated area.');
    await expect(check).toContainText('Nothing keeps this from being reviewed.');
    await editor.expectSaved();
    await page.reload();
    await expect(land.getByRole('textbox', { name: 'Area', exact: true })).toHaveValue(hectares);
    await expect(check).toContainText('A manager of the park submits');
  });

  const manager = await elsewhere('park-manager-1');
  await test.step('the manager submits it, an officer approves it', async () => {
    const desk = new RecordsScreen(manager.page, `parks/${PARK}/plots`);
    await desk.look(code);
    await expectAccessible(manager.page);
    await manager.page.getByRole('link', { name: 'Go on editing' }).click();
    await new RecordEditor(manager.page).submit();
    const officer = await elsewhere('officer');
    await new ReviewsScreen(officer.page).open(code);
    await expect(officer.page.getByRole('main')).toContainText('A shape of 4 corners');
    await expectAccessible(officer.page);
    await officer.page
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click();
    await expect(officer.page.getByRole('status').filter({ hasText: /Approved|Published/ })).toBeVisible();
  });

  await test.step('evidence for it is brought by the editor, and shown by the manager', async () => {
    await plots.look(code);
    const report = new ParkFilesScreen(page).card('acceptance.pdf');
    await chooseFiles(page, 'Choose evidence files', { name: 'acceptance.pdf', buffer: aPdf() });
    await expect(report.getByText('Not shown', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await report.getByRole('button', { name: 'Ask to show it' }).click();
    await expect(report.getByText('Waiting to be shown')).toBeVisible();
    await manager.page.goto(`/en/desk/parks/${PARK}/files`);
    await manager.page.getByRole('link', { name: `Plot ${code}` }).click();
    const waiting = new ParkFilesScreen(manager.page).card('acceptance.pdf');
    await waiting.getByRole('button', { name: 'Show on the page' }).click();
    await expect(waiting.getByText('On the page', { exact: true })).toBeVisible();
    await expectAccessible(manager.page);
  });

  const visitor = await elsewhere(null);
  await test.step('everybody reads it, in a table, as a card and on a plan', async () => {
    await expect(async () => {
      await visitor.page.goto(`/en/parks/${PARK}`);
      await expect(visitor.page.getByRole('table', { name: 'Plots' })).toContainText(code, {
        timeout: 1_000,
      });
    }).toPass();
    await expectAccessible(visitor.page);
    // Whoever looked a moment ago has left the page of before, which is shown once more.
    await expect(async () => {
      await visitor.page.goto(`/en/parks/${PARK}`);
      await visitor.page.getByRole('link', { name: code, exact: true }).click();
      await expect(visitor.page.getByRole('article', { name: code })).toContainText('Available', {
        timeout: 1_000,
      });
    }).toPass();
    // The link leads to the card, as soon as the page is awake once more; the plan above it is drawn when it comes into view.
    await expect(async () => {
      await visitor.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
      await expect(visitor.page.getByRole('img', { name: /Plan of the park/ })).toBeVisible({
        timeout: 1_000,
      });
    }).toPass();
    const report = visitor.page
      .getByRole('article', { name: code })
      .getByRole('link', { name: 'acceptance.pdf' });
    const download = visitor.page.waitForEvent('download');
    await report.click();
    expect((await download).suggestedFilename()).toBe('acceptance.pdf');
    await expectAccessible(visitor.page);
    await visitor.page.goto(`/en/parks/${PARK}/plots?status=sold`);
    await expect(visitor.page.getByRole('heading', { name: 'No plot fits all of this' })).toBeVisible();
    await visitor.page.goto(`/en/parks/${PARK}/buildings`);
    await expect(visitor.page.getByRole('article', { name: /SF-1/ })).toContainText('3 t/m²');
    await expectAccessible(visitor.page);
  });

  await test.step('the manager takes it off the public page again', async () => {
    await new RecordsScreen(manager.page, `parks/${PARK}/plots`).look(code);
    await manager.page.getByRole('button', { name: 'Take this plot off the public page…' }).click();
    await manager.page.getByRole('button', { name: 'Yes, take it off' }).click();
    await expect(manager.page.getByText('The public no longer sees it.')).toBeVisible();
    await expect(async () => {
      await visitor.page.goto(`/en/parks/${PARK}/plots`);
      await expect(visitor.page.getByRole('article', { name: 'A-1 East field (demo)' })).toBeVisible();
      await expect(visitor.page.getByRole('article', { name: code })).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
  });
});
