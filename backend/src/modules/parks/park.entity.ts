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
import type { CoordPrecision } from '../regions/index.js';
import type { Polygonal } from './polygon.rules.js';

/** An industrial park, a development zone, or one company's project site (context: it takes no enquiries). */
@Entity('parks')
@Unique('parks_slug_key', ['slug'])
@Index('parks_region_idx', ['regionId'])
@Index('parks_parent_idx', ['parentParkId'])
@Index('parks_sort_name_idx', ['sortName', 'id'])
@Index('parks_ranked_as_of_idx', { synchronize: false })
@Index('parks_ranked_area_idx', { synchronize: false })
@Index('parks_standing_idx', ['standingChangesOn'])
@Index('parks_segments_idx', { synchronize: false })
@Check(
  'parks_coord_precision_check',
  `coord_precision IN ('zone', 'site', 'parent', 'city', 'region', 'none')`,
)
export class Park {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'parks_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') name!: LocalizedText;
  @Column('text', { name: 'sort_name' }) sortName!: string;
  @Column('uuid', { name: 'region_id', nullable: true }) regionId!: string | null;
  @Column('uuid', { name: 'parent_park_id', nullable: true }) parentParkId!: string | null;
  @ManyToOne(() => Park)
  @JoinColumn({ name: 'parent_park_id', foreignKeyConstraintName: 'parks_parent_fkey' })
  parentPark?: Relation<Park> | null;
  @Column('text') country!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) level!: string | null;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) established!: string | null;
  @Column('date', { name: 'established_from', nullable: true }) establishedFrom!: string | null;
  @Column('date', { name: 'established_to', nullable: true }) establishedTo!: string | null;
  @Column('text', { name: 'established_source', nullable: true }) establishedSource!: string | null;
  @Column('text', { array: true, default: '{}' }) segments!: string[];
  @Column('text', { array: true, default: '{}' }) capabilities!: string[];
  @Column('text', { name: 'leading_industries', array: true, default: '{}' }) leadingIndustries!: string[];
  @Column('double precision', { nullable: true }) lat!: number | null;
  @Column('double precision', { nullable: true }) lon!: number | null;
  @Column('text', { name: 'coord_precision' }) coordPrecision!: CoordPrecision;
  /** What the source says about the position, in its words. */
  @Column('text', { name: 'coord_note', nullable: true }) coordNote!: string | null;
  @Column('text', { name: 'coord_source', nullable: true }) coordSource!: string | null;
  /** Its border, by the right-hand rule; null when nobody drew one. */
  @Column('jsonb', { nullable: true }) boundary!: Polygonal | null;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('boolean', { name: 'takes_enquiries' }) takesEnquiries!: boolean;
  /** Null: compiled from public sources and claimed by nobody; its enquiries go to the triage. */
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt!: Date | null;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('text', { nullable: true }) notes!: string | null;
  /** The area shown on cards and sorted by: kept by `ParkProjection`. */
  @Column('uuid', { name: 'area_fact_id', nullable: true }) areaFactId!: string | null;
  @Column('numeric', { name: 'area_m2', nullable: true }) areaM2!: string | null;
  @Column('date', { name: 'facts_as_of', nullable: true }) factsAsOf!: string | null;
  @Column('integer', { name: 'fact_count', default: 0 }) factCount!: number;
  /** What earns a place in lists: facts past their time do not. */
  @Column('numeric', { name: 'ranked_area_m2', nullable: true }) rankedAreaM2!: string | null;
  @Column('date', { name: 'ranked_as_of', nullable: true }) rankedAsOf!: string | null;
  /** Percent, as `park-standing.rules` says. */
  @Column('integer', { nullable: true }) freshness!: number | null;
  @Column('integer', { default: 0 }) completeness!: number;
  /** From this day on the columns above have to be computed again; null: at once. */
  @Column('date', { name: 'standing_changes_on', nullable: true }) standingChangesOn!: string | null;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
  /** Invented, for the demonstration: it has a page, and is in no list, count, sitemap, feed or export. */
  @Column('boolean', { default: false }) demo!: boolean;
  /** Taken away from the public by an administrator. */
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}

/** A park's team has been reminded of a fact, once for each time it runs out. */
@Entity('park_fact_reminders')
@Index('park_fact_reminders_day_idx', ['parkId', 'sentOn'])
@Check('park_fact_reminders_kind_check', `kind IN ('due', 'overdue')`)
export class ParkFactReminder {
  @PrimaryColumn('uuid', { name: 'fact_id', primaryKeyConstraintName: 'park_fact_reminders_pkey' })
  factId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'park_fact_reminders_pkey' }) kind!: 'due' | 'overdue';
  /** The last day on which the fact could be relied on. */
  @PrimaryColumn('date', { name: 'expires_on', primaryKeyConstraintName: 'park_fact_reminders_pkey' })
  expiresOn!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @ManyToOne(() => Park, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'park_id', foreignKeyConstraintName: 'park_fact_reminders_park_fkey' })
  park?: Relation<Park>;
  /** The day of the mail, in the park's zone. */
  @Column('date', { name: 'sent_on' }) sentOn!: string;
}

/** A word of the value chain that a source uses for a park, and the segment it means, if any. */
@Entity('park_segments')
@Unique('park_segments_id_key', ['id'])
export class ParkSegment {
  @PrimaryColumn('uuid', { name: 'park_id', primaryKeyConstraintName: 'park_segments_pkey' }) parkId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'park_segments_pkey' }) word!: string;
  @ManyToOne(() => Park, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'park_id', foreignKeyConstraintName: 'park_segments_park_fkey' })
  park?: Relation<Park>;
  @Column('text', { nullable: true }) segment!: string | null;
  @Column('text') source!: string;
  /** By which a draft addresses it, whatever its word becomes. */
  @Column('uuid', { default: () => 'uuidv7()' }) id!: string;
}

/** A company in a park, as a source reported it on a date. */
@Entity('tenants')
@Unique('tenants_park_name_key', ['parkId', 'name'])
export class Tenant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tenants_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @ManyToOne(() => Park, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'park_id', foreignKeyConstraintName: 'tenants_park_fkey' })
  park?: Relation<Park>;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) activity!: string | null;
  @Column('text', { nullable: true }) status!: string | null;
  @Column('text', { name: 'as_of', nullable: true }) asOf!: string | null;
  @Column('date', { name: 'as_of_from', nullable: true }) asOfFrom!: string | null;
  @Column('date', { name: 'as_of_to', nullable: true }) asOfTo!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { nullable: true }) confidence!: string | null;
}
