import { expect, test } from '../support/journey.js';

const PAGES = [
  '/en',
  '/en/parks?segment=RE4a',
  '/zh-CN/parks/baotou-rehtz',
  '/de/policies/cn-west-cit',
  '/en/regimes?hs=28469013&asOf=2012',
];

test.describe('A public page is one page for everybody', () => {
  for (const path of PAGES) {
    test(`${path} is whole in every encoding and repeats its policy on a 304`, async ({ portal }) => {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { 'accept-encoding': encoding };
        const first = await fetch(portal + path, { headers });
        const html = await first.text();
        expect(first.status).toBe(200);
        expect(html.trimEnd().endsWith('</html>')).toBe(true);
        const etag = first.headers.get('etag') ?? '';
        expect(etag).toMatch(/^"[\w-]+"$/);
        const again = await fetch(portal + path, { headers: { ...headers, 'if-none-match': etag } });
        expect(again.status).toBe(304);
        expect(again.headers.get('content-security-policy')).toBe(
          first.headers.get('content-security-policy'),
        );
      }
    });
  }

  test('whatever the visitor brings along', async ({ portal }) => {
    const plain = await (await fetch(`${portal}/en/parks`)).text();
    const answer = await fetch(`${portal}/en/parks?utm_source=mail&fbclid=1`, {
      headers: { cookie: 'lodestone=somebody; other=1', 'accept-language': 'ja', authorization: 'Bearer x' },
    });
    expect(await answer.text()).toBe(plain);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('and a personal page is nobody else’s: not stored, with a nonce of its own', async ({ portal }) => {
    const nonces = new Set<string>();
    for (let visit = 0; visit < 3; visit++) {
      const answer = await fetch(`${portal}/en/sign-in`);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("'strict-dynamic'");
      nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
    }
    expect(nonces.size).toBe(3);
  });
});

test('Every answer carries the headers that keep it in its place', async ({ portal }) => {
  for (const path of [
    '/en',
    '/en/sign-in',
    '/api/v1/parks',
    '/api/v1/nowhere',
    '/en/nowhere',
    '/robots.txt',
  ]) {
    const { headers } = await fetch(portal + path);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
    expect(headers.get('x-request-id'), path).toMatch(/^[\w-]{8,64}$/);
  }
});
