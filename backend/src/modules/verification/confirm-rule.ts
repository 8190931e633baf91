import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import type { ConfirmRuleInput } from './dto/inputs.js';
import { RuleAccess } from './rule-access.js';
import { RuleConfirmations } from './rule-confirmations.js';
import { endsBeforeItBegins, isOlder } from './rule-confirmation.rules.js';
import { RuleOwners } from './rule-owners.js';
import type { RuleKind } from './rule-verification.entity.js';
import { stateOf, type VerifiableRule } from './rules.reader.js';
import { endsBeforeStart, sourceAhead, sourceOlder, suspensionPast } from './verification.errors.js';
import { RULE_EVENTS } from './verification.events.js';
import { WriteConfirmed } from './write-confirmed.js';

/** Somebody has read what holds, and says where: from then on the rule stands as they found it. */
@Injectable()
export class ConfirmRule {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: RuleAccess,
    private readonly owners: RuleOwners,
    private readonly confirmations: RuleConfirmations,
    private readonly write: WriteConfirmed,
  ) {}

  /**
   * @throws DomainError not-found `rule.not-found`; forbidden `rule.action-not-allowed`; conflict `content.draft-open`;
   * invalid `rule.source-ahead`, `rule.source-older`, `rule.ends-before-start`, `rule.suspension-past`,
   * `rule.successor-unknown`, `rule.dates-contradict`; HttpProblem 412 for a stale version.
   */
  async execute(
    actor: Actor,
    { kind, slug, version }: { kind: RuleKind; slug: string; version: number },
    input: ConfirmRuleInput,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const seen = await this.access.allowed(actor, kind, slug, 'rule:confirm');
      const owned = await this.owners.locked(seen);
      demandVersion(owned, version);
      const rule = await this.write.held(seen);
      await this.demandSource(rule, input);
      demandDates(rule, input);
      const confirmedBy = actor.userId as string;
      const after = await this.write.execute(rule, input, confirmedBy);
      await this.confirmations.add(rule, {
        outcome: input.outcome,
        source: input.source,
        sourceDate: input.sourceDate,
        quote: input.quote ?? null,
        supersededBy: input.outcome === 'superseded' ? (input.supersededBy ?? null) : null,
        note: input.note ?? null,
        before: stateOf(rule),
        after: stateOf(after),
        confirmedBy,
      });
      await this.owners.save(rule, owned.ownerUserId);
      await this.events.record({
        name: RULE_EVENTS.confirmed,
        subject: { type: kind, id: rule.id },
        payload: { slug, outcome: input.outcome, before: rule.status, after: after.status },
      });
    });
  }

  /** A source of tomorrow is none; one that is older than what was read last is taken only where that is meant. */
  private async demandSource(rule: VerifiableRule, { sourceDate, olderSource }: ConfirmRuleInput) {
    if (sourceDate > rule.day) throw sourceAhead();
    if (olderSource) return;
    const last = await this.confirmations.lastSourceOf(rule);
    if (isOlder(sourceDate, rule.sourceDate) || isOlder(sourceDate, last)) throw sourceOlder();
  }
}

function demandDates(rule: VerifiableRule, { outcome, effectiveTo, suspendedTo }: ConfirmRuleInput): void {
  const end = effectiveTo === undefined ? rule.effectiveTo : effectiveTo;
  if (endsBeforeItBegins(rule.effectiveFrom, end)) throw endsBeforeStart();
  if (outcome === 'suspended' && suspendedTo != null && suspendedTo < rule.day) throw suspensionPast();
}
