import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const SERVE = path.resolve(import.meta.dirname, '../../../scripts/serve.mjs');
const READY_WITHIN_MS = 30_000;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The built portal as a process of its own, so that it can be killed as a machine kills it. */
export class PortalProcess {
  private child: ChildProcess | null = null;

  constructor(
    readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** @throws Error when it ends or is not ready in time. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [SERVE], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        LOG_LEVEL: 'fatal',
        CHECK_SOURCE_LINKS: 'false',
        ...this.env,
        PORT: String(this.port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.child = child;
    for (const startedAt = Date.now(); Date.now() - startedAt < READY_WITHIN_MS; await delay(50)) {
      if (child.exitCode !== null) throw new Error(`The portal ended with code ${child.exitCode}`);
      const answer = await fetch(`${this.origin}/readyz`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error('The portal was not ready in time');
  }

  /** As a power cut: nothing is drained, nothing is closed. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}
