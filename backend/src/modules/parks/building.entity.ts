import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { BuildingDocument } from './dto/building.document.js';
import { Park } from './park.entity.js';
import { Plot } from './plot.entity.js';
import type { BuildingStatus, BuildingTerms } from './plot.terms.js';

/** Floor space as last published, in the same way as a plot. Written by `PublishBuilding` only. */
@Entity('buildings')
@Index('buildings_code_idx', ['parkId', 'code'], { unique: true, where: 'archived_at IS NULL' })
@Index('buildings_park_idx', ['parkId', 'sortCode', 'id'])
@Index('buildings_plot_idx', ['plotId'])
@Check(
  'buildings_status_check',
  `status IN ('available', 'under-negotiation', 'reserved', 'under-construction', 'planned', 'let', 'sold')`,
)
@Check('buildings_terms_check', `terms IN ('rent', 'sale', 'rent-or-sale')`)
@Check('buildings_visibility_check', `visibility IN ('public', 'signed-in', 'on-request')`)
export class Building {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'buildings_pkey' }) id!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @ManyToOne(() => Park, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'park_id', foreignKeyConstraintName: 'buildings_park_fkey' })
  park?: Relation<Park>;
  /** The published plot it stands on; null when none was named, or that plot is no longer public. */
  @Column('uuid', { name: 'plot_id', nullable: true }) plotId!: string | null;
  @ManyToOne(() => Plot, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'plot_id', foreignKeyConstraintName: 'buildings_plot_fkey' })
  plot?: Relation<Plot> | null;
  @Column('text') code!: string;
  @Column({ type: 'text', name: 'sort_code', collation: 'C' }) sortCode!: string;
  @Column('text') status!: BuildingStatus;
  @Column('text', { nullable: true }) terms!: BuildingTerms | null;
  @Column('numeric', { name: 'floor_m2', nullable: true }) floorM2!: string | null;
  @Column('text', { array: true, default: '{}' }) segments!: string[];
  @Column('text') visibility!: string;
  @Column('jsonb') document!: BuildingDocument;
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  /** Taken away from the public: it is kept for its versions only. */
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}
