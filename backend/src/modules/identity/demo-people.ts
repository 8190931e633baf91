import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { Accounts } from './accounts.js';
import { DEMO_PEOPLE, demoEmail, type Persona, PERSONAS } from './demo-people.data.js';
import { demonstrationOnly } from './identity.errors.js';
import { Identity } from './identity.reader.js';

/** One entry of `accounts` in the manifest of `seed --manifest`. */
export interface ManifestAccount {
  persona: Persona;
  email: string;
  password: string;
  /** Second factors are not offered yet. */
  totpSecret: null;
  userId: string;
  companyIds: string[];
  parkIds: string[];
  administratorRole: 'officer' | 'admin' | null;
}

/** The invented people of the demonstration. Outside of it they are neither made nor let in. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly configuration: Configuration,
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Creates or restores the ten people and their memberships; they have no password.
   * @param parkIds the parks whose teams they are; a missing park leaves its people without one.
   * @throws DomainError refused `link.demonstration-only`.
   */
  async seed(parkIds: { first: string | null; second: string | null }): Promise<Map<Persona, string>> {
    this.demandDemonstration();
    const ids = new Map<Persona, string>();
    await this.db.transaction(async () => {
      for (const persona of PERSONAS) {
        const { name, park, role, suspended = false } = DEMO_PEOPLE[persona];
        const userId = await this.accounts.upsertDemoUser({ email: demoEmail(persona), name, suspended });
        ids.set(persona, userId);
        const organisationId = park ? parkIds[park] : null;
        if (!role || (park && organisationId === null)) continue;
        await this.identity.addMembership({ userId, kind: park ? 'park' : 'portal', organisationId, role });
      }
    });
    return ids;
  }

  /** A fresh sign-in link for each of the ten that exists. @throws DomainError refused `link.demonstration-only`. */
  async signInLinks(): Promise<{ persona: Persona; link: string }[]> {
    this.demandDemonstration();
    const links: { persona: Persona; link: string }[] = [];
    for (const persona of PERSONAS) {
      const link = await this.accounts.signInLink(demoEmail(persona));
      if (link !== null) links.push({ persona, link });
    }
    return links;
  }

  /** Prints the links as a table, for the terminal alone: they let in whoever reads them. */
  async printSignInLinks(print: (line: string) => void): Promise<void> {
    const links = await this.signInLinks();
    if (links.length === 0) return;
    const width = Math.max(...PERSONAS.map((persona) => persona.length)) + 2;
    print('Sign in to the demonstration (each link works once, within 60 minutes):');
    for (const { persona, link } of links) print(`  ${persona.padEnd(width)}${link}`);
  }

  /**
   * The accounts of a manifest for testers, each with a new random password.
   * @param ids what `seed` answered.
   */
  async manifestAccounts(ids: ReadonlyMap<Persona, string>): Promise<ManifestAccount[]> {
    this.demandDemonstration();
    const accounts: ManifestAccount[] = [];
    for (const [persona, userId] of ids) {
      const memberships = await this.db.query<{ kind: string; organisationId: string | null; role: string }>(
        'SELECT kind, organisation_id AS "organisationId", role FROM memberships WHERE user_id = $1 ORDER BY id',
        [userId],
      );
      const idsOf = (kind: string) =>
        memberships.flatMap((m) => (m.kind === kind && m.organisationId !== null ? [m.organisationId] : []));
      const portal = memberships.find((m) => m.kind === 'portal')?.role as 'officer' | 'admin' | undefined;
      accounts.push({
        persona,
        email: demoEmail(persona),
        password: await this.accounts.newDemoPassword(userId),
        totpSecret: null,
        userId,
        companyIds: idsOf('company'),
        parkIds: idsOf('park'),
        administratorRole: portal ?? null,
      });
    }
    return accounts;
  }

  private demandDemonstration(): void {
    if (!this.configuration.demonstration) throw demonstrationOnly();
  }
}
