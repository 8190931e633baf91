import { createHash, randomBytes, randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { freePort, PortalProcess } from './support/portal-process.js';
import { cloneDatabase, type TestDatabase } from './support/template-database.js';

const ENQUIRIES = 200;
const AT_ONCE = 8;
const TRIES = 100;

interface Sender {
  token: string;
  companyId: string;
  park: string;
}

let database: TestDatabase;
let db: Client;
let portal: PortalProcess;

beforeAll(async () => {
  database = await cloneDatabase();
  db = new Client({ connectionString: database.url });
  await db.connect();
  const limits = { LIMIT_ENQUIRY: '1000000', LIMIT_READS_PER_MINUTE: '1000000' };
  portal = new PortalProcess(await freePort(), { DATABASE_URL: database.url, ...limits });
}, 60_000);

afterAll(async () => {
  await portal?.kill();
  await db?.end();
  await database?.drop();
});

/** Somebody signed in with a company, and a park with a team. */
async function aSender(): Promise<Sender> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest();
  const { rows } = await db.query<{ companyId: string }>(
    `WITH investor AS (
       INSERT INTO users (email, name, locale, status, created_at)
       VALUES ('investor@example.com', 'Investor', 'en', 'active', now()) RETURNING id),
     editor AS (
       INSERT INTO users (email, name, locale, status, created_at)
       VALUES ('editor@example.com', 'Editor', 'en', 'active', now()) RETURNING id),
     company AS (
       INSERT INTO companies (name, country, status, created_at)
       VALUES ('Crash Magnetics', 'DE', 'provisional', now()) RETURNING id),
     park AS (
       INSERT INTO parks (slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
       VALUES ('crash-park', '{"original":"en","texts":{"en":"Crash Park"}}', 'crash park', 'CN', 'development zone',
               'operating', 'none', 'Asia/Shanghai', true) RETURNING id),
     members AS (
       INSERT INTO memberships (user_id, kind, organisation_id, role, created_at)
       SELECT investor.id, 'company', company.id, 'company-owner', now() FROM investor, company
       UNION ALL SELECT editor.id, 'park', park.id, 'park-editor', now() FROM editor, park),
     session AS (
       INSERT INTO sessions (token_hash, user_id, created_at, last_active_at, absolute_expires_at)
       SELECT $1, id, now(), now(), now() + interval '1 day' FROM investor)
     SELECT id AS "companyId" FROM company`,
    [tokenHash],
  );
  return { token, companyId: rows[0]?.companyId as string, park: 'crash-park' };
}

/** @returns the reference when it was acknowledged; null for any other end, the line breaking included. */
async function post({ token, companyId, park }: Sender, number: number): Promise<string | null> {
  const answer = await fetch(`${portal.origin}/api/v1/enquiries`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `crash-test-${number}`,
      cookie: `lodestone=${token}`,
      'sec-fetch-site': 'same-origin',
      'x-lodestone-request': '1',
    },
    body: JSON.stringify({
      parks: [park],
      locale: 'en',
      question: `Question number ${number}: which plots are free?`,
      project: { companyId, title: `Plant ${number}`, segment: 'RE4a' },
    }),
  }).catch(() => null);
  if (answer?.status !== 201) return null;
  const body = (await answer.json().catch(() => null)) as { reference: string } | null;
  return body?.reference ?? null;
}

