import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { RuleAccess } from './rule-access.js';
import { RuleOwners } from './rule-owners.js';
import type { RuleKind } from './rule-verification.entity.js';
import { ownerUnknown } from './verification.errors.js';
import { RULE_EVENTS } from './verification.events.js';

/** Somebody takes a rule on to find out what holds, or gives it to somebody else, or back to nobody. */
@Injectable()
export class AssignRule {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: RuleAccess,
    private readonly owners: RuleOwners,
  ) {}

  /**
   * @throws DomainError not-found `rule.not-found`; forbidden `rule.action-not-allowed`; invalid `rule.owner-unknown`;
   * HttpProblem 412 for a stale version.
   */
  async execute(
    actor: Actor,
    { kind, slug, version }: { kind: RuleKind; slug: string; version: number },
    ownerUserId: string | null,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const rule = await this.access.allowed(actor, kind, slug, 'rule:assign');
      const owned = await this.owners.locked(rule);
      demandVersion(owned, version);
      if (owned.ownerUserId === ownerUserId) return;
      const candidates = ownerUserId === null ? [] : await this.owners.candidates(rule);
      if (ownerUserId !== null && !candidates.some(({ id }) => id === ownerUserId)) throw ownerUnknown();
      await this.owners.save(rule, ownerUserId);
      await this.events.record({
        name: RULE_EVENTS.assigned,
        subject: { type: kind, id: rule.id },
        payload: { slug, from: owned.ownerUserId, to: ownerUserId },
      });
    });
  }
}
