import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { FileKind } from './file-types.data.js';

export const FILE_STATES = ['quarantined', 'clean', 'rejected'] as const;
export type FileState = (typeof FILE_STATES)[number];
/** Why a file was rejected: the scanner found something, or its pixels cannot be read. */
export const REJECTIONS = ['infected', 'unreadable'] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** One upload. Its bytes are in its blobs. */
@Entity('files')
@Index('files_owner_idx', ['ownerType', 'ownerId', 'id'])
@Index('files_quarantined_idx', ['createdAt'], { where: `state = 'quarantined'` })
@Check('files_kind_check', `kind IN ('picture', 'document')`)
@Check('files_state_check', `state IN ('quarantined', 'clean', 'rejected')`)
@Check(
  'files_rejection_check',
  `(state = 'rejected') = (rejection IS NOT NULL) AND (rejection IS NULL OR rejection IN ('infected', 'unreadable'))`,
)
@Check('files_picture_check', `(kind = 'picture') = (width IS NOT NULL AND height IS NOT NULL)`)
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'files_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('text', { name: 'owner_type' }) ownerType!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  /** Safe to show and to save. */
  @Column('text') name!: string;
  @Column('text') kind!: FileKind;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  /** Of the uploaded bytes, as all figures here. */
  @Column('integer') size!: number;
  @Column('text') sha256!: string;
  @Column('integer', { nullable: true }) width!: number | null;
  @Column('integer', { nullable: true }) height!: number | null;
  @Column('text') state!: FileState;
  @Column('text', { nullable: true }) rejection!: Rejection | null;
  @Column('uuid', { name: 'uploaded_by', nullable: true }) uploadedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'examined_at', nullable: true }) examinedAt!: Date | null;
}

/** One stored object: what was uploaded, or a rendition of it (`640.webp`). Its id is its key in the storage. */
@Entity('file_blobs')
@Index('file_blobs_role_key', ['fileId', 'role'], { unique: true })
export class FileBlob {
  /** Random: nothing can be told from it, and the storage spreads by its first digits. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_blobs_pkey' }) id!: string;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  @ManyToOne(() => StoredFile, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'file_id', foreignKeyConstraintName: 'file_blobs_file_fkey' })
  file?: Relation<StoredFile>;
  /** `original`, or the name of the rendition. */
  @Column('text') role!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('integer') size!: number;
  @Column('text') sha256!: string;
  @Column('integer', { nullable: true }) width!: number | null;
  @Column('integer', { nullable: true }) height!: number | null;
}