/** Posts these numbers, a few at a time. @returns number -> reference of those acknowledged. */
async function postAll(
  sender: Sender,
  numbers: readonly number[],
  acknowledged: (count: number) => void = () => undefined,
): Promise<Map<number, string>> {
  const references = new Map<number, string>();
  const queue = [...numbers];
  const worker = async () => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      const reference = await post(sender, number);
      if (reference !== null) acknowledged(references.set(number, reference).size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return references;
}

/** Until each has been acknowledged: what the killed process had begun may hold its locks for a moment. */
async function insist(sender: Sender, numbers: readonly number[]): Promise<Map<number, string>> {
  const references = new Map<number, string>();
  for (let tries = 0; references.size < numbers.length && tries < TRIES; tries += 1) {
    const open = numbers.filter((number) => !references.has(number));
    for (const [number, reference] of await postAll(sender, open)) references.set(number, reference);
    if (references.size < numbers.length) await delay(100);
  }
  return references;
}

const count = async (sql: string) => Number((await db.query<{ count: string }>(sql)).rows[0]?.count);

describe('a portal killed while enquiries come in', () => {
  it('keeps each acknowledged enquiry exactly once, with recipient, event and jobs, and takes the rest again', async () => {
    await portal.start();
    const sender = await aSender();
    const numbers = Array.from({ length: ENQUIRIES }, (_, number) => number);
    const killAfter = randomInt(5, ENQUIRIES - AT_ONCE - 5);
    let killed: Promise<void> | null = null;
    const first = await postAll(sender, numbers, (acknowledged) => {
      if (acknowledged === killAfter) killed = delay(randomInt(0, 15)).then(() => portal.kill());
    });
    await killed;
    expect(first.size).toBeGreaterThanOrEqual(killAfter);
    expect(first.size).toBeLessThan(ENQUIRIES);

    // Nothing that was acknowledged may depend on the process coming back.
    const kept = await db.query<{ reference: string }>('SELECT reference FROM enquiries');
    const references = new Set(kept.rows.map(({ reference }) => reference));
    expect([...first.values()].filter((reference) => !references.has(reference))).toEqual([]);

    await portal.start();
    const rest = await insist(
      sender,
      numbers.filter((number) => !first.has(number)),
    );
    const all = new Map([...first, ...rest]);
    expect(all.size).toBe(ENQUIRIES);
    expect(new Set(all.values()).size).toBe(ENQUIRIES);
    // Repeated again, each answers with the reference it got the first time.
    expect(await insist(sender, numbers.slice(0, 20))).toEqual(
      new Map([...all].filter(([n]) => n < 20).sort(([a], [b]) => a - b)),
    );

    await expectEachOnce(all);
    await expectNothingForgotten();
  }, 120_000);
});

async function expectEachOnce(all: Map<number, string>): Promise<void> {
  const { rows } = await db.query<{
    reference: string;
    question: string;
    recipients: number;
    events: number;
  }>(
    `SELECT enquiry.reference, enquiry.question,
            (SELECT count(*)::int FROM enquiry_recipients r WHERE r.enquiry_id = enquiry.id AND r.due_at IS NOT NULL) AS recipients,
            (SELECT count(*)::int FROM domain_events e WHERE e.subject_id = enquiry.id AND e.name = 'enquiry.submitted') AS events
       FROM enquiries enquiry`,
  );
  expect(rows).toHaveLength(ENQUIRIES);
  for (const [number, reference] of all) {
    expect(rows.filter((row) => row.reference === reference)).toEqual([
      { reference, question: `Question number ${number}: which plots are free?`, recipients: 1, events: 1 },
    ]);
  }
  // What stood around an enquiry that was rolled back is gone too.
  expect(await count('SELECT count(*) FROM projects')).toBe(ENQUIRIES);
  expect(await count(`SELECT count(*) FROM domain_events WHERE name = 'enquiry.submitted'`)).toBe(ENQUIRIES);
}

/**
 * What each event asks for has been done or is still a job: the mails of a killed process go out once its jobs' heartbeat
 * has run out, which is longer than a test should wait.
 */
async function expectNothingForgotten(): Promise<void> {
  const { rows } = await db.query(
    `SELECT handler.name, event.id FROM domain_events event,
            unnest(ARRAY['acknowledge-investor-when-enquiry-submitted', 'notify-desk-when-enquiry-submitted']) AS handler (name)
      WHERE event.name = 'enquiry.submitted'
        AND NOT EXISTS (SELECT 1 FROM event_effects e WHERE e.handler = handler.name AND e.event_id = event.id)
        AND NOT EXISTS (SELECT 1 FROM pgboss.job job WHERE job.name = handler.name AND job.state < 'completed'
                           AND job.data->>'eventId' = event.id::text)`,
  );
  expect(rows).toEqual([]);
  const mails = await db.query(
    `SELECT 1 FROM outgoing_mails WHERE template = 'enquiry-received' GROUP BY params->>'reference' HAVING count(*) > 1`,
  );
  expect(mails.rows).toEqual([]);
}
