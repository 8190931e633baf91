import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkOutcome } from '../../platform/safe-fetch/safe-fetch.js';

/** What is known of the web address of a source. */
@Entity('source_links')
@Check('source_links_outcome_check', `outcome IN ('ok', 'gone', 'moved', 'not-checked')`)
export class SourceLink {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'source_links_pkey' }) address!: string;
  @Column('timestamptz', { name: 'checked_at' }) checkedAt!: Date;
  @Column('text') outcome!: LinkOutcome;
  /** The first day on which the page was gone, since it was last there. */
  @Column('date', { name: 'gone_on', nullable: true }) goneOn!: string | null;
  /** The second such day: from then on readers are told. */
  @Column('date', { name: 'broken_since', nullable: true }) brokenSince!: string | null;
}
