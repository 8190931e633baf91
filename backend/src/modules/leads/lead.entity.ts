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
import type { LeadLossReason, LeadStage } from './lead.rules.js';
import type { LeadState } from './lead.workflow.js';

/** The administrators' case: one company and one of its projects, whatever enquiries they have. */
@Entity('leads')
@Unique('leads_project_key', ['companyId', 'projectId'])
@Index('leads_activity_idx', ['lastActivityAt', 'id'])
@Index('leads_stage_idx', ['stage', 'lastActivityAt', 'id'])
@Index('leads_assignee_idx', ['assigneeUserId', 'lastActivityAt', 'id'])
@Index('leads_park_idx', ['parkId', 'lastActivityAt', 'id'])
@Index('leads_work_idx', ['projectId'])
@Index('leads_search_terms_idx', { synchronize: false })
@Check(
  'leads_stage_check',
  `stage IN ('new', 'qualified', 'matched', 'proposal', 'visit', 'negotiation', 'agreement', 'construction',
   'production', 'aftercare', 'on-hold', 'lost', 'duplicate', 'spam')`,
)
@Check('leads_hold_check', `(stage = 'on-hold') = (stage_before_hold IS NOT NULL)`)
@Check('leads_lost_check', `stage <> 'lost' OR (lost_reason IS NOT NULL AND lost_to IS NOT NULL)`)
@Check('leads_duplicate_check', `(stage = 'duplicate') = (duplicate_of IS NOT NULL) AND duplicate_of <> id`)
@Check('leads_committed_capex_check', '(committed_capex_amount IS NULL) = (committed_capex_currency IS NULL)')
@Check('leads_realised_capex_check', '(realised_capex_amount IS NULL) = (realised_capex_currency IS NULL)')
export class Lead {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leads_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('text') stage!: LeadState;
  /** Where a lead on hold goes on. */
  @Column('text', { name: 'stage_before_hold', nullable: true }) stageBeforeHold!: LeadStage | null;
  @Column('uuid', { name: 'park_id', nullable: true }) parkId!: string | null;
  @Column('uuid', { name: 'assignee_user_id', nullable: true }) assigneeUserId!: string | null;
  @Column('text', { name: 'lost_reason', nullable: true }) lostReason!: LeadLossReason | null;
  @Column('text', { name: 'lost_to', nullable: true }) lostTo!: string | null;
  @Column('uuid', { name: 'duplicate_of', nullable: true }) duplicateOf!: string | null;
  @ManyToOne(() => Lead)
  @JoinColumn({ name: 'duplicate_of', foreignKeyConstraintName: 'leads_duplicate_fkey' })
  original?: Relation<Lead> | null;
  @Column('numeric', { name: 'committed_capex_amount', precision: 20, scale: 4, nullable: true })
  committedCapexAmount!: string | null;
  @Column('text', { name: 'committed_capex_currency', nullable: true }) committedCapexCurrency!:
    string | null;
  @Column('integer', { name: 'committed_jobs', nullable: true }) committedJobs!: number | null;
  @Column('numeric', { name: 'realised_capex_amount', precision: 20, scale: 4, nullable: true })
  realisedCapexAmount!: string | null;
  @Column('text', { name: 'realised_capex_currency', nullable: true }) realisedCapexCurrency!: string | null;
  @Column('integer', { name: 'realised_jobs', nullable: true }) realisedJobs!: number | null;
  /** The document or address the realised figures rest on. */
  @Column('text', { name: 'realised_evidence', nullable: true }) realisedEvidence!: string | null;
  /** Words of the company's and the project's names with their beginnings. */
  @Column('text', { name: 'search_terms', array: true }) searchTerms!: string[];
  /** Invented, for the demonstration. */
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'stage_changed_at' }) stageChangedAt!: Date;
  @Column('timestamptz', { name: 'last_activity_at' }) lastActivityAt!: Date;
}

/** What an administrator writes down about a lead; parks and investors never see it. */
@Entity('lead_notes')
@Index('lead_notes_lead_idx', ['leadId', 'id'])
export class LeadNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lead_notes_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'lead_id' }) leadId!: string;
  @ManyToOne(() => Lead, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'lead_id', foreignKeyConstraintName: 'lead_notes_lead_fkey' })
  lead?: Relation<Lead>;
  @Column('uuid', { name: 'author_user_id' }) authorUserId!: string;
  @Column('text') body!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
