import { OpenLeadWhenEnquirySubmitted } from '../../src/modules/leads/index.js';
import { newReference } from '../../src/platform/reference-code/index.js';
import { somebody, type Somebody } from './people.factory.js';
import type { TestApp } from './test-app.js';

export interface WantedCase {
  company: string;
  project: string;
  segment: string;
  capex: string | null;
  jobs: number | null;
  /** Ids of the parks asked; none is the triage. */
  parks: string[];
  /** When the answer is promised for; by default four days from now. */
  dueAt: Date;
}

export interface Case {
  companyId: string;
  projectId: string;
  enquiryId: string;
}

let cases = 0;

/** A company with a project and a submitted enquiry, without a lead. */
export async function aSubmittedEnquiry(app: TestApp, wanted: Partial<WantedCase> = {}): Promise<Case> {
  cases += 1;
  const { company = `Company ${cases}`, project = `Project ${cases}`, segment = 'RE4a' } = wanted;
  const now = app.clock.now();
  const { dueAt = new Date(now.getTime() + 4 * 86_400_000), parks = [] } = wanted;
  const companyId = await idOf(
    app,
    `INSERT INTO companies (name, country, status, created_at) VALUES ($1, 'DE', 'provisional', $2) RETURNING id`,
    [company, now],
  );
  const capex = wanted.capex ?? null;
  const projectId = await idOf(
    app,
    `INSERT INTO projects (company_id, title, segment, capex_amount, capex_currency, jobs, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [companyId, project, segment, capex, capex === null ? null : 'CNY', wanted.jobs ?? null, now],
  );
  const enquiryId = await anotherEnquiry(app, { companyId, projectId }, { parks, dueAt });
  return { companyId, projectId, enquiryId };
}

/** A further enquiry of the same project. */
export async function anotherEnquiry(
  app: TestApp,
  { companyId, projectId }: Omit<Case, 'enquiryId'>,
  { parks = [], dueAt }: Partial<Pick<WantedCase, 'parks'>> & Pick<WantedCase, 'dueAt'>,
): Promise<string> {
  const now = app.clock.now();
  const enquiryId = await idOf(
    app,
    `INSERT INTO enquiries (reference, company_id, project_id, locale, question, created_at, confirmed_at)
     VALUES ($1, $2, $3, 'en', 'May we see the plots you have?', $4, $4) RETURNING id`,
    [newReference(), companyId, projectId, now],
  );
  for (const parkId of parks.length > 0 ? parks : [null]) {
    await app.db.query(
      `INSERT INTO enquiry_recipients (enquiry_id, park_id, desk, time_zone, state, state_changed_at, received_at, due_at)
       VALUES ($1, $2, $3, 'Asia/Shanghai', 'submitted', $4, $4, $5)`,
      [enquiryId, parkId, parkId === null ? 'triage' : 'park', now, dueAt],
    );
  }
  return enquiryId;
}

/** A new lead with its enquiry. */
export async function aLead(
  app: TestApp,
  wanted: Partial<WantedCase> = {},
): Promise<Case & { leadId: string }> {
  const submitted = await aSubmittedEnquiry(app, wanted);
  await openLead(app, submitted.enquiryId);
  const row = await app.db.one<{ id: string }>('SELECT id FROM leads WHERE project_id = $1', [
    submitted.projectId,
  ]);
  return { ...submitted, leadId: (row as { id: string }).id };
}

/** What the handler does when it hears of a submitted enquiry. */
export const openLead = (app: TestApp, enquiryId: string) =>
  app.app
    .get(OpenLeadWhenEnquirySubmitted, { strict: false })
    .handle({ subjectId: enquiryId, occurredAt: app.clock.now() });

/** A park that takes enquiries; its name is its slug, so that a test finds it again in any language. */
export async function aPark(app: TestApp): Promise<{ id: string; slug: string }> {
  cases += 1;
  const slug = `park-${cases}`;
  const id = await idOf(
    app,
    `INSERT INTO parks (slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
     VALUES ($1::text, jsonb_build_object('original', 'en', 'texts', jsonb_build_object('en', $1::text)), $1, 'CN', 'park',
             'operating', 'none', 'Asia/Shanghai', true) RETURNING id`,
    [slug],
  );
  return { id, slug };
}

export const aCompanyMember = (app: TestApp, companyId: string): Promise<Somebody> =>
  somebody(app, { memberOf: [{ kind: 'company', organisationId: companyId, role: 'company-owner' }] });

async function idOf(app: TestApp, sql: string, parameters: unknown[]): Promise<string> {
  const row = await app.db.one<{ id: string }>(sql, parameters);
  return (row as { id: string }).id;
}
