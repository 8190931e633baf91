import { randomUUID } from 'node:crypto';
import { SeedCatalogue } from '../../src/seeding/seed-catalogue.js';
import type { PolicyDocument } from '../../src/modules/policies/dto/policy.document.js';
import { WritePolicy } from '../../src/modules/policies/index.js';
import { aPolicy, aStatedMeasure } from '../../src/modules/policies/policies.factory.js';
import { anAdmin, anOfficer, type Somebody } from './people.factory.js';
import type { Answer, TestApp } from './test-app.js';

/** Where it is written what holds. */
export const SOURCE = 'https://www.example.gov.cn/notice/7';

/** A policy that nobody has confirmed, as if it had been read in a source. @returns its slug */
export async function anUnconfirmedPolicy(
  app: TestApp,
  {
    parkId = null,
    demo = false,
    ...change
  }: Partial<PolicyDocument> & { parkId?: string | null; demo?: boolean } = {},
): Promise<string> {
  const slug = `lapsed-${randomUUID().slice(0, 8)}`;
  await app.db.transaction(() =>
    app.app.get(WritePolicy, { strict: false }).execute({
      id: null,
      slug,
      document: aPolicy({
        sourceStatus: 'unverified_current',
        measures: [aStatedMeasure({ slug: `${slug}-measure` })],
        ...change,
      }),
      parkId,
      demo,
      editedAt: null,
      stated: null,
      author: null,
      reviewer: null,
      reason: null,
      at: app.clock.now(),
    }),
  );
  return slug;
}

/** The queue of what has to be verified, with the real rules loaded. */
export class RuleDesk {
  private constructor(
    private readonly app: TestApp,
    readonly admin: Somebody,
    readonly tokens: { admin: string; officer: string },
  ) {}

  static async of(app: TestApp): Promise<RuleDesk> {
    await app.app.get(SeedCatalogue, { strict: false }).execute();
    const admin = await anAdmin(app);
    const tokens = { admin: await app.signedIn(admin), officer: await app.signedIn(await anOfficer(app)) };
    return new RuleDesk(app, admin, tokens);
  }

  queue(query = 'pageSize=100', token = this.tokens.admin): Promise<Answer> {
    return this.app.get(`/verification/rules?${query}`, { token });
  }

  rule(address: string, token = this.tokens.admin): Promise<Answer> {
    return this.app.get(`/verification/rules/${address}`, { token });
  }

  async assign(address: string, ownerUserId: string | null, token = this.tokens.admin): Promise<Answer> {
    const headers = { 'if-match': await this.etagOf(address) };
    return this.app.call({
      method: 'PATCH',
      url: `/verification/rules/${address}`,
      body: { ownerUserId },
      token,
      headers,
    });
  }

  async etagOf(address: string): Promise<string> {
    return String((await this.rule(address)).headers['etag']);
  }

  /** @param seen ETag of what was seen; absent: it is looked at just before. */
  async confirm(
    address: string,
    change: object = {},
    token = this.tokens.admin,
    seen?: string,
  ): Promise<Answer> {
    const headers = { 'if-match': seen ?? (await this.etagOf(address)), 'idempotency-key': randomUUID() };
    const body = { outcome: 'in-force', source: SOURCE, sourceDate: '2026-11-20', ...change };
    return this.app.post(`/verification/rules/${address}/confirmations`, body, { token, headers });
  }
}

export const slugsIn = ({ body }: Answer): string[] => body.items.map(({ slug }: { slug: string }) => slug);
