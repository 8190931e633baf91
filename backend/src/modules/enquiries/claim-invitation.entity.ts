import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Locale } from '../../platform/i18n/locales.js';
import { EnquiryRecipient } from './enquiry-recipient.entity.js';

/** The administrators have told a park nobody has claimed that an enquiry waits for it. */
@Entity('claim_invitations')
@Index('claim_invitations_recipient_idx', ['recipientId', 'id'])
@Check('claim_invitations_locale_check', `locale IN ('en', 'zh-CN', 'ja', 'de')`)
export class ClaimInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'claim_invitations_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId!: string;
  @ManyToOne(() => EnquiryRecipient, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recipient_id', foreignKeyConstraintName: 'claim_invitations_recipient_fkey' })
  recipient?: Relation<EnquiryRecipient>;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  /** As the officer typed it; normalised. */
  @Column('text') email!: string;
  @Column('text') locale!: Locale;
  @Column('uuid', { name: 'sent_by', nullable: true }) sentBy!: string | null;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
}
