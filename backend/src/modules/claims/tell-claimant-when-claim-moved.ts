import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Identity } from '../identity/index.js';
import { ClaimMail } from './claim-mail.js';
import { CLAIM_EVENT_OF, CLAIM_SUBMITTED } from './claim.events.js';
import { Claims } from './claims.reader.js';

/** What the claimant is told, and the page that goes with it. */
const MAILS: Readonly<Record<string, { template: string; page?: string }>> = {
  [CLAIM_SUBMITTED]: { template: 'claim-received' },
  [CLAIM_EVENT_OF['request-information']]: { template: 'claim-information-requested' },
  [CLAIM_EVENT_OF.approve]: { template: 'claim-approved', page: 'desk/parks/:slug' },
  [CLAIM_EVENT_OF.reject]: { template: 'claim-rejected' },
  [CLAIM_EVENT_OF.supersede]: { template: 'claim-superseded' },
};

@Injectable()
@Handles('tell-claimant-when-claim-moved', ...Object.keys(MAILS))
export class TellClaimantWhenClaimMoved implements EventHandler {
  constructor(
    private readonly claims: Claims,
    private readonly identity: Identity,
    private readonly mail: ClaimMail,
  ) {}

  async handle({ id, name, subjectId }: DomainEvent): Promise<void> {
    const claim = await this.claims.byId(subjectId);
    const mail = MAILS[name];
    const claimant = claim && (await this.identity.usersOf([claim.claimantUserId])).get(claim.claimantUserId);
    if (!claim || !claimant || !mail) return;
    await this.mail.send(claim, claimant, mail.template, mail.page ?? `desk/claims/${claim.id}`, id);
  }
}
