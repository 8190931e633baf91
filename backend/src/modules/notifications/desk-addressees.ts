import { Injectable } from '@nestjs/common';
import type { MailedRecipient } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import type { Addressee } from './telling.js';

/** Everybody who answers at a desk. */
@Injectable()
export class DeskAddressees {
  constructor(private readonly identity: Identity) {}

  /** The park's team, or the administrators where the triage has it. */
  async of({ desk, parkId }: Pick<MailedRecipient, 'desk' | 'parkId'>): Promise<Addressee[]> {
    return desk === 'park' && parkId !== null ? this.teamOf(parkId) : this.administrators();
  }

  async teamOf(parkId: string): Promise<Addressee[]> {
    const team = await this.identity.membersOf('park', parkId);
    return team.map((person) => ({ ...person, as: { kind: 'park', organisationId: parkId } }));
  }

  async administrators(): Promise<Addressee[]> {
    const people = await this.identity.administrators();
    return people.map((person) => ({ ...person, as: { kind: 'portal', organisationId: null } }));
  }
}
