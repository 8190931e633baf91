import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import type { PolicyChange } from '../eligibility/index.js';
import type { RegimeChange } from '../regimes/index.js';

export const CHANGED_KINDS = ['policy', 'regime'] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** Which rule has changed, and by which of its records. */
export type ChangedRule = Pick<RuleChange, 'kind' | 'ruleId' | 'n' | 'slug'>;

/** One change of a policy, or of a rule of trade or investment, and how far the open projects have been held against it. */
@Entity('rule_changes')
@Index('rule_changes_slug_idx', ['slug'])
@Check('rule_changes_kind_check', `kind IN ('policy', 'regime')`)
export class RuleChange {
  @Column('text', { default: 'policy' }) kind!: ChangedKind;
  /** Of the policy, or of the regime. */
  @PrimaryColumn('uuid', { name: 'rule_id', primaryKeyConstraintName: 'rule_changes_pkey' })
  ruleId!: string;
  /** Number of the record that says what is believed now; negative: it was withdrawn, and nothing is. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'rule_changes_pkey' }) n!: number;
  @Column('text') slug!: string;
  @Column('uuid', { name: 'last_project_id', nullable: true }) lastProjectId!: string | null;
  @Column('integer', { default: 0 }) projects!: number;
  @Column('integer', { default: 0 }) touched!: number;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  /** Null: not all projects have been looked at. */
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
}

/** What a change of a policy does to a project at one park. */
export interface TouchedPlace extends PolicyChange {
  park: string;
}

/** A project that a change touches, by ids: names are looked up when somebody reads. */
@Entity('rule_change_notices')
@Unique('rule_change_notices_project_key', ['ruleId', 'n', 'projectId'])
@Index('rule_change_notices_company_idx', ['companyId'])
export class RuleChangeNotice {
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'rule_change_notices_pkey',
    default: () => 'uuidv7()',
  })
  id!: string;
  @Column('uuid', { name: 'rule_id' }) ruleId!: string;
  @Column('integer') n!: number;
  @ManyToOne(() => RuleChange, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'rule_id',
      referencedColumnName: 'ruleId',
      foreignKeyConstraintName: 'rule_change_notices_change_fkey',
    },
    { name: 'n', referencedColumnName: 'n', foreignKeyConstraintName: 'rule_change_notices_change_fkey' },
  ])
  change?: Relation<RuleChange>;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId!: string | null;
  /** Touched parks that are being asked about the project: their teams see it, at their own place. */
  @Column('uuid', { name: 'asked_park_ids', array: true, default: '{}' }) askedParkIds!: string[];
  /** What a policy does, place by place. */
  @Column('jsonb') places!: TouchedPlace[];
  /** What a rule of trade or investment does, which holds in a country as a whole; null for a policy. */
  @Column('jsonb', { nullable: true }) regime!: RegimeChange | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
