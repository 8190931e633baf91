import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  aCompanyMember,
  aSubmittedEnquiry,
  type Case,
  type WantedCase,
} from '../../../test/support/leads.factory.js';
import { anAdmin, type Somebody } from '../../../test/support/people.factory.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { WritePolicy } from '../policies/index.js';
import type { PolicyDocument } from '../policies/dto/policy.document.js';
import { aPolicy, aStatedMeasure } from '../policies/policies.factory.js';
import type { RuleChangeNoticeView } from './dto/views.js';

/** Pays CNY 100 for each square metre of land to whoever invests 30 million; nobody has confirmed it. */
export function aChangingPolicy(
  slug: string,
  parks: string[],
  change: Partial<PolicyDocument> = {},
): PolicyDocument {
  const { benefit } = aStatedMeasure();
  const amount = {
    op: 'product' as const,
    of: [
      { op: 'fact' as const, fact: 'land-area' },
      { op: 'quantity' as const, value: '100', unit: 'CNY/m2' },
    ],
  };
  return aPolicy({
    sourceStatus: 'unverified_current',
    territory: { nationwide: false, regions: [], parks },
    measures: [aStatedMeasure({ slug: `${slug}-measure`, benefit: { ...benefit, amount } })],
    ...change,
  });
}

export async function recordPolicy(app: TestApp, slug: string, document: PolicyDocument): Promise<void> {
  await app.db.transaction(() =>
    app.app.get(WritePolicy, { strict: false }).execute({
      id: null,
      slug,
      document,
      parkId: null,
      demo: false,
      editedAt: null,
      stated: null,
      author: null,
      reviewer: null,
      reason: null,
      at: app.clock.now(),
    }),
  );
  await app.quiet();
}

/** @returns its slug. */
export async function aLapsedPolicy(app: TestApp, parks: string[]): Promise<string> {
  const slug = `changing-${randomUUID().slice(0, 8)}`;
  await recordPolicy(app, slug, aChangingPolicy(slug, parks));
  return slug;
}

/** An administrator finds out that it is in force, and all projects are held against it. */
export async function confirmPolicy(app: TestApp, slug: string): Promise<void> {
  const token = await app.signedIn(await anAdmin(app));
  const address = `/verification/rules/policy/${slug}`;
  const headers = {
    'if-match': String((await app.get(address, { token })).headers['etag']),
    'idempotency-key': randomUUID(),
  };
  const body = { outcome: 'in-force', source: 'https://example.gov.cn/notice', sourceDate: '2026-11-20' };
  const answer = await app.post(`${address}/confirmations`, body, { token, headers });
  if (answer.status !== 200)
    throw new Error(`not confirmed: ${answer.status} ${JSON.stringify(answer.body)}`);
  await app.quiet();
}

/** Ten thousand square metres for a hundred million, and a company with one member. */
export async function anAskingProject(
  app: TestApp,
  wanted: Partial<WantedCase> = {},
): Promise<Case & { member: Somebody }> {
  const made = await aSubmittedEnquiry(app, { capex: '100000000', ...wanted });
  await app.db.query(
    `UPDATE projects SET land_value = 10000, land_unit = 'm2', land_m2 = 10000 WHERE id = $1`,
    [made.projectId],
  );
  return { ...made, member: await aCompanyMember(app, made.companyId) };
}

/** @param query what is asked for, as `policy=...` or `project=...`. */
export const noticesSeenBy = async (
  app: TestApp,
  token: string,
  query: string,
): Promise<RuleChangeNoticeView[]> =>
  (await app.get(`/rule-changes?${query}&pageSize=100`, { token })).body.items;

/** What a person was told of changes: of policies, or of rules of trade and investment. */
export const changesToldTo = async (
  app: TestApp,
  person: Somebody,
  of: 'rule-changed' | 'regime-changed' = 'rule-changed',
): Promise<{ text: string; link: string }[]> =>
  (await app.get('/notifications', { token: await app.signedIn(person) })).body.items.filter(
    ({ kind }: { kind: string }) => kind === of,
  );

/** The same events and the same jobs of a rule's second record once more, as after a crash before they were acknowledged. */
export async function happenTwice(app: TestApp, kind: 'policy' | 'regime', slug: string): Promise<void> {
  const [looks, tells] = [`look-for-projects-when-${kind}-recorded`, 'notify-owners-when-rule-changed'];
  const recorded = `${kind}.recorded`;
  await app.db.query('DELETE FROM event_effects WHERE handler IN ($1, $2)', [looks, tells]);
  const events = await app.db.query<{ id: string; name: string; ruleId: string }>(
    `SELECT id, name, subject_id AS "ruleId" FROM domain_events
      WHERE name IN ($1, 'rule-change.found') AND payload->>'slug' = $2`,
    [recorded, slug],
  );
  expect(events).toHaveLength(2);
  const jobs = app.app.get(JobQueue);
  for (const { id, name, ruleId } of events) {
    await jobs.send(name === recorded ? looks : tells, { eventId: id });
    await jobs.send('find-touched-projects', { ruleId, n: '2' });
  }
  await app.quiet();
}
