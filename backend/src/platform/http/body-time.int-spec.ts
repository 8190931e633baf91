import { type AddressInfo, connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limitBodyTime } from './uploads.js';

let server: FastifyInstance;
beforeAll(async () => {
  server = fastify();
  limitBodyTime(server, 200);
  server.post('/', (request) => ({ got: request.body }));
  server.post('/upload', { config: { upload: true } }, (request) => ({ got: request.body }));
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

/** Half a body, and the rest after a while. */
function slowly(path: string, milliseconds: number): Promise<string> {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\nConnection: close\r\n\r\n{"a":`,
  );
  const rest = setTimeout(() => socket.write('"b"}'), milliseconds);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', () => undefined);
  return new Promise((resolve) =>
    socket.once('close', () => {
      clearTimeout(rest);
      resolve(answer);
    }),
  );
}

describe('a body that comes slowly', () => {
  it('is not waited for', async () => {
    expect(await slowly('/', 2_000)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is read when it comes in time', async () => {
    expect(await slowly('/', 20)).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"got":\{"a":"b"\}\}$/);
  });

  it('has the time of an upload where one is taken', async () => {
    expect(await slowly('/upload', 600)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
