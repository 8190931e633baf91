import { expect, expectAccessible, test } from '../support/journey.js';
import { expectNoSidewaysScroll } from '../screens/catalogue.screen.js';

const PARK = '包头稀土高新技术产业开发区';

test.use({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });

test('In Chinese, an investor asks, a park answers, and an officer moves the lead on', async ({
  page,
  api,
  elsewhere,
}) => {
  test.slow();
  const readable = async (shown: typeof page) => {
    await expect(shown.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expectNoSidewaysScroll(shown);
    await expectAccessible(shown);
  };
  const { email } = await api.openAccount('王芳', 'zh-CN');
  await page.goto('/zh-CN/enquire?park=baotou-rehtz');
  await expect(page.getByRole('heading', { level: 1, name: '您的项目' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`发往：${PARK}`);
  const company = `芳华磁材 ${Date.now().toString(36)}`;
  await page.getByLabel('企业名称').fill(company);
  await page.getByLabel('企业所在国家或地区').selectOption('CN');
  await page.getByLabel('您计划做什么？').fill('风电用磁体工厂');
  await page.getByLabel('永磁材料（钕铁硼、钐钴）').check();
  await page.getByRole('textbox', { name: '投资额' }).fill('４.６亿');
  await readable(page);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('您想了解什么？').fill('二〇二八年起有哪些带铁路专用线的地块可供选择？');
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page.getByRole('region', { name: '您的项目' })).toContainText('¥460,000,000');
  await readable(page);
  await page.getByRole('button', { name: '提交咨询' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '您的咨询已提交' })).toBeVisible();
  await expect(page.getByRole('region', { name: '由谁答复、何时答复' })).toContainText(PARK);
  const reference = (await page.getByText(/^LS-\w{8}$/).textContent())?.trim() ?? '';
  await readable(page);

  const park = (await elsewhere('park-manager-1')).page;
  await park.goto('/zh-CN/desk/parks/baotou-rehtz/inbox');
  await park.getByRole('link', { name: reference }).waitFor();
  await readable(park);
  await park.getByRole('link', { name: reference }).click();
  await park.getByRole('textbox', { name: '消息' }).fill('七号地块有铁路专用线。');
  await readable(park);
  await park.getByRole('button', { name: '发送', exact: true }).click();
  await expect(park.getByText('您的答复已发送，计时已停止。')).toBeVisible();
  const mail = await api.mailTo(email, new RegExp(`咨询 ${reference} 已获答复`));
  expect(mail.text).toContain('/zh-CN/desk/enquiries/');

  const officer = (await elsewhere('officer')).page;
  await officer.goto(`/zh-CN/desk/admin/leads?q=${encodeURIComponent('芳华')}`);
  await officer.getByRole('link', { name: company }).waitFor();
  await readable(officer);
  await officer.getByRole('link', { name: company }).click();
  const next = officer.getByRole('region', { name: '下一步' });
  await next.getByLabel('移至…').selectOption({ label: '进入：已核定' });
  await next.getByRole('button', { name: '移动线索' }).click();
  await expect(officer.getByRole('list').getByText('新线索 → 已核定')).toBeVisible();
  await readable(officer);
});
