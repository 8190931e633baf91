import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { LocalizedText } from '../../../platform/i18n/localized-text.js';
import type { FileKind } from '../../files/index.js';
import { Park } from '../park.entity.js';
import type { ParkFileState } from './park-file.workflow.js';

export const PARK_FILE_VISIBILITIES = ['public', 'signed-in'] as const;
export type ParkFileVisibility = (typeof PARK_FILE_VISIBILITIES)[number];

/** A picture or a document of a park; its bytes and their state are the module `files`' own. */
@Entity('park_files')
@Index('park_files_park_idx', ['parkId', 'kind', 'position'])
@Index('park_files_waiting_idx', ['askedAt', 'fileId'], { where: `state = 'waiting'` })
@Index('park_files_plot_idx', ['plotId'], { where: 'plot_id IS NOT NULL' })
@Check('park_files_kind_check', `kind IN ('picture', 'document')`)
@Check('park_files_visibility_check', `visibility IN ('public', 'signed-in')`)
@Check('park_files_state_check', `state IN ('hidden', 'waiting', 'shown')`)
@Check('park_files_asked_check', `state <> 'waiting' OR asked_at IS NOT NULL`)
@Check('park_files_alt_check', `state = 'hidden' OR kind = 'document' OR alt IS NOT NULL`)
export class ParkFile {
  /** The file's own id. */
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'park_files_pkey' }) fileId!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @ManyToOne(() => Park, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'park_id', foreignKeyConstraintName: 'park_files_park_fkey' })
  park?: Relation<Park>;
  /** It is evidence for this plot, which may be a draft only; null for what is about the park. */
  @Column('uuid', { name: 'plot_id', nullable: true }) plotId!: string | null;
  @Column('text') kind!: FileKind;
  /** Among those of its kind, of the park or of the plot, from 0. */
  @Column('integer') position!: number;
  /** What a picture shows, for those who cannot see it. */
  @Column('jsonb', { nullable: true }) alt!: LocalizedText | null;
  /** Below a picture; of a document its title. */
  @Column('jsonb', { nullable: true }) caption!: LocalizedText | null;
  /** Who made it, or where it is from. */
  @Column('text', { nullable: true }) credit!: string | null;
  @Column('text', { default: 'public' }) visibility!: ParkFileVisibility;
  @Column('text', { default: 'hidden' }) state!: ParkFileState;
  /** When somebody last asked to show it. */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt!: Date | null;
  /** Why it was not shown when somebody asked for it. */
  @Column('text', { name: 'returned_because', nullable: true }) returnedBecause!: string | null;
  /** Brought by an invented person: seen in a demonstration only. */
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
