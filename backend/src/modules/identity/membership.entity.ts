import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from './user.entity.js';

export const MEMBERSHIP_KINDS = ['company', 'park', 'portal'] as const;
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

/** The words of the permission table, per kind of organisation. */
export const ROLES = {
  company: ['company-owner', 'company-member'],
  park: ['park-manager', 'park-editor'],
  portal: ['officer', 'admin'],
} as const;
export type MembershipRole = (typeof ROLES)[MembershipKind][number];

/** A user belongs to a company, to a park or to the portal itself, in one role each. */
@Entity('memberships')
@Index('memberships_organisation_key', ['userId', 'organisationId'], {
  unique: true,
  where: 'organisation_id IS NOT NULL',
})
@Index('memberships_portal_key', ['userId'], { unique: true, where: 'organisation_id IS NULL' })
@Index('memberships_members_idx', ['organisationId', 'role'])
@Check(
  'memberships_kind_role_check',
  `(kind = 'company' AND organisation_id IS NOT NULL AND role IN ('company-owner', 'company-member'))
   OR (kind = 'park' AND organisation_id IS NOT NULL AND role IN ('park-manager', 'park-editor'))
   OR (kind = 'portal' AND organisation_id IS NULL AND role IN ('officer', 'admin'))`,
)
export class UserMembership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'memberships_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'memberships_user_fkey' })
  user?: Relation<User>;
  @Column('text') kind!: MembershipKind;
  /** The company's or park's id; null for the portal itself. */
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('text') role!: MembershipRole;
  /** Slugs of the regions an officer looks after: they steer assignment and default filters, not rights. */
  @Column('text', { array: true, default: '{}' }) regions!: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
