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
import type { PolicyDocument } from './dto/policy.document.js';
import type { MeasureDocument } from './model/rules.js';
import type { ReplacementHow } from './policy.terms.js';
import { Policy } from './policy.entity.js';

/** One benefit of a published policy. A slug is given once: a measure that was taken out keeps its row. */
@Entity('measures')
@Unique('measures_slug_key', ['slug'])
@Index('measures_policy_idx', ['policyId', 'position'])
export class Measure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'measures_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @ManyToOne(() => Policy, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'policy_id', foreignKeyConstraintName: 'measures_policy_fkey' })
  policy?: Relation<Policy>;
  @Column('text') slug!: string;
  @Column('integer') position!: number;
  @Column('jsonb') document!: MeasureDocument;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}

/**
 * What was believed of a policy from one instant up to another. Nothing in it is ever changed but the end of the open one:
 * so it can be answered later what we believed on one day about another.
 */
@Entity('policy_records')
@Index('policy_records_open_key', ['policyId'], { unique: true, where: 'recorded_to IS NULL' })
@Check('policy_records_order_check', 'recorded_to IS NULL OR recorded_to >= recorded_from')
export class PolicyRecord {
  @PrimaryColumn('uuid', { name: 'policy_id', primaryKeyConstraintName: 'policy_records_pkey' })
  policyId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'policy_records_pkey' }) n!: number;
  @ManyToOne(() => Policy, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'policy_id', foreignKeyConstraintName: 'policy_records_policy_fkey' })
  policy?: Relation<Policy>;
  @Column('jsonb') document!: PolicyDocument;
  @Column('timestamptz', { name: 'recorded_from' }) recordedFrom!: Date;
  @Column('timestamptz', { name: 'recorded_to', nullable: true }) recordedTo!: Date | null;
  /** Null: compiled from public sources. */
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('uuid', { nullable: true }) reviewer!: string | null;
  /** Why it was recorded; null: as it was read. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** Which documents a policy took the place of: by slug, for some of them are regimes. */
@Entity('policy_replacements')
@Index('policy_replacements_slug_idx', ['replacedSlug'])
@Check('policy_replacements_how_check', `how IN ('supersedes', 'repeals', 'amends', 'continues')`)
export class PolicyReplacement {
  @PrimaryColumn('uuid', { name: 'policy_id', primaryKeyConstraintName: 'policy_replacements_pkey' })
  policyId!: string;
  @PrimaryColumn('text', { name: 'replaced_slug', primaryKeyConstraintName: 'policy_replacements_pkey' })
  replacedSlug!: string;
  @ManyToOne(() => Policy, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'policy_id', foreignKeyConstraintName: 'policy_replacements_policy_fkey' })
  policy?: Relation<Policy>;
  @Column('text') how!: ReplacementHow;
  @Column('text', { nullable: true }) note!: string | null;
}
