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

export const VISIBILITIES = ['public', 'signed-in', 'on-request'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const VERIFIED_AS = ['park', 'portal'] as const;
/** On whose behalf a fact was confirmed: the park's team, or the administrators of the portal. */
export type VerifiedAs = (typeof VERIFIED_AS)[number];

/** Where a statement was read. `statement` is the source as recorded; the address is its first link. */
export interface FactSource {
  address: string | null;
  title: string;
  retrievedOn: string | null;
  quote: string | null;
}

/** One statement about a park or a region: a value with unit, as-of date and source. A newer as-of date makes the older one history. */
@Entity('facts')
@Unique('facts_seed_key_key', ['seedKey'])
@Index('facts_subject_idx', ['subjectType', 'subjectId', 'key', 'asOfTo'])
@Check('facts_subject_type_check', `subject_type IN ('park', 'region')`)
@Check('facts_value_kind_check', `value_kind IN ('number', 'text')`)
@Check('facts_verified_as_check', `verified_as IN ('park', 'portal')`)
@Check('facts_visibility_check', `visibility IN ('public', 'signed-in', 'on-request')`)
export class Fact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'facts_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: 'park' | 'region';
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text') key!: string;
  /** A decimal string, or words. */
  @Column('text') value!: string;
  @Column('text', { name: 'value_kind' }) valueKind!: 'number' | 'text';
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('numeric', { name: 'canonical_value', nullable: true }) canonicalValue!: string | null;
  @Column('text', { name: 'canonical_unit', nullable: true }) canonicalUnit!: string | null;
  @Column('text', { name: 'as_of', nullable: true }) asOf!: string | null;
  @Column('date', { name: 'as_of_from', nullable: true }) asOfFrom!: string | null;
  @Column('date', { name: 'as_of_to', nullable: true }) asOfTo!: string | null;
  @Column('jsonb', { nullable: true }) source!: FactSource | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) confidence!: string | null;
  /** Facts of one group contradict each other: all of them are shown. */
  @Column('text', { name: 'conflict_group', nullable: true }) conflictGroup!: string | null;
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy!: string | null;
  @Column('uuid', { name: 'verified_by', nullable: true }) verifiedBy!: string | null;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
  @Column('text', { name: 'verified_as', nullable: true }) verifiedAs!: VerifiedAs | null;
  /** Set by hand; without it the catalogue's interval decides. */
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn!: string | null;
  @Column('text') visibility!: Visibility;
  /** Names the row in the seed data, so that loading it again finds it. */
  @Column('text', { name: 'seed_key', nullable: true }) seedKey!: string | null;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
}

/** Somebody has said on a day that a fact still holds. The last one that was not taken back is the fact's own. */
@Entity('fact_confirmations')
@Index('fact_confirmations_fact_idx', ['factId', 'id'])
@Check('fact_confirmations_side_check', `side IN ('park', 'portal')`)
@Check('fact_confirmations_before_check', `before_as IN ('park', 'portal')`)
export class FactConfirmation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fact_confirmations_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'fact_id' }) factId!: string;
  @ManyToOne(() => Fact, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'fact_id', foreignKeyConstraintName: 'fact_confirmations_fact_fkey' })
  fact?: Relation<Fact>;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('text') side!: VerifiedAs;
  @Column('timestamptz', { name: 'confirmed_at' }) confirmedAt!: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt!: Date | null;
  /** What the fact carried before: an earlier confirmation, the reviewer who published it, or nothing. */
  @Column('uuid', { name: 'before_by', nullable: true }) beforeBy!: string | null;
  @Column('timestamptz', { name: 'before_at', nullable: true }) beforeAt!: Date | null;
  @Column('text', { name: 'before_as', nullable: true }) beforeAs!: VerifiedAs | null;
}
