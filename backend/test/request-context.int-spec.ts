import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { somebody } from './support/people.factory.js';
import { createTestApp, HOST, type TestApp } from './support/test-app.js';

let app: TestApp;
let address: string;
beforeAll(async () => {
  app = await createTestApp();
  await app.app.listen(0, '127.0.0.1');
  address = `http://127.0.0.1:${(app.app.getHttpServer().address() as { port: number }).port}`;
}, 60_000);
afterAll(() => app?.stop());

/** Node's fetch sets its own Host; the raw client lets us say ours. */
async function create(token: string, name: string): Promise<{ status: number; id: string }> {
  const { request } = await import('node:http');
  const body = JSON.stringify({ name, country: 'DE' });
  return new Promise((resolve, reject) => {
    const call = request(
      `${address}/api/v1/companies`,
      {
        method: 'POST',
        headers: {
          host: HOST,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          cookie: `lodestone=${token}`,
          'sec-fetch-site': 'same-origin',
          'x-lodestone-request': '1',
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, id: (JSON.parse(text) as { id: string }).id }),
        );
      },
    );
    call.once('error', reject);
    // In pieces and late, as bodies come over a network.
    call.write(body.slice(0, 5));
    setTimeout(() => call.end(body.slice(5)), 20);
  });
}

it('keeps apart who asks, over real sockets, with bodies that arrive in pieces', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => somebody(app)));
  const tokens = await Promise.all(people.map((person) => app.signedIn(person)));
  const made = await Promise.all(tokens.map((token, n) => create(token, `Company ${n}`)));
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
  const rows = await app.db.query<{ subject_id: string; actor_id: string }>(
    `SELECT subject_id, actor_id FROM domain_events WHERE name = 'company.created'`,
  );
  const actors = new Map(rows.map((row) => [row.subject_id, row.actor_id]));
  expect(made.map(({ id }) => actors.get(id))).toEqual(people.map(({ id }) => id));
});

it('says in which language it answers, for the sake of caches between', async () => {
  const answer = await app.get('/parks', { headers: { 'accept-language': 'ja;q=0.9, en;q=0.5' } });
  expect(answer.headers['content-language']).toBe('ja');
  expect(String(answer.headers['vary'])).toMatch(/accept-language/i);
});
