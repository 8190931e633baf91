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

/** How exactly a position is known. Only `zone` and `site` may be drawn as a pin. */
export const COORD_PRECISIONS = ['zone', 'site', 'parent', 'city', 'region', 'none'] as const;
export type CoordPrecision = (typeof COORD_PRECISIONS)[number];

export const REGION_KINDS = ['country', 'province', 'region'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** A node of the tree country > province > rare-earth region. */
@Entity('regions')
@Unique('regions_slug_key', ['slug'])
@Index('regions_parent_idx', ['parentId'])
@Check('regions_kind_check', `kind IN ('country', 'province', 'region')`)
@Check(
  'regions_coord_precision_check',
  `coord_precision IN ('zone', 'site', 'parent', 'city', 'region', 'none')`,
)
export class Region {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'regions_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('text') slug!: string;
  @Column('text') kind!: RegionKind;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @ManyToOne(() => Region)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'regions_parent_fkey' })
  parent?: Relation<Region> | null;
  @Column('text') country!: string;
  @Column('text', { name: 'admin_level' }) adminLevel!: string;
  @Column('jsonb') name!: LocalizedText;
  @Column('text', { name: 'sort_name' }) sortName!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('double precision', { nullable: true }) lat!: number | null;
  @Column('double precision', { nullable: true }) lon!: number | null;
  @Column('text', { name: 'coord_precision' }) coordPrecision!: CoordPrecision;
  @Column('text', { name: 'coord_source', nullable: true }) coordSource!: string | null;
  @Column('text', { name: 'resource_types', array: true, default: '{}' }) resourceTypes!: string[];
  @Column('text', { array: true, default: '{}' }) deposits!: string[];
  @Column('text', { nullable: true }) notes!: string | null;
  /** Set once a person has edited the row; a seed then leaves it alone. */
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
}

/** Every region with itself and all that contains it: a filter by province finds its cities in one step. */
@Entity('region_ancestors')
@Index('region_ancestors_ancestor_idx', ['ancestorId', 'regionId'])
export class RegionAncestor {
  @PrimaryColumn('uuid', { name: 'region_id', primaryKeyConstraintName: 'region_ancestors_pkey' })
  regionId!: string;
  @PrimaryColumn('uuid', { name: 'ancestor_id', primaryKeyConstraintName: 'region_ancestors_pkey' })
  ancestorId!: string;
  @ManyToOne(() => Region, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'region_id', foreignKeyConstraintName: 'region_ancestors_region_fkey' })
  region?: Relation<Region>;
  @ManyToOne(() => Region, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'ancestor_id', foreignKeyConstraintName: 'region_ancestors_ancestor_fkey' })
  ancestor?: Relation<Region>;
}
