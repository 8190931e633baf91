import { Injectable } from '@nestjs/common';
import type { MailedRecipient } from '../enquiries/index.js';
import { Identity, type MembershipRole } from '../identity/index.js';
import type { Addressee } from './telling.js';

/** Everybody who answers at a desk. */
@Injectable()
export class DeskAddressees {
  constructor(private readonly identity: Identity) {}

  /** The park's team, or the administrators where the triage has it. */
  async of({ desk, parkId }: Pick<MailedRecipient, 'desk' | 'parkId'>): Promise<Addressee[]> {
    return desk === 'park' && parkId !== null ? this.teamOf(parkId) : this.administrators();
  }

  /** @param roles only those; all when none are named. */
  async teamOf(parkId: string, roles: readonly MembershipRole[] | null = null): Promise<Addressee[]> {
    const team = await this.identity.membersOf('park', parkId, roles);
    return team.map((person) => ({ ...person, as: { kind: 'park', organisationId: parkId } }));
  }

  async administrators(): Promise<Addressee[]> {
    const people = await this.identity.administrators();
    return people.map((person) => ({ ...person, as: { kind: 'portal', organisationId: null } }));
  }
}
