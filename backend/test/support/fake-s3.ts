import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An S3-compatible service on loopback: four requests, in memory. It refuses what is not signed or arrives altered. */
export class FakeS3 {
  readonly objects = new Map<string, { bytes: Buffer; storedAt: Date }>();
  /** Answers with this status instead of doing anything. */
  down: number | null = null;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeS3> {
    const server = createServer();
    const s3 = new FakeS3(server);
    server.on('request', (request, response) => void s3.serve(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return s3;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const address = new URL(request.url ?? '/', this.url);
    const refusal = this.down ?? refusalOf(request, bytes);
    if (refusal !== null)
      return void response.writeHead(refusal).end('<Error>bucket and key named here</Error>');
    const key = decodeURIComponent(address.pathname.replace(/^\/files\/?/, ''));
    const known = this.objects.get(key);
    if (request.method === 'PUT') this.objects.set(key, { bytes, storedAt: new Date() });
    if (request.method === 'DELETE') this.objects.delete(key);
    if (request.method === 'GET' && key === '') return void response.end(this.page(address));
    if (request.method === 'GET' && !known) return void response.writeHead(404).end();
    response
      .writeHead(request.method === 'DELETE' ? 204 : 200)
      .end(request.method === 'GET' ? known?.bytes : '');
  }

  /** Two to a page, so that the second page is asked for. */
  private page(address: URL): string {
    const from = Number(address.searchParams.get('continuation-token') ?? 0);
    const all = [...this.objects].sort(([a], [b]) => (a < b ? -1 : 1));
    const shown = all.slice(from, from + 2);
    const more = from + 2 < all.length;
    return `<?xml version="1.0"?><ListBucketResult>${shown
      .map(
        ([key, { storedAt }]) =>
          `<Contents><Key>${key}</Key><LastModified>${storedAt.toISOString()}</LastModified></Contents>`,
      )
      .join(
        '',
      )}${more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''}</ListBucketResult>`;
  }
}

function refusalOf({ headers, method }: IncomingMessage, bytes: Buffer): number | null {
  if (!/^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/test-1\/s3\/aws4_request/.test(headers.authorization ?? ''))
    return 403;
  if (method !== 'PUT') return null;
  if (headers['content-length'] === undefined) return 411;
  const promised = headers['x-amz-content-sha256'];
  return promised === createHash('sha256').update(bytes).digest('hex') ? null : 400;
}
