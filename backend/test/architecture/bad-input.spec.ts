import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPark } from '../support/enquiries.factory.js';
import { aForm, aPdf, aProgram, FORM_TYPE } from '../support/files.factory.js';
import { anAdmin, somebody } from '../support/people.factory.js';
import { type Call, createTestApp, HOST, type TestApp } from '../support/test-app.js';

/** Words by which a database, a driver or a framework would give itself away. */
const INTERNAL =
  /postgres|typeorm|driver|sqlstate|\bsql\b|relation "|violates|duplicate key|syntax error|at Object\.|node_modules|\.ts:\d/i;
const MIB = 1 << 20;

let app: TestApp;
let port: number;
let token: string;
let park: string;
beforeAll(async () => {
  app = await createTestApp();
  await app.app.listen(0, '127.0.0.1');
  port = (app.app.getHttpServer().address() as AddressInfo).port;
  token = await app.signedIn(await anAdmin(app));
  park = (await aPark(app)).slug;
}, 120_000);
afterAll(() => app?.stop());

interface Outcome {
  status: number;
  text: string;
}

/** Bytes as they are: no client library tidies them up first. */
async function raw(lines: string[], body: string | Buffer = ''): Promise<Outcome> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A server that refuses a large body early closes the door while it is still being carried in.
  socket.on('error', () => undefined);
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  socket.write(body);
  await once(socket, 'close');
  const text = Buffer.concat(chunks).toString();
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text };
}

const get = (target: string, host = HOST) => raw([`GET ${target} HTTP/1.1`, `Host: ${host}`]);

