import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CorrectionState } from './correction.workflow.js';

/**
 * A reader believes that a fact of a park is wrong and says what is right. Who it was stands in the columns of the contact
 * only: at the desk the name is read, the address is for mails.
 */
@Entity('fact_corrections')
@Unique('fact_corrections_reference_key', ['reference'])
@Index('fact_corrections_park_idx', ['parkId', 'id'])
@Index('fact_corrections_author_idx', ['authorUserId', 'id'])
@Index('fact_corrections_open_idx', ['id'], { where: `state = 'open'` })
@Index('fact_corrections_unconfirmed_idx', ['createdAt'], { where: `state = 'unconfirmed'` })
@Check('fact_corrections_state_check', `state IN ('unconfirmed', 'open', 'accepted', 'declined')`)
@Check('fact_corrections_value_kind_check', `value_kind IN ('number', 'text')`)
@Check('fact_corrections_locale_check', `locale IN ('en', 'zh-CN', 'ja', 'de')`)
@Check('fact_corrections_author_check', 'author_user_id IS NOT NULL OR contact_email IS NOT NULL')
export class FactCorrection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fact_corrections_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') reference!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  /** The fact may be gone since. */
  @Column('uuid', { name: 'fact_id' }) factId!: string;
  @Column('text', { name: 'fact_key' }) factKey!: string;
  @Column('text', { name: 'value_kind' }) valueKind!: 'number' | 'text';
  /** What was stated when the reader wrote. */
  @Column('text', { name: 'seen_value' }) seenValue!: string;
  @Column('text', { name: 'seen_unit', nullable: true }) seenUnit!: string | null;
  @Column('text', { name: 'seen_as_of', nullable: true }) seenAsOf!: string | null;
  @Column('text') value!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  /** Partial date. */
  @Column('text', { name: 'as_of', nullable: true }) asOf!: string | null;
  @Column('text', { name: 'source_title' }) sourceTitle!: string;
  @Column('text', { name: 'source_address', nullable: true }) sourceAddress!: string | null;
  @Column('text', { nullable: true }) comment!: string | null;
  /** Null: a visitor, known by the contact. */
  @Column('uuid', { name: 'author_user_id', nullable: true }) authorUserId!: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName!: string | null;
  /** Normalised. */
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail!: string | null;
  /** In which the reader is written to. */
  @Column('text') locale!: string;
  @Column('text') state!: CorrectionState;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Number of the version of the park's profile into which it was taken. */
  @Column('integer', { name: 'accepted_into', nullable: true }) acceptedInto!: number | null;
  /** Invented, for the demonstration. */
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
