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

/** A browser that has signed in, or that follows one enquiry as a guest. The token itself is stored nowhere. */
@Entity('sessions')
@Unique('sessions_token_hash_key', ['tokenHash'])
@Index('sessions_user_idx', ['userId'], { where: 'ended_at IS NULL' })
@Index('sessions_expiry_idx', ['absoluteExpiresAt'])
@Check('sessions_holder_check', '(user_id IS NULL) <> (guest_enquiry_id IS NULL)')
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pkey', default: () => 'uuidv7()' })
  id!: string;
  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('uuid', { name: 'user_id', nullable: true }) userId!: string | null;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'sessions_user_fkey' })
  user?: Relation<User> | null;
  @Column('uuid', { name: 'guest_enquiry_id', nullable: true }) guestEnquiryId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_active_at' }) lastActiveAt!: Date;
  @Column('timestamptz', { name: 'absolute_expires_at' }) absoluteExpiresAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
