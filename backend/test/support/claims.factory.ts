import type { TestPark } from './enquiries.factory.js';
import { somebody } from './people.factory.js';
import type { TestApp } from './test-app.js';

export const EVIDENCE = 'I lead investment promotion; the page below names me and my telephone.';

/** What somebody writes who claims a park. */
export const claimOf = (park: TestPark, changes: object = {}) => ({
  park: park.slug,
  organisation: 'Administration of the zone',
  role: 'Head of investment promotion',
  email: 'office@zone.example',
  evidence: EVIDENCE,
  links: ['https://zone.example/contact'],
  ...changes,
});

/** What people do with claims. @param app asked for when it is needed: the test starts it first */
export function claimsOf(app: () => TestApp) {
  return {
    /** A claim, and who has made it. */
    aClaim: async (park: TestPark, changes: object = {}) => {
      const claimant = await somebody(app());
      const token = await app().signedIn(claimant);
      const { status, body } = await app().post('/claims', claimOf(park, changes), { token });
      if (status !== 201) throw new Error(`The claim was not taken: ${JSON.stringify(body)}`);
      return { claimant, token, id: body.id as string, reference: body.reference as string };
    },
    claimAs: async (id: string, token: string) => (await app().get(`/claims/${id}`, { token })).body,
    move: (id: string, token: string, body: object, version = 1) =>
      app().post(`/claims/${id}/transitions`, body, { token, headers: { 'if-match': `"${version}"` } }),
  };
}
