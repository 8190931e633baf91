// The screens a tour shows: how to reach each, as whom.

/** @typedef {{ page: import('@playwright/test').Page, at: (path: string) => string, signIn: (persona: string) => Promise<void> }} Visit */

/** The map's code loads when it comes into view, which on a telephone is further down than the picture. */
async function mapDrawn(page) {
  await page.locator('h1').waitFor();
  const inView = await page
    .locator('app-map-frame')
    .evaluateAll((frames) =>
      frames.some((frame) => frame.getBoundingClientRect().top < globalThis.innerHeight),
    );
  if (inView) await page.locator('[data-drawn="drawn"]').waitFor();
}

async function openFirstLead(page) {
  const link = page.locator('main a[href*="/desk/admin/leads/"]').first();
  await link.waitFor();
  await link.click();
}

/** A foreign magnet maker, as far as it has said. */
const MAGNETS =
  'segment:RE4a,ownership:foreign,works-in-rare-earths:yes,makes-rare-earth-materials:yes,west-catalogue-listed:yes,' +
  'main-business-share:60:percent,taxable-profit:20000000:CNY,buys-land-and-builds:yes,floor-area:10000:m2,' +
  'fixed-investment:500000000:CNY';

/** @type {{ name: string, tour: boolean, open: (visit: Visit) => Promise<void> }[]} */
export const screens = [
  { name: 'home', open: ({ page, at }) => page.goto(at('')) },
  {
    name: 'parks',
    open: async ({ page, at }) => {
      await page.goto(at('/parks?segment=RE4a'));
      await mapDrawn(page);
    },
  },
  {
    name: 'park',
    open: async ({ page, at }) => {
      await page.goto(at('/parks/baotou-rehtz'));
      await mapDrawn(page);
    },
  },
  {
    name: 'check',
    open: async ({ page, at }) => {
      await page.goto(at(`/check?park=baotou-rehtz&asOf=2026-11-26&compareTo=2031-01-01&facts=${MAGNETS}`));
      // The result comes in the browser, after the page.
      await page
        .locator('main h2', { hasText: '2031' })
        .or(page.locator('main h3', { hasText: '2031' }))
        .first()
        .waitFor();
    },
  },
  { name: 'rules', open: ({ page, at }) => page.goto(at('/regimes?segment=RE2&hs=28469013')) },
  { name: 'policy', open: ({ page, at }) => page.goto(at('/policies/cn-west-cit')) },
  { name: 'enquiry-form', open: ({ page, at }) => page.goto(at('/enquire?park=baotou-rehtz')) },
  {
    name: 'confirmation',
    open: async ({ page, at, signIn }) => {
      await signIn('investor-a');
      await page.goto(at('/enquire?park=baotou-rehtz'));
      for (let step = 0; step < 6 && !page.url().includes('/enquire/sent'); step++) {
        await page.locator('main button[type="submit"]').first().waitFor();
        const question = page.locator('main textarea');
        if (await question.count())
          await question.first().fill('(Demo) Which plots with rail access could you offer from 2028?');
        await page.locator('main button[type="submit"]').first().click();
        await page.waitForTimeout(400);
      }
      await page.waitForURL(/\/enquire\/sent/);
    },
  },
  {
    name: 'inbox',
    open: async ({ page, at, signIn }) => {
      await signIn('park-manager-1');
      await page.goto(at('/desk/parks/baotou-rehtz/inbox'));
    },
  },
  {
    name: 'lead',
    open: async ({ page, at, signIn }) => {
      await signIn('officer');
      await page.goto(at('/desk/admin/leads?stage=proposal'));
      await openFirstLead(page);
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'profile-edit',
    open: async ({ page, at, signIn }) => {
      await signIn('park-manager-2');
      await page.goto(at('/desk/parks/demo-park-2/profile/edit?part=land'));
      await page.locator('app-fact-entry-row').first().waitFor();
    },
  },
  {
    name: 'review',
    open: async ({ page, at, signIn }) => {
      await signIn('officer');
      await page.goto(at('/desk/admin/reviews'));
      await page.locator('main a.record').first().click();
      await page.locator('app-field-changes').first().waitFor();
    },
  },
  {
    name: 'verification',
    open: async ({ page, at, signIn }) => {
      await signIn('admin');
      await page.goto(at('/desk/admin/verification'));
      await page.locator('main table').waitFor();
    },
  },
  {
    name: 'verification-rule',
    open: async ({ page, at, signIn }) => {
      await signIn('admin');
      await page.goto(at('/desk/admin/verification/policy/baotou-21-plant'));
      await page.locator('main form').first().waitFor();
    },
  },
];