function post(target: string, body: string | Buffer, type = 'application/json'): Promise<Outcome> {
  return raw(
    [
      `POST ${target} HTTP/1.1`,
      `Host: ${HOST}`,
      `Content-Type: ${type}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ],
    body,
  );
}

const registration = (change: object) =>
  JSON.stringify({
    email: 'a@example.com',
    password: 'slag furnace 1927',
    name: 'Li Wei',
    locale: 'en',
    ...change,
  });
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

const REFUSED: [what: string, expected: number, code: string, ask: () => Promise<Outcome>][] = [
  ['an address that cannot be decoded', 400, 'request.unreadable', () => get('/%')],
  ['the same below the API', 400, 'request.unreadable', () => get('/api/v1/parks/%E0%A4%A')],
  ['NUL in the address', 400, 'request.unreadable', () => get('/api/v1/parks/a%00b')],
  ['an absolute-form target', 400, 'request.unreadable', () => get(`http://${HOST}/api/v1/parks`)],
  ['an absolute-form target elsewhere', 400, 'request.unreadable', () => get('http://example.com/')],
  ['another host', 400, 'request.unknown-host', () => get('/api/v1/parks', 'example.com')],
  ['our host at another port', 400, 'request.unknown-host', () => get('/api/v1/parks', 'localhost:4000')],
  ['our host without its port', 400, 'request.unknown-host', () => get('/api/v1/parks', 'localhost')],
  ['userinfo in the host', 400, 'request.unknown-host', () => get('/api/v1/parks', `user@${HOST}`)],
  ['no host', 400, '', () => raw(['GET /api/v1/parks HTTP/1.1'])],
  ['an address nobody serves', 404, 'route.not-found', () => get('/api/v1/nothing-here')],
  ['a query key nobody knows', 422, 'validation.failed', () => get('/api/v1/parks?colour=red')],
  ['a query where none is taken', 422, 'validation.failed', () => get('/api/v1/sessions/current?a=1')],
  ['a query key twice', 422, 'validation.failed', () => get('/api/v1/parks?page=1&page=2')],
  ['page zero', 422, 'validation.failed', () => get('/api/v1/parks?page=0')],
  ['a page that is a word', 422, 'validation.failed', () => get('/api/v1/parks?page=one')],
  ['page Infinity', 422, 'validation.failed', () => get('/api/v1/parks?page=Infinity')],
  ['a page of 400 digits', 422, 'validation.failed', () => get(`/api/v1/parks?page=${'9'.repeat(400)}`)],
  ['a page too deep', 422, 'list.page-too-deep', () => get('/api/v1/parks?page=10000&pageSize=100')],
  [
    'a sort key with SQL in it',
    422,
    'validation.failed',
    () => get('/api/v1/parks?sort=name;DROP%20TABLE%20parks'),
  ],
  ['NUL in a query', 422, 'validation.failed', () => get('/api/v1/parks?q=a%00b')],
  [
    'a lone surrogate',
    422,
    'validation.failed',
    () => post('/api/v1/users', registration({}).replace('Li', '\\ud800')),
  ],
  [
    'NUL in a text',
    422,
    'validation.failed',
    () => post('/api/v1/users', registration({ name: 'Li\u0000Wei' })),
  ],
  [
    'an array for a text',
    422,
    'validation.failed',
    () => post('/api/v1/users', registration({ name: ['Li'] })),
  ],
  [
    'an object for a text',
    422,
    'validation.failed',
    () => post('/api/v1/users', registration({ name: { $ne: 1 } })),
  ],
  ['null for a text', 422, 'validation.failed', () => post('/api/v1/users', registration({ name: null }))],
  ['an array as body', 422, 'validation.failed', () => post('/api/v1/users', '[]')],
  ['a text as body', 422, 'validation.failed', () => post('/api/v1/users', '"hello"')],
  ['null as body', 422, 'validation.failed', () => post('/api/v1/users', 'null')],
  [
    'an unknown property',
    422,
    'validation.failed',
    () => post('/api/v1/users', registration({ admin: true })),
  ],
  [
    'a number beyond all numbers',
    422,
    'validation.failed',
    () => post('/api/v1/users', registration({}).replace('"Li Wei"', '1e999')),
  ],
  ['Infinity', 400, 'request.unreadable-json', () => post('/api/v1/users', '{"name":Infinity}')],
  [
    'a prototype key',
    400,
    'request.unreadable-json',
    () => post('/api/v1/users', '{"__proto__":{"admin":true}}'),
  ],
  [
    'a constructor key',
    400,
    'request.unreadable-json',
    () => post('/api/v1/users', '{"constructor":{"prototype":{"a":1}}}'),
  ],
  [
    'a name that every object answers to',
    422,
    'validation.failed',
    () => post('/api/v1/users', registration({}).replace('{', '{"toString":"a",')),
  ],
  [
    'the same among the facts of a project',
    422,
    'validation.failed',
    () => post('/api/v1/eligibility', '{"facts":{"constructor":true}}'),
  ],
  ['the same in a query', 422, 'validation.failed', () => get('/api/v1/parks?constructor=a')],
  ['half a JSON', 400, 'request.unreadable-json', () => post('/api/v1/users', '{"name":')],
  ['an empty body', 400, 'request.unreadable-json', () => post('/api/v1/users', '')],
  [
    'a body that is no UTF-8',
    422,
    'validation.failed',
    () => post('/api/v1/users', Buffer.from('7b226e616d65223a22ff227d', 'hex')),
  ],
  ['a deep body', 422, 'validation.too-deep', () => post('/api/v1/users', nested(50))],
  ['a body too deep for any stack', 422, 'validation.too-deep', () => post('/api/v1/users', nested(20_000))],
  [
    'a body larger than a MiB',
    413,
    'request.too-large',
    () => post('/api/v1/users', registration({ name: 'x'.repeat(MIB) })),
  ],
  [
    'a form',
    415,
    'request.media-type',
    () => post('/api/v1/users', 'name=Li', 'application/x-www-form-urlencoded'),
  ],
  ['XML', 415, 'request.media-type', () => post('/api/v1/users', '<a/>', 'application/xml')],
  [
    'a form with a file where JSON is taken',
    415,
    'request.media-type',
    () => post('/api/v1/users', aForm({ name: 'a.pdf', bytes: aPdf() }), FORM_TYPE),
  ],
  [
    'a file from nobody',
    401,
    'access.sign-in-needed',
    () => post('/api/v1/parks/no-such-park/files', aForm({ name: 'a.pdf', bytes: aPdf() }), FORM_TYPE),
  ],
  [
    'a file address that is none',
    404,
    'resource.not-found',
    () => get('/api/v1/files/..%2f..%2fetc%2fpasswd'),
  ],
  [
    'a rendition that cannot be one',
    404,
    'resource.not-found',
    () => get(`/api/v1/files/${randomUUID()}/renditions/..%2foriginal`),
  ],
  [
    'a link nobody made',
    422,
    'link.unknown',
    () => post('/api/v1/users/confirmation', '{"token":"no such token"}'),
  ],
  ['a park that is none', 404, 'park.not-found', () => get('/api/v1/parks/no-such-park')],
  ['a slug that cannot be one', 404, 'resource.not-found', () => get("/api/v1/parks/x'%20OR%201=1--")],
];

describe('bad input', () => {
  it.each(REFUSED)('%s is refused with %i %s', async (_what, expected, code, ask) => {
    const { status, text } = await ask();
    expect({ status, code: /"code":"([^"]+)"/.exec(text)?.[1] ?? '' }).toEqual({ status: expected, code });
    expect(text).not.toMatch(INTERNAL);
  });

  const twoFiles = () => aForm({ name: 'a.pdf', bytes: aPdf() }, { name: 'b.pdf', bytes: aPdf() });
  const signedIn: [what: string, expected: number, code: string, call: () => Call][] = [
    ['an id that is none', 404, 'resource.not-found', () => ({ method: 'DELETE', url: '/sessions/17' })],
    [
      'an id of nothing',
      404,
      'resource.not-found',
      () => ({ method: 'DELETE', url: `/sessions/${randomUUID()}` }),
    ],
    ...(
      [
        ['an upload that is JSON', 415, 'request.media-type', {}, 'application/json'],
        ['an upload without a boundary', 400, 'file.form-unreadable', 'x', 'multipart/form-data'],
        ['an upload of nothing', 400, 'file.form-unreadable', '', FORM_TYPE],
        ['an upload of text', 400, 'file.form-unreadable', 'hello', FORM_TYPE],
        ['an upload of two files', 400, 'file.form-unreadable', twoFiles(), FORM_TYPE],
        [
          'an upload of a program',
          422,
          'file.type-not-allowed',
          aForm({ name: 'a.jpg', bytes: aProgram() }),
          FORM_TYPE,
        ],
      ] as const
    ).map(([what, expected, code, body, type]): (typeof signedIn)[number] => [
      what,
      expected,
      code,
      () => ({
        method: 'POST',
        url: `/parks/${park}/files`,
        body: typeof body === 'string' ? Buffer.from(body) : body,
        headers: { 'content-type': type },
      }),
    ]),
    [
      'an upload under an unreadable key',
      400,
      'idempotency.key-unreadable',
      () => ({
        method: 'POST',
        url: `/parks/${park}/files`,
        body: aForm({ name: 'a.pdf', bytes: aPdf() }),
        headers: { 'content-type': FORM_TYPE, 'idempotency-key': 'short' },
      }),
    ],
    [
      'an edit without a version',
      428,
      'version.required',
      () => ({ method: 'PATCH', url: '/users/current', body: { name: 'A' } }),
    ],
    [
      'an edit of a version that has passed',
      412,
      'version.stale',
      () => ({
        method: 'PATCH',
        url: '/users/current',
        body: { name: 'A' },
        headers: { 'if-match': '"99"' },
      }),
    ],
    [
      'a version that is none',
      412,
      'version.stale',
      () => ({
        method: 'PATCH',
        url: '/users/current',
        body: { name: 'A' },
        headers: { 'if-match': 'W/"x"' },
      }),
    ],
    [
      'a request from another site',
      403,
      'access.cross-site',
      () => ({
        method: 'PATCH',
        url: '/users/current',
        body: {},
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
    ],
  ];

  it.each(signedIn)('%s is refused with %i %s', async (_what, expected, code, call) => {
    const answer = await app.call({ ...call(), token });
    expect({ status: answer.status, code: answer.body?.code }).toEqual({ status: expected, code });
    expect(JSON.stringify(answer.body)).not.toMatch(INTERNAL);
  });

  it('tells each refusal by the id of its request and never in the words of the machine', async () => {
    const { text } = await get('/%');
    const [head = '', body = '{}'] = text.split('\r\n\r\n');
    const { requestId } = JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1)) as {
      requestId: string;
    };
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(requestId).toMatch(/^[\w-]{8,64}$/);
  });

  it('leaves the portal answering', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await app.get('/users/current', { token: await app.signedIn(await somebody(app)) })).status).toBe(
      200,
    );
  });
});
