import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A mail that will leave, written in the transaction that caused it. */
@Entity('outgoing_mails')
@Unique('outgoing_mails_message_id_key', ['messageId'])
@Index('outgoing_mails_unsent_idx', ['createdAt'], { where: 'sent_at IS NULL' })
export class OutgoingMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outgoing_mails_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text', { name: 'message_id' }) messageId!: string;
  @Column('text', { name: 'to_address' }) toAddress!: string;
  @Column('text') locale!: string;
  @Column('text') template!: string;
  @Column('jsonb') params!: Record<string, string>;
  @Column('jsonb', { nullable: true }) link!: {
    purpose: string;
    userId: string | null;
    subjectId: string | null;
  } | null;
  /** What the mail is one of and for whom; null when it cannot be declined. */
  @Column('jsonb', { nullable: true }) subscription!: { userId: string; kind: string } | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
}

/** A mail delivered to the local mailbox instead of the world. */
@Entity('mailbox_messages')
@Unique('mailbox_messages_message_id_key', ['messageId'])
@Index('mailbox_messages_received_idx', ['receivedAt'])
export class MailboxMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mailbox_messages_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text', { name: 'message_id' }) messageId!: string;
  @Column('text', { name: 'to_address' }) toAddress!: string;
  @Column('text') subject!: string;
  @Column('text') body!: string;
  @Column('text') locale!: string;
  @Column('jsonb', { default: {} }) headers!: Record<string, string>;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}
