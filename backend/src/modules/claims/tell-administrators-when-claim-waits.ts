import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Identity } from '../identity/index.js';
import { ClaimMail } from './claim-mail.js';
import { CLAIM_EVENT_OF, CLAIM_SUBMITTED } from './claim.events.js';
import { Claims } from './claims.reader.js';

/** A new claim, or the answer to a question about one, waits for an officer. */
@Injectable()
@Handles('tell-administrators-when-claim-waits', CLAIM_SUBMITTED, CLAIM_EVENT_OF['supply-information'])
export class TellAdministratorsWhenClaimWaits implements EventHandler {
  constructor(
    private readonly claims: Claims,
    private readonly identity: Identity,
    private readonly mail: ClaimMail,
  ) {}

  async handle({ id, subjectId }: DomainEvent): Promise<void> {
    const claim = await this.claims.byId(subjectId);
    if (!claim) return;
    for (const administrator of await this.identity.administrators()) {
      await this.mail.send(claim, administrator, 'claim-waits', `desk/admin/claims/${claim.id}`, id);
    }
  }
}
