import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PUBLIC_INTERNET, type Reach, SafeFetch } from './safe-fetch.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server of this test's own; `asked` tells what reached it. */
async function serve(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, asked };
}

/** Everything as in production, but for the one address of the test's server. */
const reaching = (change: Partial<Reach> = {}) =>
  SafeFetch.within({
    resolve: async () => ['127.0.0.1'],
    permits: (address) => address === '127.0.0.1',
    permitsPort: () => true,
    ...change,
  });

const status =
  (code: number): RequestListener =>
  (_request, response) =>
    response.writeHead(code).end('x');

describe('asking an address somebody wrote down', () => {
  it.each([
    [200, 'ok'],
    [204, 'ok'],
    [301, 'moved'],
    [404, 'gone'],
    [410, 'gone'],
    [401, 'not-checked'],
    [403, 'not-checked'],
    [429, 'not-checked'],
    [500, 'not-checked'],
    [503, 'not-checked'],
  ])('takes %i as %s', async (code, outcome) => {
    const { port } = await serve(status(code));
    expect(await reaching().check(`http://source.example:${port}/a`)).toBe(outcome);
  });

  it('does not believe HEAD against a page: some servers refuse it', async () => {
    const { port, asked } = await serve((request, response) =>
      response.writeHead(request.method === 'HEAD' ? 404 : 200).end('x'),
    );
    expect(await reaching().check(`http://source.example:${port}/a?b=1`)).toBe('ok');
    expect(asked).toEqual([`HEAD source.example:${port}/a?b=1`, `GET source.example:${port}/a?b=1`]);
  });

  it('follows no redirect, wherever it leads', async () => {
    const inside = await serve(status(200));
    const outside = await serve((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/secret` }).end(),
    );
    expect(await reaching().check(`http://source.example:${outside.port}/`)).toBe('moved');
    expect(inside.asked).toEqual([]);
  });

  it('reads little of a page without an end', async () => {
    let sent = 0;
    const { port } = await serve((request, response) => {
      if (request.method === 'HEAD') return response.writeHead(405).end();
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent += 16_384;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await reaching().check(`http://source.example:${port}/`)).toBe('ok');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('waits five seconds and no longer', async () => {
    const { port } = await serve(() => undefined);
    const before = performance.now();
    expect(await reaching().check(`http://source.example:${port}/`)).toBe('not-checked');
    expect(performance.now() - before).toBeLessThan(9_000);
  }, 15_000);

  it('waits no longer for a name that nobody resolves', async () => {
    const never = { resolve: () => new Promise<string[]>(() => undefined) };
    expect(await reaching(never).check('http://source.example/')).toBe('not-checked');
  }, 15_000);

  it('asks the address it has judged: the name is resolved once', async () => {
    const { port, asked } = await serve(status(200));
    let times = 0;
    const rebinding = reaching({
      resolve: async () => {
        times += 1;
        return times === 1 ? ['127.0.0.1'] : ['169.254.169.254'];
      },
    });
    expect(await rebinding.check(`http://source.example:${port}/`)).toBe('ok');
    expect([times, asked.length]).toEqual([1, 1]);
  });

  it('asks no name that points inside, not even beside a public address', async () => {
    const { port, asked } = await serve(status(200));
    const both = reaching({ resolve: async () => ['127.0.0.1', '10.0.0.7'] });
    expect(await both.check(`http://source.example:${port}/`)).toBe('not-checked');
    expect(asked).toEqual([]);
  });

  it('says nothing of what does not answer', async () => {
    const { port } = await serve(status(200));
    servers.splice(0).forEach((server) => server.close());
    expect(await reaching().check(`http://source.example:${port}/`)).toBe('not-checked');
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://user:password@example.org/',
    'http://example.org:22/',
    'http://example.org:8080/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'not an address',
    '',
  ])('in production never goes to %s', async (address) => {
    const asked: string[] = [];
    const watched = SafeFetch.within({
      ...PUBLIC_INTERNET,
      resolve: async (host) => {
        asked.push(host);
        return host === 'localhost' ? ['127.0.0.1'] : [];
      },
    });
    expect(await watched.check(address)).toBe('not-checked');
    expect(asked.filter((host) => host !== 'localhost')).toEqual([]);
  });
});
