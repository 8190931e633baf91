import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOfficer, somebody } from '../../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';

const company = { name: 'Example Magnetics GmbH', country: 'DE' };
const plan = {
  title: 'Magnet plant',
  segment: 'RE4a',
  product: 'Sintered NdFeB',
  capex: { amount: '460000000', currency: 'CNY' },
  jobs: 320,
  land: { value: '15', unit: 'mu' },
  power: { value: '12.50', unit: 'MW' },
  starts: '2027-03',
};

describe('companies and their projects', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.stop());

  /** Somebody with a company of their own. */
  async function anInvestor() {
    const user = await somebody(app);
    const token = await app.signedIn(user);
    const { body } = await app.post('/companies', company, { token });
    return { user, token, companyId: body.id as string };
  }

  it('makes who creates a company its owner, at once and without signing in again', async () => {
    const { token, companyId } = await anInvestor();
    const answer = await app.get(`/companies/${companyId}`, { token });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      ...company,
      status: 'provisional',
      registryNumber: null,
      demo: false,
      version: 1,
    });
    expect(answer.headers.etag).toBe('"1"');
    expect(await app.eventsAbout(companyId)).toEqual(['company.created']);
    const edited = await app.patch(
      `/companies/${companyId}`,
      { website: 'https://www.example.com' },
      { token, headers: { 'if-match': '"1"' } },
    );
    expect([edited.status, edited.body.version]).toEqual([200, 2]);
  });

  it('keeps a project as it was stated, land also in m2, and what was not said as null', async () => {
    const { token, companyId } = await anInvestor();
    const created = await app.post('/projects', { companyId, ...plan }, { token });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      ...plan,
      capex: { amount: '460000000.00', currency: 'CNY' },
      starts: { value: '2027-03', from: '2027-03-01', to: '2027-03-31' },
      notes: null,
    });
    const [row] = await app.db.query<{ land_m2: string }>('SELECT land_m2 FROM projects WHERE id = $1', [
      created.body.id,
    ]);
    expect(row?.land_m2).toBe('10000');
    const bare = await app.post('/projects', { companyId, title: 'Idea', segment: 'RE6' }, { token });
    expect(bare.body).toMatchObject({ capex: null, jobs: null, land: null, power: null, starts: null });
  });

  it('forgets what is edited to null and leaves what is absent', async () => {
    const { token, companyId } = await anInvestor();
    const { body } = await app.post('/projects', { companyId, ...plan }, { token });
    const edited = await app.patch(
      `/projects/${body.id}`,
      { land: null, jobs: 0 },
      { token, headers: { 'if-match': '"1"' } },
    );
    expect(edited.body).toMatchObject({ land: null, jobs: 0, capex: body.capex, version: 2 });
    const stale = await app.patch(
      `/projects/${body.id}`,
      { jobs: 1 },
      { token, headers: { 'if-match': '"1"' } },
    );
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    expect((await app.patch(`/projects/${body.id}`, { jobs: 1 }, { token })).status).toBe(428);
  });

  it('answers a foreign company, its projects and edits of them like missing ones', async () => {
    const theirs = await anInvestor();
    const project = (
      await app.post('/projects', { companyId: theirs.companyId, ...plan }, { token: theirs.token })
    ).body;
    const { token } = await anInvestor();
    const nobody = '0198c000-0000-7000-8000-000000000000';
    const known = { token, headers: { 'if-match': '"1"' } };
    const strip = ({
      status,
      body: { requestId: _, ...body },
    }: {
      status: number;
      body: { requestId: string };
    }) => ({ status, body });
    for (const [foreign, missing] of [
      [
        await app.get(`/companies/${theirs.companyId}`, { token }),
        await app.get(`/companies/${nobody}`, { token }),
      ],
      [await app.get(`/projects/${project.id}`, { token }), await app.get(`/projects/${nobody}`, { token })],
      [
        await app.patch(`/companies/${theirs.companyId}`, { name: 'Mine' }, known),
        await app.patch(`/companies/${nobody}`, { name: 'Mine' }, known),
      ],
      [
        await app.patch(`/projects/${project.id}`, { jobs: 1 }, known),
        await app.patch(`/projects/${nobody}`, { jobs: 1 }, known),
      ],
      [
        await app.post('/projects', { companyId: theirs.companyId, ...plan }, { token }),
        await app.post('/projects', { companyId: nobody, ...plan }, { token }),
      ],
    ] as const) {
      expect(foreign.status).toBe(404);
      expect(strip(foreign)).toEqual(strip(missing));
    }
    expect((await app.get(`/projects?companyId=${theirs.companyId}`, { token })).body.items).toEqual([]);
  });

  it('lets a member edit projects but not the company', async () => {
    const { companyId, token } = await anInvestor();
    const colleague = await somebody(app, {
      memberOf: [{ kind: 'company', organisationId: companyId, role: 'company-member' }],
    });
    // Also owner of another company: the role there gives no right here.
    const theirs = await app.signedIn(colleague);
    await app.post('/companies', company, { token: theirs });
    const project = (await app.post('/projects', { companyId, ...plan }, { token })).body;
    const known = { token: theirs, headers: { 'if-match': '"1"' } };
    expect((await app.patch(`/projects/${project.id}`, { jobs: 5 }, known)).status).toBe(200);
    const refused = await app.patch(`/companies/${companyId}`, { name: 'Other' }, known);
    expect([refused.status, refused.body.code]).toEqual([403, 'company.not-yours-to-change']);
  });

  it('shows administrators all companies, and others their own, page by page without gap or repeat', async () => {
    const { token, companyId } = await anInvestor();
    expect((await app.get('/companies', { token })).body.items.map(({ id }: { id: string }) => id)).toEqual([
      companyId,
    ]);
    const officer = await app.signedIn(await anOfficer(app));
    const all = (await app.get('/companies?pageSize=100', { token: officer })).body.items.map(
      ({ id }: { id: string }) => id,
    );
    expect(all).toContain(companyId);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await app.get(`/companies?pageSize=2&cursor=${cursor}`, { token: officer });
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(all);
    const officerProjects = await app.patch(
      `/companies/${companyId}`,
      { name: 'X' },
      { token: officer, headers: { 'if-match': '"1"' } },
    );
    expect(officerProjects.status).toBe(403);
  });

  it('creates one company for a repeated request', async () => {
    const token = await app.signedIn(await somebody(app));
    const once = { token, headers: { 'idempotency-key': 'company-once' } };
    const [first, second] = [
      await app.post('/companies', company, once),
      await app.post('/companies', company, once),
    ];
    expect(second.body).toEqual(first.body);
    expect((await app.get('/companies', { token })).body.items).toHaveLength(1);
  });

  it.each([
    ['/companies', { ...company, country: 'XX' }, '/country', 'validation.not-a-choice'],
    ['/companies', { ...company, name: '  ' }, '/name', 'validation.too-short'],
    ['/companies', { ...company, name: 'A\u0000' }, '/name', 'validation.text-not-storable'],
    ['/companies', { ...company, status: 'confirmed' }, '/status', 'validation.unknown-property'],
    ['/companies', { ...company, website: 'javascript:alert(1)' }, '/website', 'validation.not-an-address'],
    [
      '/projects',
      { ...plan, capex: { amount: 'Infinity', currency: 'CNY' } },
      '/capex/amount',
      'validation.not-an-amount',
    ],
    [
      '/projects',
      { ...plan, capex: { amount: '9'.repeat(400), currency: 'CNY' } },
      '/capex/amount',
      'validation.not-an-amount',
    ],
    [
      '/projects',
      { ...plan, capex: { amount: '1', currency: 'RMB' } },
      '/capex/currency',
      'validation.not-a-choice',
    ],
    ['/projects', { ...plan, capex: [] }, '/capex', 'validation.invalid'],
    ['/projects', { ...plan, capex: 5 }, '/capex', 'validation.invalid'],
    ['/projects', { ...plan, land: { value: '1', unit: 'kW' } }, '/land/unit', 'validation.not-a-choice'],
    ['/projects', { ...plan, land: { value: '-1', unit: 'ha' } }, '/land/value', 'validation.not-an-amount'],
    ['/projects', { ...plan, jobs: 1.5 }, '/jobs', 'validation.not-a-whole-number'],
    ['/projects', { ...plan, jobs: '5' }, '/jobs', 'validation.not-a-whole-number'],
    ['/projects', { ...plan, starts: '2027-13' }, '/starts', 'validation.not-a-date'],
    ['/projects', { ...plan, segment: ['RE4a'] }, '/segment', 'validation.not-a-choice'],
    ['/projects', { ...plan, title: null }, '/title', 'validation.not-a-text'],
    ['/projects', { ...plan, companyId: 'mine' }, '/companyId', 'validation.not-an-id'],
  ])('refuses on %s %j, pointing at %s', async (url, body, pointer, code) => {
    const { token, companyId } = await anInvestor();
    const whole = url === '/projects' ? { companyId, ...body } : body;
    const answer = await app.post(url, whole, { token });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it.each(['zzz', 'bm90LWFuLWlk', '%00'])('refuses the cursor %s', async (cursor) => {
    const { token } = await anInvestor();
    const answer = await app.get(`/companies?cursor=${cursor}`, { token });
    expect(answer.status).toBe(422);
  });
});
