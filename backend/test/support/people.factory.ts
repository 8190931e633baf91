import { hash } from '@node-rs/argon2';
import { Identity, type MembershipKind, type MembershipRole } from '../../src/modules/identity/index.js';
import type { TestApp } from './test-app.js';

export const PASSWORD = 'slag furnace 1927 quarry';
/** Cheap on purpose: what is tested is who gets in, not how long hashing takes. */
const hashed = hash(PASSWORD, { algorithm: 2, memoryCost: 1024, timeCost: 1, parallelism: 1 });

export interface Somebody {
  id: string;
  email: string;
  name: string;
}

export interface Wanted {
  name: string;
  email: string;
  status: 'unconfirmed' | 'active' | 'suspended';
  locale: 'en' | 'zh-CN' | 'ja' | 'de';
  memberOf: { kind: MembershipKind; organisationId: string | null; role: MembershipRole }[];
}

let people = 0;

/** A user with `PASSWORD`, active unless told otherwise. */
export async function somebody(testApp: TestApp, wanted: Partial<Wanted> = {}): Promise<Somebody> {
  people += 1;
  const {
    name = `Person ${people}`,
    email = `person-${people}@example.com`,
    status = 'active',
    locale = 'en',
  } = wanted;
  const row = await testApp.db.one<{ id: string }>(
    `INSERT INTO users (email, password_hash, name, locale, status, confirmed_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id`,
    [email, await hashed, name, locale, status, testApp.clock.now()],
  );
  const { id } = row as { id: string };
  for (const membership of wanted.memberOf ?? []) {
    await testApp.app.get(Identity).addMembership({ userId: id, ...membership });
  }
  return { id, email, name };
}

export const anAdmin = (testApp: TestApp) =>
  somebody(testApp, { memberOf: [{ kind: 'portal', organisationId: null, role: 'admin' }] });

export const anOfficer = (testApp: TestApp) =>
  somebody(testApp, { memberOf: [{ kind: 'portal', organisationId: null, role: 'officer' }] });

export const aParkMember = (
  testApp: TestApp,
  parkId: string,
  role: 'park-manager' | 'park-editor' = 'park-editor',
) => somebody(testApp, { memberOf: [{ kind: 'park', organisationId: parkId, role }] });

export async function suspend(testApp: TestApp, user: { id: string }): Promise<void> {
  await testApp.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [user.id]);
}
