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
import { User } from './user.entity.js';

export const LINK_PURPOSES = [
  'confirm-email',
  'reset-password',
  'sign-in',
  'confirm-enquiry',
  'follow-enquiry',
  'invitation',
  'confirm-correction',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link that does one thing once. Its token is in the mail alone. */
@Entity('one_time_links')
@Unique('one_time_links_token_hash_key', ['tokenHash'])
@Index('one_time_links_user_idx', ['userId', 'purpose'], { where: 'used_at IS NULL' })
@Index('one_time_links_subject_idx', ['subjectId', 'purpose'], { where: 'used_at IS NULL' })
@Index('one_time_links_expiry_idx', ['expiresAt'])
@Check(
  'one_time_links_purpose_check',
  `purpose IN ('confirm-email', 'reset-password', 'sign-in', 'confirm-enquiry', 'follow-enquiry', 'invitation',
    'confirm-correction')`,
)
export class OneTimeLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'one_time_links_pkey', default: () => 'uuidv7()' })
  id!: string;
  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('text') purpose!: LinkPurpose;
  @Column('uuid', { name: 'user_id', nullable: true }) userId!: string | null;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'one_time_links_user_fkey' })
  user?: Relation<User> | null;
  /** What the link is about beside a user: an enquiry, an invitation. */
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}
