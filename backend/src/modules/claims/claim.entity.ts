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
import type { ClaimState } from './claim.workflow.js';

/** Somebody says that a park is theirs to speak for. Names, addresses and evidence stand in these columns only. */
@Entity('park_claims')
@Unique('park_claims_reference_key', ['reference'])
@Index('park_claims_open_key', ['parkId', 'claimantUserId'], {
  unique: true,
  where: `state IN ('submitted', 'information-requested')`,
})
@Index('park_claims_approved_key', ['parkId'], { unique: true, where: `state = 'approved'` })
@Index('park_claims_claimant_idx', ['claimantUserId', 'id'])
@Index('park_claims_state_idx', ['state', 'id'])
@Check(
  'park_claims_state_check',
  `state IN ('submitted', 'information-requested', 'approved', 'rejected', 'withdrawn', 'superseded')`,
)
export class ParkClaim {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'park_claims_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') reference!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @Column('uuid', { name: 'claimant_user_id' }) claimantUserId!: string;
  @Column('text') organisation!: string;
  /** What the claimant is there. */
  @Column('text', { name: 'claimant_role' }) claimantRole!: string;
  /** Normalised. */
  @Column('text', { name: 'official_email' }) officialEmail!: string;
  @Column('text') evidence!: string;
  @Column('text', { array: true, default: '{}' }) links!: string[];
  @Column('text') state!: ClaimState;
  @Column('timestamptz', { name: 'state_changed_at' }) stateChangedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  /** Invented, for the demonstration. */
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

/** What was written with a step of a claim: a question, an answer, a reason. The event names it by its id. */
@Entity('park_claim_notes')
@Index('park_claim_notes_claim_idx', ['claimId', 'id'])
export class ParkClaimNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'park_claim_notes_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'claim_id' }) claimId!: string;
  @ManyToOne(() => ParkClaim, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'claim_id', foreignKeyConstraintName: 'park_claim_notes_claim_fkey' })
  claim?: Relation<ParkClaim>;
  @Column('uuid', { name: 'author_user_id', nullable: true }) authorUserId!: string | null;
  @Column('text') body!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
