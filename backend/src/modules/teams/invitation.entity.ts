import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../platform/i18n/locales.js';
import type { MembershipRole } from '../identity/index.js';
import type { StoredInvitationState } from './invitation.rules.js';
import type { TeamKind } from './team.rules.js';

/** Somebody is asked into a team. The address stands in this column and nowhere else. */
@Entity('invitations')
@Index('invitations_pending_key', ['organisationId', 'email'], { unique: true, where: `state = 'pending'` })
@Index('invitations_organisation_idx', ['organisationId', 'id'])
@Check(
  'invitations_kind_role_check',
  `(kind = 'company' AND role IN ('company-owner', 'company-member'))
   OR (kind = 'park' AND role IN ('park-manager', 'park-editor'))`,
)
@Check('invitations_locale_check', `locale IN ('en', 'zh-CN', 'ja', 'de')`)
@Check('invitations_state_check', `state IN ('pending', 'accepted', 'withdrawn')`)
@Check('invitations_decided_check', `(state = 'pending') = (decided_at IS NULL)`)
export class Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitations_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') kind!: TeamKind;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** In the one spelling of `normaliseEmail`. */
  @Column('text') email!: string;
  @Column('text') role!: MembershipRole;
  /** Of who invites; an account at the address has its own. */
  @Column('text') locale!: Locale;
  @Column('text') state!: StoredInvitationState;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  @Column('integer', { name: 'times_sent', default: 1 }) timesSent!: number;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  /** When it was accepted or withdrawn. */
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
