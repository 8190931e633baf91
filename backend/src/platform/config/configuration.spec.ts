import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from './configuration.js';

const DATABASE_URL = 'postgres://lodestone:secret@127.0.0.1:5432/lodestone';
const refusal = (env: NodeJS.ProcessEnv) => {
  try {
    readConfiguration({ DATABASE_URL, ...env });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the configuration', () => {
  it('needs nothing but a database and then answers on localhost:3000', () => {
    const configuration = readConfiguration({ DATABASE_URL });
    expect(configuration.publicUrl).toBe('http://localhost:3000');
    expect([...configuration.allowedHosts]).toEqual(['localhost:3000']);
    expect(configuration.demonstration).toBe(false);
    expect(configuration.mailTransport).toBe('mailbox');
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfiguration({ DATABASE_URL, PORT: '', PUBLIC_URL: '  ' }).publicUrl).toBe(
      'http://localhost:3000',
    );
  });

  it('checks the links of sources by default, but not in a demonstration', () => {
    const checks = (more: object) => readConfiguration({ DATABASE_URL, ...more }).checkSourceLinks;
    expect(checks({})).toBe(true);
    expect(checks({ DEMO_MODE: 'true' })).toBe(false);
    expect(checks({ LODESTONE_EMBEDDED: 'true' })).toBe(false);
    expect(checks({ CHECK_SOURCE_LINKS: 'false' })).toBe(false);
  });

  it('is a demonstration by default only when the database is embedded', () => {
    expect(readConfiguration({ DATABASE_URL, LODESTONE_EMBEDDED: 'true' }).demonstration).toBe(true);
    expect(readConfiguration({ DATABASE_URL, DEMO_MODE: 'true' }).demonstration).toBe(true);
    expect(
      readConfiguration({ DATABASE_URL, LODESTONE_EMBEDDED: 'true', DEMO_MODE: 'false' }).demonstration,
    ).toBe(false);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [{ ROLE: 'king' }, 'ROLE must be one of all, web, worker'],
    [{ DEMO_MODE: 'perhaps' }, 'DEMO_MODE must be true or false'],
    [{ TRIAGE_TIME_ZONE: 'Mars/Olympus' }, 'TRIAGE_TIME_ZONE must be an IANA time zone'],
    [{ PUBLIC_URL: 'portal' }, 'PUBLIC_URL must be an address'],
    [{ PUBLIC_URL: 'http://portal.example.org' }, 'without https'],
    [{ PUBLIC_URL: 'https://portal.example.org' }, 'SMTP_URL is not set'],
    [{ STORAGE: 'tape' }, 'STORAGE must be one of local, s3'],
    [
      { STORAGE: 's3', S3_BUCKET: 'files' },
      'S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY must be set',
    ],
    [{ CLAMD_URL: 'clamav' }, 'CLAMD_URL must be an address such as tcp://clamav:3310'],
    [{ TRUSTED_PROXIES: 'proxy.local' }, 'TRUSTED_PROXIES must list addresses'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL is not set'],
  ])('refuses %j and says which variable and why', (env, sentence) => {
    expect(refusal(env as NodeJS.ProcessEnv)).toContain(sentence);
  });

  it('never repeats a password in its refusal', () => {
    expect(refusal({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).not.toContain('hunter2');
  });
});
