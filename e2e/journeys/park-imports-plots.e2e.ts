import { expect, expectAccessible, test } from '../support/journey.js';
import { ImportsScreen } from '../screens/imports.screen.js';

const PARK = 'demo-park';

interface Draft {
  open: { version: number; document: Record<string, unknown> };
}

test('An editor imports a table of plots with errors, puts it right in place, and takes another import back', async ({
  page,
  signInAs,
  api,
}) => {
  test.setTimeout(120_000);
  const mark = Date.now().toString(36).toUpperCase();
  const code = (n: number) => `${mark}-${n}`;
  await signInAs('park-editor-1');
  const imports = new ImportsScreen(page, `parks/${PARK}`);

  await test.step('the table is sent, and its encoding and columns are recognised', async () => {
    await imports.open();
    await expectAccessible(page);
    await imports.send(
      `plots-${mark}.csv`,
      [
        '地块编号,地块名称,面积（亩）,状态,截至日期,业主',
        `${code(1)},（演示）东区一号,75,可出让,2026年10月,甲`,
        `${code(2)},（演示）东区二号,七十五,可出让,2026年10月,乙`,
        `${code(3)},（演示）东区三号,60,出租中,2026年10月,丙`,
        `${code(1)},（演示）东区四号,45,已售,2026年9月,丁`,
      ].join('\r\n'),
    );
    await expect(page.getByRole('main')).toContainText('Text in GB18030 (Chinese), separator: Comma');
    await expect(imports.column('地块编号').getByRole('combobox')).toHaveValue('code');
    await expect(imports.column('面积（亩）').getByRole('combobox')).toHaveValue('area');
    await expect(imports.column('面积（亩）')).toContainText('1 of 4 cells: This is no number.');
    await expect(imports.column('业主')).toContainText('Left out');
    await expectAccessible(page);
  });

  await test.step('a column can be given another field, and is judged at once', async () => {
    const owner = imports.column('业主');
    await owner.getByRole('combobox').selectOption({ label: 'Area' });
    await expect(owner).toContainText('Column C brings this already.');
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
    await expectAccessible(page);
    await owner.getByRole('combobox').selectOption({ label: 'Leave out' });
  });

  await test.step('the check shows each error in its cell, and can be left and come back to', async () => {
    await imports.check();
    await page.reload();
    await expect(imports.row(3)).toContainText('This is no number.');
    await expect(imports.row(4)).toContainText('This word is not known here.');
    await expect(imports.row(5)).toContainText('Row 2 brings the same already.');
    await expectAccessible(page);
  });

  await test.step('two cells are put right, one by pointer and one by keyboard alone', async () => {
    await imports
      .row(3)
      .getByRole('gridcell', { name: /七十五/ })
      .click();
    await expect(page.getByRole('textbox', { name: /^面积/ })).toBeFocused();
    await page.keyboard.type('75');
    await page.keyboard.press('Enter');
    await expect(imports.told).toHaveText('Saved. Row 3 can be imported.');
    await page.getByRole('button', { name: 'Next error' }).press('Enter');
    await expect(imports.row(4).getByRole('gridcell', { name: /出租中/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^状态/ })).toBeFocused();
    await page.keyboard.type('sold');
    await page.keyboard.press('Enter');
    await expect(imports.told).toHaveText('Saved. Row 4 can be imported.');
    await expect(imports.row(4)).toContainText('New');
  });

  await test.step('a row is left out, and the rest becomes drafts', async () => {
    await imports
      .row(5)
      .getByRole('button', { name: /Leave out/ })
      .click();
    await expect(imports.told).toHaveText('Row 5 is left out.');
    await imports.apply(3);
    await page.reload();
    await expect(page.getByRole('table', { name: 'What became of the rows' })).toContainText(code(3));
    await expectAccessible(page);
  });

  await test.step('the drafts stand on the desk of the land, as far as the table went', async () => {
    await page.getByRole('link', { name: 'To the drafts' }).click();
    await expect(page.getByRole('link', { name: new RegExp(code(2)) })).toBeVisible();
    await page.getByRole('link', { name: new RegExp(code(3)) }).click();
    await expect(page.getByRole('main')).toContainText('Sold');
    await expect(page.getByRole('main')).toContainText('60');
  });

  await test.step('another import is undone; what somebody has gone on with stays', async () => {
    await imports.open();
    await expect(page.getByRole('row').filter({ hasText: `plots-${mark}.csv` })).toContainText('Applied');
    await imports.send(
      `more-${mark}.csv`,
      [
        '地块编号,地块名称,面积（亩）,状态,截至日期,业主',
        `${code(6)},（演示）西区一号,30,可出让,2026年10月,戊`,
        `${code(7)},（演示）西区二号,30,可出让,2026年10月,己`,
      ].join('\n'),
    );
    await expect(page.getByRole('main')).toContainText('A file with these headers was imported before');
    await imports.check();
    await imports.apply(2);
    const id = /imports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    const { items } = await api.get<{ items: { key: string; recordId: string }[] }>(`imports/${id}/rows`);
    const edited = items.find(({ key }) => key === code(7))?.recordId ?? '';
    const { open } = await api.get<Draft>(`content/plot/${edited}`);
    await api.put(
      `content/plot/${edited}/draft`,
      { document: { ...open.document, note: 'Fenced since spring.' } },
      { 'If-Match': `"${open.version}"` },
    );
    await imports.undo();
    const kept = page.getByRole('row').filter({ hasText: code(7) });
    await expect(kept).toContainText('Stays');
    await expect(kept).toContainText('Somebody has edited it meanwhile.');
    await expectAccessible(page);
    await page.goto(`/en/desk/parks/${PARK}/plots`);
    await expect(page.getByRole('link', { name: new RegExp(code(7)) })).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(code(6)) })).toHaveCount(0);
  });
});

test('An administrator imports a table of parks, and sees the drafts as they would be reviewed', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000);
  const mark = Date.now().toString(36);
  await signInAs('officer');
  const imports = new ImportsScreen(page, 'admin');
  await imports.open();
  await expectAccessible(page);
  await imports.send(
    `parks-${mark}.csv`,
    ['代码,名称,类型,级别', `j${mark},（演示）导入的开发区,经济技术开发区,省级`].join('\r\n'),
  );
  await imports.check();
  await imports.apply(1);
  await page.getByRole('link', { name: `cn-j${mark}` }).click();
  await expect(page.getByRole('main')).toContainText('导入的开发区');
  await expectAccessible(page);
});
