import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Scanner, type ScanVerdict } from './scanner.js';

const PATIENCE_MS = { connect: 5_000, silence: 60_000 };
const END_OF_STREAM = Buffer.alloc(4);

/**
 * ClamAV's daemon by its INSTREAM command: chunks with their length in front, a length of zero at the end, one line as
 * the answer. The bytes travel; clamd needs no access to our folders.
 */
export class ClamdScanner extends Scanner {
  private readonly host: string;
  private readonly port: number;

  /** @param url `tcp://host:port` */
  constructor(url: string) {
    super();
    const address = new URL(url);
    this.host = address.hostname.replace(/^\[|\]$/g, '');
    this.port = Number(address.port);
  }

  override async scan(bytes: Readable): Promise<ScanVerdict> {
    const socket = await this.open();
    try {
      const answer = lineFrom(socket);
      // clamd answers in the middle of the stream when it has seen enough, and closes.
      send(bytes, socket).catch((error: Error) => socket.destroy(error));
      return verdictOf(await answer);
    } finally {
      bytes.destroy();
      socket.destroy();
    }
  }

  private async open(): Promise<Socket> {
    const socket = connect({ host: this.host, port: this.port });
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE_MS.connect) });
    } catch {
      socket.destroy();
      throw new Error('clamd cannot be reached');
    }
    socket.setTimeout(PATIENCE_MS.silence, () => socket.destroy(new Error('clamd is silent')));
    return socket;
  }
}

async function send(bytes: Readable, socket: Socket): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, Buffer.concat([length, chunk]));
  }
  await write(socket, END_OF_STREAM);
}

const write = (socket: Socket, data: Buffer) =>
  new Promise<void>((resolve, reject) => {
    socket.write(data, (error) => (error ? reject(error) : resolve()));
  });

/** The answer up to its NUL. */
function lineFrom(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      line += text;
      if (line.length > 10_000) socket.destroy(new Error('clamd says too much'));
      if (line.includes('\0')) resolve(line.slice(0, line.indexOf('\0')));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('clamd closed without an answer')));
  });
}

/** `stream: OK`, `stream: NAME FOUND`; everything else (`... ERROR`) is no verdict. */
function verdictOf(line: string): ScanVerdict {
  if (/^stream: OK$/.test(line)) return 'clean';
  if (/^stream: .+ FOUND$/.test(line)) return 'infected';
  throw new Error('clamd gave no verdict');
}

/** Whether a daemon answers `PING` there; for the doctor. */
export async function clamdAnswers(url: string): Promise<boolean> {
  const address = new URL(url);
  const socket = connect({ host: address.hostname.replace(/^\[|\]$/g, ''), port: Number(address.port) });
  socket.setTimeout(PATIENCE_MS.connect, () => socket.destroy(new Error('silent')));
  try {
    const answer = lineFrom(socket);
    socket.write('zPING\0');
    return (await answer) === 'PONG';
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
