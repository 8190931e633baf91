import { expect, test } from '../support/journey.js';

/** On a slow line a first page with more script than this keeps its reader waiting. */
const LIMIT = 150_000;

test.use({ viewport: { width: 390, height: 844 } });

/** A foreign magnet maker, as far as it has said. */
const MAGNETS =
  'segment:RE4a,ownership:foreign,west-catalogue-listed:yes,main-business-share:60:percent,' +
  'taxable-profit:20000000:CNY,buys-land-and-builds:yes,floor-area:10000:m2,fixed-investment:500000000:CNY';

/** The parks are the widest of their kind: one with real statements, one with plots, pictures, offerings and contacts. */
const PAGES = [
  '/en',
  '/zh-CN/parks',
  '/de/parks/baotou-rehtz',
  '/ja/parks/demo-park',
  '/en/parks/demo-park/plots',
  '/en/policies',
  '/de/policies/cn-west-cit',
  '/ja/regimes',
  '/en/check',
  `/ja/check?where=all&facts=${MAGNETS}`,
  `/de/check?park=baotou-rehtz&compareTo=2031-01-01&facts=${MAGNETS}`,
  '/en/offerings',
  '/en/enquire?park=baotou-rehtz',
  '/ja/sign-in',
];

test.describe('A first public page brings little script', () => {
  for (const path of PAGES) {
    test(`${path.replace(/facts=.*/, 'facts=…')}: at most 150 kB, compressed`, async ({ page }) => {
      const scripts: Promise<number>[] = [];
      page.on('requestfinished', (request) => {
        if (request.resourceType() !== 'script') return;
        scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      const bytes = (await Promise.all(scripts)).reduce((sum, each) => sum + each, 0);
      expect(scripts.length).toBeGreaterThan(3);
      expect(bytes).toBeLessThanOrEqual(LIMIT);
    });
  }
});

test('What is not woken in the browser asks for no click: it would be lost', async ({ portal }) => {
  const asleep = {
    'parks/baotou-rehtz': ['app-park-answers', 'app-park-facts', 'app-park-tenants', 'app-park-standing'],
    'parks/demo-park': ['app-plots-table'],
    'policies/cn-west-cit': ['app-policy-measure'],
  };
  for (const [path, parts] of Object.entries(asleep)) {
    const html = await (await fetch(`${portal}/en/${path}`)).text();
    for (const name of parts) {
      const part = new RegExp(`<${name}.*?</${name}>`, 's').exec(html)?.[0] ?? '';
      expect(part.length, name).toBeGreaterThan(500);
      expect(part, name).not.toContain('jsaction');
    }
  }
});
