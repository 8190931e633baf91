import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Identity } from '../identity/index.js';
import type { RulePersonView } from './dto/views.js';
import type { RuleKind } from './rule-verification.entity.js';
import type { VerifiableRule } from './rules.reader.js';

/** Who looks after a rule, and the version by which that is changed. */
export interface RuleOwnership {
  ownerUserId: string | null;
  version: number;
}

/** A rule with who looks after it. */
export type OwnedRule = VerifiableRule & { owned: RuleOwnership };

const NOBODY: RuleOwnership = { ownerUserId: null, version: 0 };
const ruleKey = ({ kind, id }: { kind: RuleKind; id: string }) => `${kind} ${id}`;

/** The rows of who looks after which rule. A rule that nobody has touched has none yet: its version is 0. */
@Injectable()
export class RuleOwners {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
  ) {}

  /**
   * Who looks after each rule. Whoever did, and is no administrator and no manager of its park any more, does not: the rule
   * would wait for somebody who does not even see it.
   */
  async ofEach(rules: readonly VerifiableRule[]): Promise<OwnedRule[]> {
    const rows = await this.db.query<RuleOwnership & { kind: RuleKind; id: string }>(
      `SELECT kind, rule_id AS id, owner_user_id AS "ownerUserId", version FROM rule_verifications
        WHERE rule_id = ANY($1::uuid[])`,
      [rules.map(({ id }) => id)],
    );
    const known = new Map(rows.map(({ kind, id, ...row }) => [ruleKey({ kind, id }), row]));
    const all = rules.map((rule) => ({ ...rule, owned: known.get(ruleKey(rule)) ?? NOBODY }));
    const canLookAfter = await this.ableAmong(all);
    return all.map((rule) =>
      canLookAfter(rule) ? rule : { ...rule, owned: { ...rule.owned, ownerUserId: null } },
    );
  }

  /** One query, and one for each park that keeps a rule which somebody of its own looks after. */
  private async ableAmong(rules: readonly OwnedRule[]): Promise<(rule: OwnedRule) => boolean> {
    const able = new Map<string | null, Set<string>>();
    const idsOf = (people: readonly { id: string }[]) => new Set(people.map(({ id }) => id));
    const administrators = idsOf(await this.identity.administrators());
    for (const { parkId, owned } of rules)
      if (parkId !== null && owned.ownerUserId !== null && !administrators.has(owned.ownerUserId))
        if (!able.has(parkId)) able.set(parkId, idsOf(await this.managersOf(parkId)));
    return ({ parkId, owned: { ownerUserId: id } }) =>
      id === null || administrators.has(id) || able.get(parkId)?.has(id) === true;
  }

  private managersOf(parkId: string) {
    return this.identity.membersOf('park', parkId, ['park-manager']);
  }

  /** As it was written, for who changes it. */
  private async of({ kind, id }: VerifiableRule): Promise<RuleOwnership> {
    const row = await this.db.one<RuleOwnership>(
      'SELECT owner_user_id AS "ownerUserId", version FROM rule_verifications WHERE kind = $1 AND rule_id = $2',
      [kind, id],
    );
    return row ?? NOBODY;
  }

  /** One verb at a time on a rule, also where it has no row yet: until the ambient transaction ends. */
  async locked(rule: VerifiableRule): Promise<RuleOwnership> {
    await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 13))', [`rule ${ruleKey(rule)}`]);
    return this.of(rule);
  }

  /** Raises the version. */
  async save({ kind, id }: VerifiableRule, ownerUserId: string | null): Promise<void> {
    await this.db.query(
      `INSERT INTO rule_verifications (kind, rule_id, owner_user_id, version, updated_at) VALUES ($1, $2, $3, 1, $4)
       ON CONFLICT (kind, rule_id) DO UPDATE SET owner_user_id = EXCLUDED.owner_user_id, updated_at = EXCLUDED.updated_at,
         version = rule_verifications.version + 1`,
      [kind, id, ownerUserId, this.clock.now()],
    );
  }

  /** Who can look after a rule: the administrators, and of a park's own policy its managers. */
  async candidates({ parkId }: VerifiableRule): Promise<RulePersonView[]> {
    const managers = parkId === null ? [] : await this.managersOf(parkId);
    const people = [...(await this.identity.administrators()), ...managers];
    return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()];
  }
}
