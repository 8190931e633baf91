import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ConfirmationOutcome } from './rule-confirmation.rules.js';

export const RULE_KINDS = ['policy', 'regime'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Who looks after a rule that has to be verified. Without a row nobody does, and nobody ever has. */
@Entity('rule_verifications')
@Index('rule_verifications_owner_idx', ['ownerUserId'])
@Check('rule_verifications_kind_check', `kind IN ('policy', 'regime')`)
export class RuleVerification {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_verifications_pkey' }) kind!: RuleKind;
  @PrimaryColumn('uuid', { name: 'rule_id', primaryKeyConstraintName: 'rule_verifications_pkey' })
  ruleId!: string;
  @Column('uuid', { name: 'owner_user_id', nullable: true }) ownerUserId!: string | null;
  /** Rises with each new owner and each confirmation. */
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** What of a rule a confirmation can change. */
export interface RuleState {
  status: string;
  effectiveTo: string | null;
  suspendedFrom: string | null;
  suspendedTo: string | null;
  source: string;
  sourceDate: string | null;
  lastChecked: string | null;
}

/** What somebody has found out about a rule, as it was given: nothing in it is ever changed. */
@Entity('rule_confirmations')
@Index('rule_confirmations_rule_idx', ['kind', 'ruleId', 'id'])
@Check('rule_confirmations_kind_check', `kind IN ('policy', 'regime')`)
@Check('rule_confirmations_outcome_check', `outcome IN ('in-force', 'ended', 'superseded', 'suspended')`)
@Check('rule_confirmations_source_check', `source <> ''`)
export class RuleConfirmation {
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'rule_confirmations_pkey',
    default: () => 'uuidv7()',
  })
  id!: string;
  @Column('text') kind!: RuleKind;
  @Column('uuid', { name: 'rule_id' }) ruleId!: string;
  @Column('text') outcome!: ConfirmationOutcome;
  @Column('text') source!: string;
  @Column('date', { name: 'source_date' }) sourceDate!: string;
  /** What the source says, in one sentence of its own. */
  @Column('text', { nullable: true }) quote!: string | null;
  @Column('text', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
  /** For those who work here; the public does not read it. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') before!: RuleState;
  @Column('jsonb') after!: RuleState;
  @Column('uuid', { name: 'confirmed_by' }) confirmedBy!: string;
  @Column('timestamptz', { name: 'confirmed_at' }) confirmedAt!: Date;
}
