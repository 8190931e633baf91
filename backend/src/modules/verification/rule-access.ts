import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Permission } from '../../platform/access/requires.js';
import type { Actor } from '../../platform/context/actor.js';
import { OpenVersions } from '../content/index.js';
import type { OpenDraftView } from './dto/views.js';
import type { RuleKind } from './rule-verification.entity.js';
import { type VerifiableRule, VerifiableRules } from './rules.reader.js';
import { mayOnRule, seesRuleOf } from './verification.access.js';
import { ruleNotFound, ruleNotYours } from './verification.errors.js';

/** Which rules somebody sees, what they may do with one, and what keeps them from it. */
@Injectable()
export class RuleAccess {
  constructor(
    private readonly permissions: PermissionTable,
    private readonly rules: VerifiableRules,
    private readonly versions: OpenVersions,
  ) {}

  /** @throws DomainError not-found `rule.not-found`. */
  async visible(actor: Actor, kind: RuleKind, slug: string): Promise<VerifiableRule> {
    const rule = await this.rules.one(kind, slug);
    if (!rule || !seesRuleOf(actor, rule.parkId)) throw ruleNotFound();
    return rule;
  }

  /** @throws DomainError not-found `rule.not-found`; forbidden `rule.action-not-allowed`. */
  async allowed(actor: Actor, kind: RuleKind, slug: string, permission: Permission): Promise<VerifiableRule> {
    const rule = await this.visible(actor, kind, slug);
    if (!mayOnRule(this.permissions, actor, rule.parkId, permission)) throw ruleNotYours();
    return rule;
  }

  actionsOf(actor: Actor, { parkId }: VerifiableRule): string[] {
    return (['assign', 'confirm'] as const).filter((action) =>
      mayOnRule(this.permissions, actor, parkId, `rule:${action}`),
    );
  }

  /** What somebody is writing of a policy; null when nothing is open, and of regimes, which have no drafts. */
  async openDraftOf({ kind, id }: VerifiableRule): Promise<OpenDraftView | null> {
    const open = kind === 'policy' ? (await this.versions.of('policy', [id])).get(id) : undefined;
    return open ? { n: open.n, state: open.state } : null;
  }
}
