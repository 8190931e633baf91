import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Locale } from '../../platform/i18n/locales.js';

export const USER_STATUSES = ['unconfirmed', 'active', 'suspended'] as const;
/** `unconfirmed` has not yet shown that the e-mail is theirs and cannot sign in; `suspended` no longer can. */
export type UserStatus = (typeof USER_STATUSES)[number];

/** A person with an account. What is personal stands in these columns and nowhere else. */
@Entity('users')
@Unique('users_email_key', ['email'])
@Check('users_status_check', `status IN ('unconfirmed', 'active', 'suspended')`)
@Check('users_locale_check', `locale IN ('en', 'zh-CN', 'ja', 'de')`)
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'users_pkey', default: () => 'uuidv7()' }) id!: string;
  /** In the one spelling of `normaliseEmail`. */
  @Column('text') email!: string;
  /** Argon2id in PHC form; null for who has never set a password. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('text') name!: string;
  @Column('text') locale!: Locale;
  @Column('text') status!: UserStatus;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  /** Invented, for the demonstration; enters no figure that is published. */
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
