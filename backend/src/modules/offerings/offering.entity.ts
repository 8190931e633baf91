import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { OfferingDocument } from './dto/offering.document.js';
import type { OfferingKind } from './offering-kinds.data.js';

/**
 * Something a park posts and investors apply to, as last published: the document of that version, and beside it what is
 * searched, sorted and derived from. How it stands is derived from its dates and from what is left.
 */
@Entity('offerings')
@Index('offerings_park_idx', ['parkId'])
@Index('offerings_published_idx', ['publishedAt', 'id'])
@Check(
  'offerings_kind_check',
  `kind IN ('plot', 'building', 'feedstock-supply', 'joint-venture', 'pilot-line')`,
)
export class Offering {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offerings_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @Column('text') kind!: OfferingKind;
  @Column('jsonb') title!: LocalizedText;
  @Column('text', { name: 'sort_title' }) sortTitle!: string;
  @Column('jsonb', { nullable: true }) summary!: LocalizedText | null;
  @Column('text', { array: true, default: '{}' }) segments!: string[];
  @Column('numeric', { name: 'quantity_value', nullable: true }) quantityValue!: string | null;
  @Column('text', { name: 'quantity_unit', nullable: true }) quantityUnit!: string | null;
  @Column('date', { name: 'opens_on', nullable: true }) opensOn!: string | null;
  @Column('date', { name: 'closes_on', nullable: true }) closesOn!: string | null;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  /** Of the quantity, in its unit; null when nobody counts. */
  @Column('numeric', { name: 'left_value', nullable: true }) leftValue!: string | null;
  @Column('uuid', { name: 'plot_ids', array: true, default: '{}' }) plotIds!: string[];
  @Column('uuid', { name: 'building_ids', array: true, default: '{}' }) buildingIds!: string[];
  @Column('jsonb') document!: OfferingDocument;
  @Column('boolean', { default: false }) demo!: boolean;
  /** Taken away from the public: it is kept for its versions, and for the enquiries that name it. */
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}
