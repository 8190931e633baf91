import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { PolicyDocument } from '../../src/modules/policies/dto/policy.document.js';
import { aPolicy, aStatedMeasure } from '../../src/modules/policies/policies.factory.js';
import { aContentWorld, type ContentWorld } from './content.factory.js';
import type { Answer, TestApp } from './test-app.js';

let made = 0;

/** An address that no other measure has. */
export const aMeasureSlug = (): string => {
  made += 1;
  return `measure-${made}`;
};

export const aPolicySlug = (): string => `policy-${randomUUID().slice(0, 8)}`;

/** The scope of a measure none of whose conditions says where, by whom or for which goods. */
export const NOT_NARROWED = {
  territory: null,
  segments: null,
  ownership: null,
  firmSizes: null,
  firmStages: null,
  hsCodes: null,
};

/** The policies of a park as its team writes them and an officer reviews them. */
export class PolicyDesk {
  private constructor(
    private readonly app: TestApp,
    readonly world: ContentWorld,
  ) {}

  static async of(app: TestApp): Promise<PolicyDesk> {
    return new PolicyDesk(app, await aContentWorld(app));
  }

  /** A policy of the park whose measure has an address of its own. */
  fresh(change: Partial<PolicyDocument> = {}): PolicyDocument {
    return aPolicy({
      territory: { nationwide: false, regions: [], parks: [this.world.park.slug] },
      measures: [aStatedMeasure({ slug: aMeasureSlug() })],
      ...change,
    });
  }

  /** By the park's editor for the park, unless somebody else begins it. @param parkId null: for no park */
  begin(
    document: object,
    { token = this.world.editor, parkId = this.world.park.id as string | null, slug = aPolicySlug() } = {},
  ): Promise<Answer> {
    return this.app.post(
      '/content/policy',
      { ...(parkId === null ? {} : { parkId }), document, identity: { slug } },
      { token, headers: { 'idempotency-key': randomUUID() } },
    );
  }

  async save(id: string, document: object): Promise<Answer> {
    const token = this.world.editor;
    const { headers } = await this.app.get(`/content/policy/${id}`, { token });
    return this.app.put(
      `/content/policy/${id}/draft`,
      { document },
      { token, headers: { 'if-match': String(headers['etag']) } },
    );
  }

  async move(id: string, token: string, body: object): Promise<Answer> {
    const record = await this.app.get(`/content/policy/${id}`, { token });
    const headers = { 'if-match': String(record.headers['etag']) };
    return this.app.post(`/content/policy/${id}/draft/transitions`, body, { token, headers });
  }

  /** What is open is submitted, all that was questioned being meant, and approved. */
  async publish(id: string): Promise<void> {
    const { manager, officer } = this.world;
    const { open } = (await this.app.get(`/content/policy/${id}`, { token: manager })).body;
    expect(open.problems).toEqual([]);
    const acknowledgedWarnings = open.warnings.map(
      ({ pointer, code }: { pointer: string; code: string }) => ({
        pointer,
        code,
      }),
    );
    expect((await this.move(id, manager, { action: 'submit', acknowledgedWarnings })).status).toBe(200);
    expect((await this.move(id, officer, { action: 'approve' })).status).toBe(200);
  }

  /** Written and published. */
  async posted(change: Partial<PolicyDocument> = {}) {
    const slug = aPolicySlug();
    const document = this.fresh(change);
    const { body } = await this.begin(document, { slug });
    await this.publish(body.id);
    return { id: body.id as string, slug, document };
  }

  /** A new draft of a published one, with what was changed saved. */
  async redraft(id: string, change: (document: PolicyDocument) => PolicyDocument): Promise<Answer> {
    const draft = await this.app.post(
      `/content/policy/${id}/drafts`,
      {},
      { token: this.world.editor, headers: { 'idempotency-key': randomUUID() } },
    );
    const saved = await this.save(id, change(draft.body.document));
    expect(saved.status).toBe(200);
    return saved;
  }

  async rewrite(id: string, change: (document: PolicyDocument) => PolicyDocument): Promise<void> {
    await this.redraft(id, change);
    await this.publish(id);
  }

  /** As everybody reads it. */
  page(slug: string, query = '', language = 'en'): Promise<Answer> {
    return this.app.get(`/policies/${slug}${query}`, { headers: { 'accept-language': language } });
  }
}
