import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  Unique,
} from 'typeorm';
import type { Json } from './model/documents.js';
import type { VersionState } from './content-version.workflow.js';

/** One version of a record of any type: its whole document, and how far it has come. People are ids alone. */
@Entity('content_versions')
@Unique('content_versions_subject_n_key', ['type', 'subjectId', 'n'])
@Index('content_versions_open_key', ['type', 'subjectId'], {
  unique: true,
  where: `state IN ('draft', 'in-review', 'approved')`,
})
@Index('content_versions_published_key', ['type', 'subjectId'], {
  unique: true,
  where: `state = 'published' AND superseded_at IS NULL`,
})
@Index('content_versions_desk_idx', ['parkId', 'updatedAt', 'id'])
@Index('content_versions_review_idx', ['submittedAt', 'id'], { where: `state = 'in-review'` })
@Index('content_versions_due_idx', ['publishAt'], { where: `state = 'approved'` })
@Check(
  'content_versions_state_check',
  `state IN ('draft', 'in-review', 'approved', 'published', 'archived', 'discarded')`,
)
@Check('content_versions_review_check', `state <> 'in-review' OR submitted_at IS NOT NULL`)
@Check('content_versions_due_check', `state <> 'approved' OR publish_at IS NOT NULL`)
export class ContentVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_versions_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') type!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** The park by whose team it is kept; null for what belongs to none. */
  @Column('uuid', { name: 'park_id', nullable: true }) parkId!: string | null;
  @Column('integer') n!: number;
  @Column('jsonb') document!: Json;
  @Column('text') state!: VersionState;
  /** Counts through all versions of a record, so that the ETag of one draft never fits a later one. */
  @Column('integer') version!: number;
  @Column('integer', { name: 'based_on_n', nullable: true }) basedOn!: number | null;
  /** Null: compiled from public sources before anybody looked after it. */
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
  /** Everybody who has written in it: none of them may vouch for it. */
  @Column('uuid', { array: true, default: '{}' }) editors!: string[];
  @Column('uuid', { name: 'submitted_by', nullable: true }) submittedBy!: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { nullable: true }) reviewer!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'publish_at', nullable: true }) publishAt!: Date | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt!: Date | null;
  @Column('uuid', { name: 'archived_by', nullable: true }) archivedBy!: string | null;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  /** Why it was taken away from the public. */
  @Column('text', { name: 'archive_reason', nullable: true }) archiveReason!: string | null;
  /** Warnings the submitter has seen and stands by, by `warningKey`. */
  @Column('text', { array: true, default: '{}' }) acknowledged!: string[];
  /** What never changes of a record that begins here: on its first version only. */
  @Column('jsonb', { nullable: true }) identity!: Json | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** What a reviewer says about one field of a version. */
@Entity('content_comments')
@Index('content_comments_version_idx', ['versionId', 'id'])
export class ContentComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_comments_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @ManyToOne(() => ContentVersion, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'version_id', foreignKeyConstraintName: 'content_comments_version_fkey' })
  contentVersion?: Relation<ContentVersion>;
  /** JSON pointer into the document; '' is about the whole. */
  @Column('text') pointer!: string;
  @Column('text') text!: string;
  @Column('uuid') author!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Set when the version is submitted again. */
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
}
