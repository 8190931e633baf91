import { aPark } from './enquiries.factory.js';
import { aParkMember, type Somebody } from './people.factory.js';
import { linkTokenIn, type TestApp } from './test-app.js';

/** A park's team with its manager signed in. */
export interface Team {
  park: { id: string; slug: string };
  url: string;
  manager: Somebody;
  token: string;
}
type Led = Pick<Team, 'url' | 'token'>;

let addresses = 0;
export const anAddress = () => `invited-${(addresses += 1)}@example.com`;

/** What people do with teams. @param app asked for when it is needed: the test starts it first */
export function teamsOf(app: () => TestApp) {
  const seen = async ({ url, token }: Led) => (await app().get(url, { token })).body;
  return {
    seen,
    aTeam: async (): Promise<Team> => {
      const park = await aPark(app());
      const manager = await aParkMember(app(), park.id, 'park-manager');
      return { park, manager, url: `/teams/park/${park.id}`, token: await app().signedIn(manager) };
    },
    invite: ({ url, token }: Led, email: string, role = 'park-editor') =>
      app().post(`${url}/invitations`, { email, role }, { token }),
    linkFrom: async (email: string, count = 1) => linkTokenIn((await app().mailbox(email, count)).at(-1)),
    memberIn: async (team: Led, name: string) =>
      (await seen(team)).members.find((member: { name: string }) => member.name === name),
    whoIs: async (token: string) => (await app().get('/sessions/current', { token })).body,
  };
}
