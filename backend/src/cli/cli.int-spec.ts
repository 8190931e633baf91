import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { somebody } from '../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../test/support/test-app.js';
import { PERSONAS } from '../modules/identity/index.js';
import { run } from './index.js';

let app: TestApp;
let said: string[];
let complained: string[];
beforeAll(async () => {
  // A command is a process of its own and lives by the real clock.
  app = await createTestApp({ clock: new Date().toISOString() });
}, 60_000);
afterAll(() => app?.stop());
beforeEach(() => {
  said = [];
  complained = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const command = (...words: string[]) => run(words, { DATABASE_URL: app.configuration.DATABASE_URL });
const inDemonstration = (...words: string[]) =>
  run(words, { DATABASE_URL: app.configuration.DATABASE_URL, DEMO_MODE: 'true' });
const tokenIn = (lines: string[]) => /#([\w-]{43})/.exec(lines.join('\n'))![1]!;

describe('the commands', () => {
  it('say how they are used when they are not understood', async () => {
    expect(await command('enlighten')).toBe(2);
    expect(complained.join('\n')).toContain('create-admin EMAIL');
    expect(await command('toString')).toBe(2);
    expect(await command()).toBe(2);
    expect(await command('create-admin')).toBe(2);
    expect(await command('create-admin', 'nobody')).toBe(2);
    expect(await command('routes', '--xml')).toBe(2);
    expect(said).toEqual([]);
  });

  it('print a link by which the first administrator sets a password and is in', async () => {
    expect(await command('create-admin', 'First@Example.com', '--name', 'Chen Jing')).toBe(0);
    const token = tokenIn(said);
    const entered = await app.put('/users/password-resets', { token, password: 'zinc harbour 41' });
    expect(entered).toMatchObject({
      status: 200,
      body: {
        user: { email: 'first@example.com', name: 'Chen Jing' },
        memberships: [{ kind: 'portal', organisationId: null, role: 'admin' }],
      },
    });
  });

  it('give no sign-in link outside the demonstration, and none that exists works there', async () => {
    const user = await somebody(app);
    expect(await command('sign-in-link', user.email)).toBe(1);
    expect(complained).toEqual(['Sign-in links work in demonstration mode only.']);
    expect(await inDemonstration('sign-in-link', 'ghost@example.com')).toBe(1);
    expect(await inDemonstration('sign-in-link', user.email)).toBe(0);
    const refused = await app.post('/sessions/links', { token: tokenIn(said) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'link.demonstration-only' }, token: null });
  });

  it('print the route table with permissions and roles, and nothing else', async () => {
    expect(await command('routes', '--json')).toBe(0);
    const table = JSON.parse(said.join('\n')) as {
      method: string;
      path: string;
      permission: string;
      roles: string[];
    }[];
    expect(table).toContainEqual(
      expect.objectContaining({ method: 'POST', path: '/api/v1/sessions', permission: 'session:start' }),
    );
    expect(table).toContainEqual(
      expect.objectContaining({ method: 'GET', path: '/api/v1/users/current', roles: ['investor'] }),
    );
    expect(table.find(({ path: at }) => at === '/healthz')).toMatchObject({ roles: ['visitor'] });
    expect(table.filter(({ permission, roles }) => !permission || roles.length === 0)).toEqual([]);
  });

  it('migrate twice without harm', async () => {
    expect(await command('migrate')).toBe(0);
    expect(said).toEqual(['The schema was up to date.']);
  });
});

describe('the manifest for testers', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-manifest-'));
  const file = path.join(folder, 'manifest.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is refused outside the demonstration', async () => {
    expect(await command('seed', '--manifest', file)).toBe(1);
    expect(complained[0]).toContain('DEMO_MODE=true');
  });

  it('names the ten personas with passwords that were made for them, in a file for its owner alone', async () => {
    expect(await inDemonstration('seed', '--manifest', file)).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { baseUrl, accounts, objects } = JSON.parse(readFileSync(file, 'utf8'));
    expect(baseUrl).toBe('http://localhost:3000');
    expect(accounts.map(({ persona }: { persona: string }) => persona)).toEqual([...PERSONAS]);
    expect([objects.enquiries.length, objects.leads.length, objects.projects.length]).toEqual([12, 7, 7]);
    const named = (persona: string) =>
      accounts.find((account: { persona: string }) => account.persona === persona);
    expect(named('admin').administratorRole).toBe('admin');
    // The real park the team plays, and an invented one of its own.
    expect(named('park-manager-1').parkIds).toHaveLength(2);
    expect(named('park-editor-2').parkIds).not.toEqual(named('park-editor-1').parkIds);
    expect(named('removed-member').parkIds).toEqual([]);
    const officer = named('officer');
    const row = await app.db.one<{ hash: string; demo: boolean }>(
      'SELECT password_hash AS hash, demo FROM users WHERE id = $1',
      [officer.userId],
    );
    expect(row).toMatchObject({ demo: true });
    expect(await verify(row!.hash, officer.password)).toBe(true);
    expect(await app.db.query(`SELECT 1 FROM users WHERE demo AND status = 'suspended'`)).toHaveLength(1);
  }, 60_000);
});

describe('the doctor', () => {
  it('finds nothing to fail here', async () => {
    expect(await command('doctor')).toBe(0);
    expect(said.join('\n')).toMatch(/ok +database: PostgreSQL 18[\s\S]*ok +migrations: none pending/);
    expect(said.join('\n')).toMatch(/warn +scanner: none/);
  });

  it('says what is wrong with the configuration, the database and the mail server', async () => {
    expect(await run(['doctor'], { DATABASE_URL: 'mysql://x' })).toBe(1);
    expect(said.join('\n')).toMatch(/fail +configuration: DATABASE_URL/);
    const away = {
      DATABASE_URL: 'postgres://lodestone:secret@127.0.0.1:1/x',
      SMTP_URL: 'smtp://127.0.0.1:1',
      CLAMD_URL: 'tcp://127.0.0.1:1',
    };
    expect(await run(['doctor'], away)).toBe(1);
    expect(said.join('\n')).toMatch(/fail +database: .*ECONNREFUSED[\s\S]*fail +mail transport: 127.0.0.1:1/);
    expect(said.join('\n')).toMatch(/fail +scanner: clamd at 127\.0\.0\.1:1 does not answer/);
    expect(said.join('\n')).not.toContain('secret');
  });
});
