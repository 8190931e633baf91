import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';

export const POLICY_KINDS = ['programme', 'award', 'plan', 'bill'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** One requirement as read in the source: `investment >= 100000000 CNY`. */
export interface StatedCondition {
  field: string;
  op: string;
  value: unknown;
  unit: string | null;
  note: string | null;
}

/** A published document of an authority. Its status is never stored: it is derived from the dates when it is read. */
@Entity('policies')
@Unique('policies_slug_key', ['slug'])
@Index('policies_country_idx', ['country'])
@Check('policies_kind_check', `kind IN ('programme', 'award', 'plan', 'bill')`)
export class Policy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'policies_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') title!: LocalizedText;
  @Column('text', { name: 'sort_title' }) sortTitle!: string;
  @Column('text') kind!: PolicyKind;
  @Column('text') type!: string;
  @Column('text') country!: string;
  @Column('text') level!: string;
  @Column('text') issuer!: string;
  @Column('text', { name: 'document_no', nullable: true }) documentNo!: string | null;
  /** What the source said of its standing on the day it was checked. */
  @Column('text', { name: 'source_status' }) sourceStatus!: string;
  @Column('text', { name: 'effective_from', nullable: true }) effectiveFrom!: string | null;
  @Column('text', { name: 'effective_to', nullable: true }) effectiveTo!: string | null;
  @Column('text', { name: 'source_date', nullable: true }) sourceDate!: string | null;
  @Column('date', { name: 'last_checked' }) lastChecked!: string;
  /** Names no region and no park: it holds in its whole country. */
  @Column('boolean') nationwide!: boolean;
  /** Empty: the source names no segment. */
  @Column('text', { array: true, default: '{}' }) segments!: string[];
  @Column('jsonb') conditions!: StatedCondition[];
  @Column('jsonb') benefit!: Record<string, unknown>;
  @Column('text') source!: string;
  @Column('text') confidence!: string;
  @Column('text', { nullable: true }) notes!: string | null;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
  /** The park whose team keeps it; null for what the administrators keep. */
  @Column('uuid', { name: 'park_id', nullable: true }) parkId!: string | null;
  @Column('jsonb', { name: 'legal_basis', nullable: true }) legalBasis!: LocalizedText | null;
  @Column('text', { name: 'issued_on', nullable: true }) issuedOn!: string | null;
  @Column('text', { name: 'suspended_from', nullable: true }) suspendedFrom!: string | null;
  @Column('text', { name: 'suspended_to', nullable: true }) suspendedTo!: string | null;
  /** When one may apply. */
  @Column('text', { name: 'opens_on', nullable: true }) opensOn!: string | null;
  @Column('text', { name: 'closes_on', nullable: true }) closesOn!: string | null;
  /** Before its start another rule held that is not in our data: of an earlier day nobody here can say no. */
  @Column('boolean', { name: 'predecessor_unread', default: false }) predecessorUnread!: boolean;
  @Column('jsonb', { name: 'delivery_record', nullable: true }) deliveryRecord!: LocalizedText | null;
  /** Invented, for the demonstration. */
  @Column('boolean', { default: false }) demo!: boolean;
  /** Taken away from the public: it is kept for its records. */
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}

@Entity('policy_regions')
@Index('policy_regions_region_idx', ['regionId'])
export class PolicyRegion {
  @PrimaryColumn('uuid', { name: 'policy_id', primaryKeyConstraintName: 'policy_regions_pkey' })
  policyId!: string;
  @PrimaryColumn('uuid', { name: 'region_id', primaryKeyConstraintName: 'policy_regions_pkey' })
  regionId!: string;
  @ManyToOne(() => Policy, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'policy_id', foreignKeyConstraintName: 'policy_regions_policy_fkey' })
  policy?: Relation<Policy>;
}

@Entity('policy_parks')
@Index('policy_parks_park_idx', ['parkId'])
export class PolicyPark {
  @PrimaryColumn('uuid', { name: 'policy_id', primaryKeyConstraintName: 'policy_parks_pkey' })
  policyId!: string;
  @PrimaryColumn('uuid', { name: 'park_id', primaryKeyConstraintName: 'policy_parks_pkey' }) parkId!: string;
  @ManyToOne(() => Policy, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'policy_id', foreignKeyConstraintName: 'policy_parks_policy_fkey' })
  policy?: Relation<Policy>;
}
