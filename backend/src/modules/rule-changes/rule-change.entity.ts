import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { PolicyChange } from '../eligibility/index.js';

/** One change of a policy, and how far the open projects have been held against it. */
@Entity('rule_changes')
@Index('rule_changes_slug_idx', ['slug'])
export class RuleChange {
  @PrimaryColumn('uuid', { name: 'policy_id', primaryKeyConstraintName: 'rule_changes_pkey' })
  policyId!: string;
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

/** What a change does to a project at one park. */
export interface TouchedPlace extends PolicyChange {
  park: string;
}

/** A project that a change touches, by ids: names are looked up when somebody reads. */
@Entity('rule_change_notices')
@Unique('rule_change_notices_project_key', ['policyId', 'n', 'projectId'])
@Index('rule_change_notices_company_idx', ['companyId'])
export class RuleChangeNotice {
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'rule_change_notices_pkey',
    default: () => 'uuidv7()',
  })
  id!: string;
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @Column('integer') n!: number;
  @ManyToOne(() => RuleChange, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'policy_id',
      referencedColumnName: 'policyId',
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
  @Column('jsonb') places!: TouchedPlace[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
