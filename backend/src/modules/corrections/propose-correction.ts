import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { validationFailed } from '../../platform/http/validation.js';
import type { FactView } from '../facts/index.js';
import { Parks, type ParkSummary } from '../parks/index.js';
import {
  contactNeeded,
  contactNotNeeded,
  factUnknown,
  nothingNew,
  sourceMissing,
} from './correction.errors.js';
import { CORRECTION_EVENTS } from './correction.events.js';
import { CorrectionMail } from './correction-mail.js';
import { CorrectionStore } from './correction-store.js';
import type { ProposeCorrectionInput } from './dto/inputs.js';
import type { CorrectionReceiptView } from './dto/views.js';
import { type Proposal, proposalProblems, saysTheSame } from './proposal.rules.js';

/**
 * A reader says what a fact of a park should be. From somebody signed in it reaches the desk at once; a visitor's gets its
 * reference and waits, seen by nobody, until the e-mail is confirmed.
 */
@Injectable()
export class ProposeCorrection {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly parks: Parks,
    private readonly store: CorrectionStore,
    private readonly mail: CorrectionMail,
  ) {}

  /**
   * @throws DomainError not-found for an unknown park; invalid `correction.fact-unknown`, `correction.source-missing`,
   *   `correction.nothing-new`, `correction.contact-needed`, `correction.contact-not-needed`, and `fact.*` as the profile's
   *   editor is told.
   */
  async execute(actor: Actor, input: ProposeCorrectionInput): Promise<CorrectionReceiptView> {
    const { contact, locale } = input;
    if (actor.userId === null && contact === undefined) throw contactNeeded();
    if (actor.userId !== null && contact !== undefined) throw contactNotNeeded();
    const { park, fact } = await this.find(actor, input);
    const proposal = this.read(fact, input);
    return this.db.transaction(async () => {
      const { id, reference } = await this.store.insert({
        park,
        fact,
        proposal,
        comment: input.comment ?? null,
        authorUserId: actor.userId,
        contact: contact ?? null,
        locale,
      });
      const confirmed = actor.userId !== null;
      await this.events.record({
        name: confirmed ? CORRECTION_EVENTS.submitted : CORRECTION_EVENTS.entered,
        subject: { type: 'correction', id },
        payload: { parkId: park.id, factId: fact.id },
      });
      if (contact) await this.mail.askToConfirm({ id, reference, email: contact.email, locale, park });
      return { reference, confirmed };
    });
  }

  /** Only what the reader sees can be corrected: a fact that is hidden from them answers like none. */
  private async find(
    actor: Actor,
    { park: slug, factId }: ProposeCorrectionInput,
  ): Promise<{ park: ParkSummary; fact: FactView }> {
    const fact = (await this.parks.factsFor(actor, slug)).find(({ id }) => id === factId);
    const park = (await this.parks.summariesBySlug([slug])).get(slug);
    if (!fact || !park) throw factUnknown();
    return { park, fact };
  }

  private read(fact: FactView, { value, unit, asOf, source }: ProposeCorrectionInput): Proposal {
    const address = source.address || null;
    const title = source.title || address;
    if (!title) throw sourceMissing();
    const proposal = {
      value,
      unit: unit || null,
      asOf: asOf || null,
      sourceTitle: title,
      sourceAddress: address,
    };
    const problems = proposalProblems(fact, proposal, civilDateAt(this.clock.now(), 'UTC'));
    if (problems.length > 0)
      throw validationFailed(
        problems.map(({ field, code }) => ({ pointer: `/${field}`, code, detail: 'cannot be read' })),
      );
    if (saysTheSame(fact, proposal)) throw nothingNew();
    return proposal;
  }
}
