import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { PlotDocument } from './dto/plot.document.js';
import { Park } from './park.entity.js';
import type { PlotStatus } from './plot.terms.js';
import type { Polygonal } from './polygon.rules.js';

/**
 * A piece of land as last published: the document of that version, and beside it what is searched, sorted and kept
 * unique. Written by `PublishPlot` only.
 */
@Entity('plots')
@Index('plots_code_idx', ['parkId', 'code'], { unique: true, where: 'archived_at IS NULL' })
@Index('plots_park_idx', ['parkId', 'sortCode', 'id'])
@Index('plots_bounds_idx', ['west', 'east', 'south', 'north'])
@Check('plots_status_check', `status IN ('available', 'under-negotiation', 'reserved', 'planned', 'sold')`)
@Check('plots_visibility_check', `visibility IN ('public', 'signed-in', 'on-request')`)
export class Plot {
  /** The subject of its content versions. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plots_pkey' }) id!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @ManyToOne(() => Park, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'park_id', foreignKeyConstraintName: 'plots_park_fkey' })
  park?: Relation<Park>;
  @Column('text') code!: string;
  @Column({ type: 'text', name: 'sort_code', collation: 'C' }) sortCode!: string;
  @Column('text') status!: PlotStatus;
  /** The earliest day its status may be of: counted from there it grows old. */
  @Column('date', { name: 'status_as_of', nullable: true }) statusAsOf!: string | null;
  @Column('numeric', { name: 'area_m2', nullable: true }) areaM2!: string | null;
  /** What the drawn shape measures on the globe. */
  @Column('numeric', { name: 'measured_m2', nullable: true }) measuredM2!: string | null;
  /** The segments it is stated to be open to; empty when nobody said. */
  @Column('text', { array: true, default: '{}' }) segments!: string[];
  @Column('text') visibility!: string;
  @Column('jsonb', { nullable: true }) polygon!: Polygonal | null;
  @Column('double precision', { nullable: true }) west!: number | null;
  @Column('double precision', { nullable: true }) south!: number | null;
  @Column('double precision', { nullable: true }) east!: number | null;
  @Column('double precision', { nullable: true }) north!: number | null;
  @Column('jsonb') document!: PlotDocument;
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  /** Taken away from the public: it is kept for its versions only. */
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}
