import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../enquiries/index.js';

export const MESSAGE_KINDS = [
  'message',
  'answer',
  'holding-reply',
  'information-request',
  'information',
] as const;
/** An `answer` stops the clock; a `holding-reply` says only that one is coming. */
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** One message in the thread of an enquiry's recipient. */
@Entity('messages')
@Index('messages_thread_idx', ['recipientId', 'id'])
@Check('messages_author_side_check', `author_side IN ('investor', 'park', 'administrator')`)
@Check(
  'messages_kind_check',
  `kind IN ('message', 'answer', 'holding-reply', 'information-request', 'information')`,
)
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'messages_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId!: string;
  @Column('uuid', { name: 'enquiry_id' }) enquiryId!: string;
  /** Null for a visitor who follows by a link. */
  @Column('uuid', { name: 'author_user_id', nullable: true }) authorUserId!: string | null;
  @Column('text', { name: 'author_side' }) authorSide!: Side;
  @Column('text') kind!: MessageKind;
  @Column('text') body!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
