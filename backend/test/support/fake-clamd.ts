import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A private signature: no real scanner knows it, and no test carries a real one. */
export const SIGNATURE = 'LODESTONE-TEST-SIGNATURE-7f3a';

/** Speaks as much of clamd's protocol as the portal uses, and finds one signature. */
export class FakeClamd {
  /** What it answers instead of looking. */
  answer: string | null = null;
  /** Bytes of each stream it was sent. */
  readonly seen: number[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeClamd> {
    const server = createServer();
    const clamd = new FakeClamd(server);
    server.on('connection', (socket) => void clamd.serve(socket).catch(() => socket.destroy()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return clamd;
  }

  get url(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(socket: Socket): Promise<void> {
    let buffer = Buffer.alloc(0);
    const streamed: Buffer[] = [];
    let command: string | null = null;
    for await (const data of socket as AsyncIterable<Buffer>) {
      buffer = Buffer.concat([buffer, data]);
      if (command === null && buffer.includes(0)) {
        command = buffer.subarray(0, buffer.indexOf(0)).toString();
        buffer = buffer.subarray(buffer.indexOf(0) + 1);
        if (command === 'zPING') socket.end('PONG\0');
      }
      while (command === 'zINSTREAM' && buffer.length >= 4) {
        const length = buffer.readUInt32BE(0);
        if (length === 0) return this.judge(socket, Buffer.concat(streamed));
        if (buffer.length < 4 + length) break;
        streamed.push(buffer.subarray(4, 4 + length));
        buffer = buffer.subarray(4 + length);
      }
    }
  }

  private judge(socket: Socket, bytes: Buffer): void {
    this.seen.push(bytes.length);
    const found = bytes.includes(SIGNATURE);
    socket.end(`${this.answer ?? (found ? 'stream: Lodestone.Test FOUND' : 'stream: OK')}\0`);
  }
}
