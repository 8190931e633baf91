import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';

/** A dated rule on trade or investment: duty, licence, quota, negative list. */
@Entity('regimes')
@Unique('regimes_slug_key', ['slug'])
@Index('regimes_hs_idx', ['hs'])
export class Regime {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'regimes_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('text') slug!: string;
  @Column('text') kind!: string;
  @Column('text') jurisdiction!: string;
  @Column('jsonb', { nullable: true }) title!: LocalizedText | null;
  @Column('text', { nullable: true }) hs!: string | null;
  @Column('text', { nullable: true }) product!: string | null;
  /** Empty: the source names none. */
  @Column('text', { array: true, default: '{}' }) segments!: string[];
  @Column('text', { array: true, default: '{}' }) elements!: string[];
  @Column('text', { nullable: true }) ownership!: string | null;
  @Column('text') value!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('text', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text', { name: 'suspended_from', nullable: true }) suspendedFrom!: string | null;
  @Column('text', { name: 'suspended_to', nullable: true }) suspendedTo!: string | null;
  @Column('text') source!: string;
  @Column('text') confidence!: string;
  @Column('text', { nullable: true }) note!: string | null;
  /** Replaced by a later document; without an end date of its own it would look in force. */
  @Column('boolean') superseded!: boolean;
  @Column('date', { name: 'last_checked' }) lastChecked!: string;
  /** The day of the source by which somebody has confirmed that it holds; null: nobody has. */
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn!: string | null;
  /** Slug of the rule on record that took its place. */
  @Column('text', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
}
