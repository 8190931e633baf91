import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import { createApp } from '../../src/create-app.js';
import { Clock, ManualClock } from '../../src/platform/clock/clock.js';
import { Configuration, readConfiguration } from '../../src/platform/config/configuration.js';
import { Database } from '../../src/platform/database/database.js';
import { Sessions } from '../../src/modules/identity/index.js';
import { cloneDatabase } from './template-database.js';

export const HOST = 'localhost:3000';
/** A Thursday morning in Baotou. */
export const START = '2026-11-26T02:00:00.000Z';

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  locale: string;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1` unless it starts with `/api` or is told to be absolute by `root`. */
  url: string;
  root?: boolean;
  body?: unknown;
  /** Session token: the call then carries the cookie and the marks of our own pages. */
  token?: string;
  headers?: Record<string, string>;
  /** Address of the caller. Each call has its own by default, so that limits do not leak between tests. */
  from?: string;
}

export interface Answer {
  status: number;
  headers: LightMyRequestResponse['headers'];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks wherever it likes
  body: any;
  /** Token of the session cookie that came with it, '' when the cookie was cleared, null without one. */
  token: string | null;
}

let callers = 0;
const nextAddress = () => `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers++ & 255}`;

/** The application over a database of its own; only the clock is a test's, and mail lands in the local mailbox. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly db: Database,
    readonly clock: ManualClock,
    private readonly drop: () => Promise<unknown>,
  ) {}

  static async start({
    clock = START,
    env = {},
  }: { clock?: string; env?: NodeJS.ProcessEnv } = {}): Promise<TestApp> {
    const database = await cloneDatabase();
    const storage = await mkdtemp(path.join(tmpdir(), 'lodestone-test-'));
    const configuration = readConfiguration({
      LOG_LEVEL: 'fatal',
      STORAGE_DIR: storage,
      // No test asks the internet, whatever the hour at which it runs.
      CHECK_SOURCE_LINKS: 'false',
      ...env,
      DATABASE_URL: database.url,
    });
    const app = await createApp(configuration);
    const manual = new ManualClock(new Date(clock));
    // The one instance everybody was given starts to say what the test wants.
    app.get(Clock).now = () => manual.now();
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApp(app, app.get(Database), manual, async () =>
      Promise.all([database.drop(), rm(storage, { recursive: true, force: true })]),
    );
  }

  get configuration(): Configuration {
    return this.app.get(Configuration);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }

  async call({ method = 'GET', url, root = false, body, token, headers = {}, from }: Call): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url: root ? url : `/api/v1${url}`,
      remoteAddress: from ?? nextAddress(),
      headers: {
        host: HOST,
        ...(token
          ? { cookie: `lodestone=${token}`, 'sec-fetch-site': 'same-origin', 'x-lodestone-request': '1' }
          : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const cookie = response.cookies.find(({ name }) => name === 'lodestone');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body === '' ? null : parsed(response.body),
      token: cookie ? cookie.value : null,
    };
  }

  get = (url: string, options: Partial<Call> = {}) => this.call({ ...options, url });
  post = (url: string, body: unknown, options: Partial<Call> = {}) =>
    this.call({ ...options, method: 'POST', url, body });
  put = (url: string, body: unknown, options: Partial<Call> = {}) =>
    this.call({ ...options, method: 'PUT', url, body });
  patch = (url: string, body: unknown, options: Partial<Call> = {}) =>
    this.call({ ...options, method: 'PATCH', url, body });
  delete = (url: string, options: Partial<Call> = {}) => this.call({ ...options, method: 'DELETE', url });

  /** A session of this user, without going through the front door. */
  async signedIn(user: { id: string }): Promise<string> {
    return (await this.app.get(Sessions).start({ userId: user.id })).token;
  }

  async mailsTo(address: string): Promise<ReceivedMail[]> {
    return this.db.query<ReceivedMail>(
      `SELECT to_address AS "to", subject, body AS text, locale FROM mailbox_messages
        WHERE to_address = $1 ORDER BY id`,
      [address],
    );
  }

  /** Waits until this many mails have come to an address; mail leaves by a job. */
  async mailbox(address: string, count = 1): Promise<ReceivedMail[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const mails = await this.mailsTo(address);
      if (mails.length >= count) return mails;
      await delay(100);
    }
    throw new Error(`Fewer than ${count} mails came to ${address}`);
  }

  /** Waits until no job is left to do: most need moments, a file of many rows some seconds. */
  async quiet(): Promise<void> {
    for (let tries = 0; tries < 500; tries += 1) {
      const open = await this.db.query(
        `SELECT 1 FROM pgboss.job WHERE state < 'completed' AND start_after <= now() + interval '5 seconds'
            AND name NOT LIKE '\\_\\_pgboss%' AND name NOT LIKE 'sweep-%' AND name <> 'dead-letters' LIMIT 1`,
      );
      if (open.length === 0) return;
      await delay(100);
    }
    throw new Error('Jobs did not come to rest');
  }

  /** Names of the events recorded about something, in order. */
  async eventsAbout(subjectId: string): Promise<string[]> {
    const rows = await this.db.query<{ name: string }>(
      'SELECT name FROM domain_events WHERE subject_id = $1 ORDER BY id',
      [subjectId],
    );
    return rows.map(({ name }) => name);
  }
}

/** The token behind `#` of the (last) link in a mail. */
export function linkTokenIn(mail: ReceivedMail | undefined): string {
  const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error('The mail has no link');
  return token;
}

export const createTestApp = TestApp.start.bind(TestApp);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
