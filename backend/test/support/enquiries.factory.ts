import { type Somebody, somebody } from './people.factory.js';
import type { Answer, TestApp } from './test-app.js';

export interface TestPark {
  id: string;
  slug: string;
}

let parks = 0;

/** A park in the zone of Baotou, unless told otherwise; without a team until somebody is made its member. */
export async function aPark(
  app: TestApp,
  { timeZone = 'Asia/Shanghai', takesEnquiries = true, regionId = null as string | null } = {},
): Promise<TestPark> {
  parks += 1;
  const slug = `test-park-${parks}`;
  const name = { original: 'en', texts: { en: `Test Park ${parks}` } };
  const row = await app.db.one<{ id: string }>(
    `INSERT INTO parks (slug, name, sort_name, region_id, country, kind, status, coord_precision, time_zone, takes_enquiries)
     VALUES ($1, $2, $1, $3, 'CN', 'development zone', 'operating', 'none', $4, $5) RETURNING id`,
    [slug, JSON.stringify(name), regionId, timeZone, takesEnquiries],
  );
  return { id: (row as { id: string }).id, slug };
}

/** A park with somebody who answers for it. */
export async function aClaimedPark(app: TestApp, options: Parameters<typeof aPark>[1] = {}) {
  const park = await aPark(app, options);
  const member = await somebody(app, {
    memberOf: [{ kind: 'park', organisationId: park.id, role: 'park-editor' }],
  });
  return { park, member, token: await app.signedIn(member) };
}

export interface Investor {
  user: Somebody;
  token: string;
  companyId: string;
}

/** Somebody with a company. */
export async function anInvestor(app: TestApp): Promise<Investor> {
  const user = await somebody(app);
  const token = await app.signedIn(user);
  const { body } = await app.post('/companies', { name: 'Example Magnetics GmbH', country: 'DE' }, { token });
  return { user, token, companyId: body.id };
}

export const QUESTION = 'Which plots with 35 kV power are free from 2027 on?';

/** The body of a member's enquiry. */
export const enquiryOf = (companyId: string, slugs: string[], changes: object = {}) => ({
  parks: slugs,
  question: QUESTION,
  locale: 'en',
  project: { companyId, title: 'Magnet plant', segment: 'RE4a', product: 'Sintered NdFeB' },
  ...changes,
});

let visitors = 0;

/** The body of a visitor's enquiry. */
export const visitorsEnquiry = (slugs: string[], changes: object = {}) => {
  visitors += 1;
  return {
    parks: slugs,
    question: QUESTION,
    locale: 'de',
    project: { title: 'Recycling of magnets', segment: 'RE6' },
    contact: {
      name: 'Erika Muster',
      email: `visitor-${visitors}@example.com`,
      organisation: 'Muster Recycling AG',
    },
    ...changes,
  };
};

/** An enquiry of a fresh investor to these parks, as its sender sees it. */
export async function aSentEnquiry(app: TestApp, slugs: string[], investor?: Investor) {
  const sender = investor ?? (await anInvestor(app));
  const { body: receipt } = await app.post('/enquiries', enquiryOf(sender.companyId, slugs), {
    token: sender.token,
  });
  const { body: detail } = await app.get(`/enquiries/${receipt.id}`, { token: sender.token });
  return { investor: sender, receipt, detail, id: receipt.id as string, recipients: detail.recipients };
}

/** Answers as they would be compared by somebody who looks for a difference. */
export const told = ({ status, body }: Answer) => ({ status, body: { ...body, requestId: null } });
