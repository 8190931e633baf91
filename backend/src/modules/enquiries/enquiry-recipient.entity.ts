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
import { Enquiry } from './enquiry.entity.js';
import type { EnquiryRecipientState } from './enquiry-recipient.workflow.js';

export const DESKS = ['park', 'triage'] as const;
/** Who answers: the park's own team, or the administrators where a park has none or no park is named. */
export type Desk = (typeof DESKS)[number];

/** One recipient of an enquiry: its state, owner, clock and thread. */
@Entity('enquiry_recipients')
@Unique('enquiry_recipients_enquiry_park_key', ['enquiryId', 'parkId'])
@Index('enquiry_recipients_park_inbox_idx', { synchronize: false })
@Index('enquiry_recipients_triage_inbox_idx', { synchronize: false })
@Check('enquiry_recipients_desk_check', `desk = 'triage' OR (desk = 'park' AND park_id IS NOT NULL)`)
@Check(
  'enquiry_recipients_state_check',
  `state IN ('unconfirmed', 'submitted', 'answered', 'information-requested', 'closed', 'withdrawn', 'spam')`,
)
@Check(
  'enquiry_recipients_clock_check',
  `state = 'unconfirmed' OR due_at IS NOT NULL OR ended_at IS NOT NULL`,
)
export class EnquiryRecipient {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enquiry_recipients_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'enquiry_id' }) enquiryId!: string;
  @ManyToOne(() => Enquiry, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enquiry_id', foreignKeyConstraintName: 'enquiry_recipients_enquiry_fkey' })
  enquiry?: Relation<Enquiry>;
  /** Null when the enquiry names no park. */
  @Column('uuid', { name: 'park_id', nullable: true }) parkId!: string | null;
  @Column('text') desk!: Desk;
  /** IANA zone of whoever answers, as it was when the promise was made. */
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text') state!: EnquiryRecipientState;
  @Column('timestamptz', { name: 'state_changed_at' }) stateChangedAt!: Date;
  /** Who has taken it; null while it is the whole team's. */
  @Column('uuid', { name: 'owner_user_id', nullable: true }) ownerUserId!: string | null;
  @Column('timestamptz', { name: 'received_at', nullable: true }) receivedAt!: Date | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt!: Date | null;
  /** Since when the investor is waited for. */
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt!: Date | null;
  /** When the answer that still stands was given. */
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  /** When it was closed, withdrawn or marked as spam. */
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  /** What came of it when it was closed, or why it ended. */
  @Column('text', { name: 'closed_outcome', nullable: true }) closedOutcome!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}
