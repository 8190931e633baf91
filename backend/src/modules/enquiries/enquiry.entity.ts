import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Locale } from '../../platform/i18n/locales.js';

/** What a visitor said about the plan, kept until the e-mail is confirmed and it becomes a project. */
export type KeptDraft = Record<string, unknown>;

/** A question about a project to one or more parks, or to the region. Its state is derived from its recipients. */
@Entity('enquiries')
@Unique('enquiries_reference_key', ['reference'])
@Index('enquiries_company_idx', ['companyId', 'id'])
@Index('enquiries_project_idx', ['projectId', 'id'])
@Index('enquiries_unconfirmed_idx', ['createdAt'], { where: 'confirmed_at IS NULL' })
@Check('enquiries_locale_check', `locale IN ('en', 'zh-CN', 'ja', 'de')`)
@Check(
  'enquiries_confirmed_check',
  'confirmed_at IS NULL OR (company_id IS NOT NULL AND project_id IS NOT NULL)',
)
export class Enquiry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enquiries_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') reference!: string;
  @Column('uuid', { name: 'company_id', nullable: true }) companyId!: string | null;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId!: string | null;
  /** Null for a visitor, who then has the contact columns; those are null for everybody else. */
  @Column('uuid', { name: 'author_user_id', nullable: true }) authorUserId!: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName!: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail!: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone!: string | null;
  @Column('text', { name: 'contact_organisation', nullable: true }) contactOrganisation!: string | null;
  @Column('text', { name: 'contact_country', nullable: true }) contactCountry!: string | null;
  @Column('text') locale!: Locale;
  @Column('uuid', { name: 'region_id', nullable: true }) regionId!: string | null;
  @Column('uuid', { name: 'offering_id', nullable: true }) offeringId!: string | null;
  @Column('text') question!: string;
  @Column('jsonb', { name: 'project_draft', nullable: true }) projectDraft!: KeptDraft | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When it reached its recipients: at once for who has signed in. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt!: Date | null;
  @Column('boolean', { default: false }) demo!: boolean;
}
